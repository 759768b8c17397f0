// The widget's frame as tests of embedding see it, and the page around.
import { expect, test as base } from "@playwright/test";
import { serveHosts, serveStub } from "./servers.mjs";

export { expect };

/** Notes every message and event that reaches the page around, without a node or a script in it. */
const listen = () => {
  if (self !== top) return;
  self.heard = [];
  addEventListener("message", ({ data, origin }) => self.heard.push({ ...data, origin }));
  self.events = [];
  for (const type of ["ready", "answer", "result"]) {
    addEventListener(`fingerpost:${type}`, ({ detail, target, type }) => self.events.push({ type, detail, id: target.id }));
  }
};

class Host {
  constructor(page, hosts, widget) {
    this.page = page;
    this.address = hosts.address;
    this.widget = widget;
    this.add = hosts.add;
  }

  /** The markup of a frame. */
  frame(attributes = "", query = "") {
    return `<iframe src="${this.widget}/${query}" title="The widget" width="100%" height="720" ${attributes}></iframe>`;
  }

  get script() {
    return `<script async src="${this.widget}/embed.js"></script>`;
  }

  /** Opens a page around the widget; in `html` stands its whole body. */
  async open(html, { root = "", body = "", head = "", headers, fragment = "" } = {}) {
    const page = `<!doctype html><html ${root}><head><title>A post</title><link rel="icon" href="data:,">${head}</head><body ${body}>${html}</body></html>`;
    const address = this.add(page, headers);
    await this.page.goto(address + fragment);
    return address;
  }

  /** The widget in the frame with this place, once its app is there. */
  async inside(place = 0) {
    const handle = await this.page.locator("iframe").nth(place).elementHandle();
    await expect.poll(async () => (await handle.contentFrame())?.url()).toContain(this.widget);
    const frame = await handle.contentFrame();
    await handle.dispose();
    await frame.waitForFunction(() => self.stub?.up);
    return frame;
  }

  /** … and once the page around has greeted it. */
  async greeted(place = 0) {
    const frame = await this.inside(place);
    await frame.waitForFunction(() => self.stub.heard.some(({ link }) => link));
    return frame;
  }

  async expectHeight(height, place = 0) {
    // The height that the widget has, inside any border.
    await expect
      .poll(() => this.page.locator("iframe").nth(place).evaluate(({ clientHeight }) => clientHeight))
      .toBe(height);
  }

  heard(type) {
    return this.page.evaluate((type) => self.heard.filter((message) => message.type === type), type);
  }

  events(type) {
    return this.page.evaluate((type) => self.events.filter((event) => event.type === `fingerpost:${type}`), type);
  }

  /** Sends a message to the widget from the page around. */
  send(message, place = 0) {
    return this.page.evaluate(([message, place]) => frames[place].postMessage(message, "*"), [message, place]);
  }
}

export const test = base.extend({
  sites: [
    async ({}, use) => {
      const [stub, hosts] = [await serveStub(), await serveHosts()];
      await use({ stub, hosts });
      stub.close();
      hosts.close();
    },
    { scope: "worker" },
  ],
  host: async ({ page, sites }, use) => {
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await page.addInitScript(listen);
    const host = new Host(page, sites.hosts, sites.stub.address);
    host.errors = errors;
    await use(host);
    // No test expects any, but those that take them away.
    expect(host.errors).toEqual([]);
  },
});

/** The colour of the picture at this point, as [red, green, blue]. */
export const colourAt = async (page, x, y) => {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const reader = await page.context().newPage();
  const colour = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, picture.toString("base64"));
  await reader.close();
  return colour;
};
