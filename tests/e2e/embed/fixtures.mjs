// The widget as tests of embedding see it, and the page around.
import { expect, test as base } from "@playwright/test";
import { serveHosts, serveWidget } from "./servers.mjs";

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
  self.violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => self.violations.push(violatedDirective));
};

/** In a frame: notes what the app hears, and says what the app would say, so that not all of it has to be played. */
const lend = () => {
  if (self === top) return;
  const root = () => document.getElementById("fingerpost");
  const say = (type, detail) => root().dispatchEvent(new CustomEvent(`fingerpost:${type}`, { detail }));
  self.violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => self.violations.push(violatedDirective));
  self.app = {
    up: false,
    heard: [],
    answer: (detail) => say("answer", detail),
    result: (detail) => say("result", detail),
    /** Makes the app so tall. */
    stand: (height) => Object.assign(root().style, { height: `${height}px`, overflow: "hidden" }),
  };
  // What is said before the app is there is said to it once more.
  addEventListener("fingerpost:set", ({ detail }) => self.app.up && self.app.heard.push(detail), true);
  addEventListener("fingerpost:ready", () => (self.app.up = true), true);
};

class Host {
  /** What the browser has said against the page. */
  errors = [];
  #broken = false;

  constructor(page, hosts, widget) {
    this.page = page;
    this.address = hosts.address;
    this.widget = widget;
    this.add = hosts.add;
  }

  /** Called where the test breaks something: what the browser has to say of that is its own business. */
  expectErrors() {
    this.#broken = true;
  }

  /** No test expects any errors, but those that say so. */
  check() {
    if (!this.#broken) expect(this.errors).toEqual([]);
  }

  /** The markup of a frame. */
  frame(attributes = "", query = "") {
    return `<iframe src="${this.widget}/${query}" title="The widget" width="100%" height="720" ${attributes}></iframe>`;
  }

  get script() {
    return `<script async src="${this.widget}/embed.js"></script>`;
  }

  /** The markup of an element, with the link that stands in it. */
  element(attributes = "", link = "Answer five questions") {
    return `<fingerpost-quiz ${attributes}><a href="${this.widget}/">${link}</a></fingerpost-quiz>`;
  }

  get elementScript() {
    return `<script async src="${this.widget}/element.js"></script>`;
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
    const frame = await this.framed(place);
    await frame.waitForFunction(() => self.app?.up);
    return frame;
  }

  /** The frame with this place, once it is the widget's. */
  async framed(place = 0) {
    const handle = await this.page.locator("iframe").nth(place).elementHandle();
    await expect.poll(async () => (await handle.contentFrame())?.url()).toContain(this.widget);
    const frame = await handle.contentFrame();
    await handle.dispose();
    return frame;
  }

  /** … and once the page around has greeted it. */
  async greeted(place = 0) {
    const frame = await this.inside(place);
    await frame.waitForFunction(() => self.app.heard.some(({ link }) => link));
    return frame;
  }

  /** Keeps apps from starting until the returned function is called. */
  async holdApp() {
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await this.page.route(/_bg\.wasm$/, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    return go;
  }

  /** Waits until the frame is as tall as what is in it, and gives that height. */
  async expectFit(place = 0) {
    const frame = await this.framed(place);
    const needed = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const missing = async () => (await needed()) - (await this.heightOf(place));
    await expect.poll(missing).toBe(0);
    return this.heightOf(place);
  }

  /** The height that the widget has, inside any border. */
  heightOf(place = 0) {
    return this.page.locator("iframe").nth(place).evaluate(({ clientHeight }) => clientHeight);
  }

  async expectHeight(height, place = 0) {
    await expect.poll(() => this.heightOf(place)).toBe(height);
  }

  heard(type) {
    return this.page.evaluate((type) => self.heard.filter((message) => message.type === type), type);
  }

  events(type) {
    return this.page.evaluate((type) => self.events.filter((event) => event.type === `fingerpost:${type}`), type);
  }

  violations() {
    return this.page.evaluate(() => self.violations);
  }

  /** Sends a message to the widget from the page around, once it listens. */
  async send(message, place = 0) {
    await expect.poll(async () => (await this.heard("ready")).length).toBeGreaterThan(0);
    return this.page.evaluate(([message, place]) => frames[place].postMessage(message, "*"), [message, place]);
  }
}

export const test = base.extend({
  sites: [
    async ({}, use) => {
      const [widget, shy, hosts] = await Promise.all([serveWidget(), serveWidget({ cors: false }), serveHosts()]);
      await use({ widget, shy, hosts });
      for (const server of [widget, shy, hosts]) server.close();
    },
    { scope: "worker" },
  ],
  /** Whether the widget's server lets pages of other origins have its files. */
  cors: [true, { option: true }],
  host: async ({ page, sites, cors }, use) => {
    const host = new Host(page, sites.hosts, (cors ? sites.widget : sites.shy).address);
    page.on("pageerror", (error) => host.errors.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) host.errors.push(message.text());
    });
    await page.addInitScript(listen);
    await page.addInitScript(lend);
    await use(host);
    host.check();
  },
});

/** A real result: no rule but an exception decides for FastAPI. */
export const RESULT = "1dff1AyBnCyDoEt-d5";

/**
 * Presses what is found. Playwright’s input does not reach frames of another origin in Firefox: there it is asked to
 * press itself, and the tests in `../webdriver/` press for real.
 */
export const press = async (locator) => {
  const { browserName } = test.info().project.use;
  await (browserName === "firefox" ? locator.evaluate((node) => node.click()) : locator.click());
};

/** Answers the question that is shown below `place`, and waits until it is gone. */
export const answer = async (place, name) => {
  const legend = await place.locator(".fp-asking legend").textContent();
  const { browserName } = test.info().project.use;
  await press(place.locator(".fp-option").getByText(name, { exact: true }));
  // A press that is no pointer’s only chooses.
  if (browserName === "firefox") await press(place.locator(".fp-asking .fp-main"));
  await expect(place.locator(".fp-asking legend").getByText(legend, { exact: true })).toHaveCount(0);
};

/** What has been copied, as the page around would paste it. */
export const pasted = async (page) => {
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement("textarea"), { id: "pasted" })));
  const field = page.locator("#pasted");
  await field.press("ControlOrMeta+V");
  const text = await field.inputValue();
  await field.evaluate((field) => field.remove());
  return text;
};

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
