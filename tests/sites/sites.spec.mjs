// The snippet in posts of real sites, each built by its own generator. The site is at localhost and the widget
// at 127.0.0.1, which a browser takes for two sites.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { test as base, expect } from "@playwright/test";
import sirv from "sirv";
import { build, place } from "./build.mjs";

const TITLE = "Django or Flask? A short quiz";
const BUILD_LIMIT = 180_000;

const serveWidget = async (stops) => {
  const server = spawn(process.execPath, ["tests/e2e/serve.mjs", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  stops.push(() => server.kill());
  const [address] = await once(server.stdout, "data");
  return String(address).trim();
};

const serveSite = async (folder, stops) => {
  const files = sirv(folder, { dev: true });
  // Not every generator brings an icon, and the browser asks for one anyway.
  const missing = (url) => (url === "/favicon.ico" ? 204 : 404);
  const server = createServer((request, response) => {
    files(request, response, () => response.writeHead(missing(request.url)).end());
  });
  stops.push(() => server.close());
  await once(server.listen(0, "localhost"), "listening");
  return `http://localhost:${server.address().port}`;
};

const complaint = (message) => `${message.text()} (${message.location().url})`;

const test = base.extend({
  generator: [undefined, { option: true, scope: "worker" }],

  site: [
    async ({ generator }, use) => {
      const stops = [];
      try {
        const folders = place(generator, stops);
        const widget = await serveWidget(stops);
        const blog = await serveSite(folders.output, stops);
        await build(generator, folders, { widget, blog });
        await use({ widget, blog });
      } finally {
        for (const stop of stops.reverse()) stop();
      }
    },
    { scope: "worker", timeout: BUILD_LIMIT },
  ],

  /** Every answer from the network, and whatever the browser complained of: nothing, at the end of each test. */
  traffic: [
    async ({ page, site }, use) => {
      const complaints = [];
      const answers = new Map();
      page.on("pageerror", (error) => complaints.push(`${error}`));
      page.on("console", (message) => message.type() === "error" && complaints.push(complaint(message)));
      page.on("response", (response) => answers.set(response.url(), response.status()));
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        const known = !protocol.startsWith("http") || [site.widget, site.blog].includes(origin);
        if (!known) complaints.push(`asks ${origin}`);
      });
      await use(answers);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

const expectScript = (traffic, site) => expect.poll(() => traffic.get(`${site.widget}/embed.js`)).toBe(200);

/** The snippet is there as it was pasted, and what it shows can be answered. */
const expectWidget = async (page, site, query) => {
  const frame = page.getByTitle(TITLE);
  const src = `${site.widget}/${query}`;
  const given = { src, width: "100%", height: "720", loading: "lazy", allow: "clipboard-write" };
  for (const [name, value] of Object.entries(given)) await expect(frame).toHaveAttribute(name, value);
  await expect(page.locator(`a[href="${site.widget}/?quiz=five"]`)).toBeVisible();
  await frame.scrollIntoViewIfNeeded();
  const widget = frame.contentFrame();
  await expect(widget.locator(".fp-progress")).toContainText("Question 1 of");
  await widget.locator("#fingerpost label").first().click();
  await expect(widget.locator(".fp-progress")).toContainText("Question 2 of");
};

test("a reader answers in a post that was opened by its address", async ({ page, site, generator, traffic }) => {
  await page.goto(site.blog + generator.posts.quiz);
  await expectWidget(page, site, "?quiz=five");
  await expectScript(traffic, site);
});

test("a reader answers in two posts, going from one to the other", async ({ page, site, generator, traffic }) => {
  await page.goto(site.blog + generator.posts.second);
  await expectWidget(page, site, "?quiz=five&theme=dark");
  await page.evaluate(() => (window.sameDocument = true));
  // Not by a click: one that comes in the same moment as the scrolling still lands in the frame.
  await page.getByRole("link", { name: "the first post" }).press("Enter");
  await expect(page).toHaveURL(site.blog + generator.posts.quiz);
  await expectWidget(page, site, "?quiz=five");
  await expectScript(traffic, site);
  expect(await page.evaluate(() => Boolean(window.sameDocument))).toBe(Boolean(generator.keepsDocument));
});
