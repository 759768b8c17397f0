// The pages that widgets stand in: what they are like, and that nothing of them is touched.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { DJANGO } from "../answers.mjs";
import { answer, expect, test } from "./fixtures.mjs";

test("the loader is small", () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  expect(brotliCompressSync(readFileSync("dist/embed.js"), { params }).length).toBeLessThanOrEqual(2048);
});

test("without a script of ours the widget works in its frame", async ({ host }) => {
  await host.open(`${host.frame('loading="lazy" allow="clipboard-write"')}<p><a href="${host.widget}/">Answer five questions</a></p>`);
  const widget = await host.inside();
  for (const name of DJANGO) await answer(widget, name);
  await expect(widget.locator(".fp-result h2")).toContainText("Django");
  expect(await host.page.locator("iframe").evaluate(({ clientHeight }) => clientHeight)).toBe(720);
});

test("nothing of the post is changed but the frames themselves", async ({ host }) => {
  // What is not seen is not laid out.
  await host.page.setViewportSize({ width: 1280, height: 9000 });
  await host.open(
    `<p class="a">A post</p><div data-x><!-- note -->${host.frame('style="border: 0px"')}<p><a href="/">link</a></p></div>${host.frame()}${host.script}`,
    { root: 'data-theme="dark" lang="en"', body: 'class="post"' },
  );
  const page = () => host.page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const frame of copy.querySelectorAll("iframe")) frame.replaceWith(document.createElement("iframe"));
    return copy.outerHTML;
  });
  const frames = () => host.page.locator("iframe").evaluateAll((frames) => frames.map((frame) => [...frame.attributes].map(({ name, value }) => `${name}=${value}`)));
  const names = await host.page.evaluate(() => Object.keys(self));
  const before = await page();
  for (const place of [0, 1]) {
    const widget = await host.greeted(place);
    await widget.evaluate(() => {
      self.app.result({});
      self.app.stand(4000);
    });
    await host.expectHeight(4000, place);
  }
  expect(await page()).toBe(before);
  expect(await host.page.evaluate(() => Object.keys(self))).toEqual(names);
  const plain = [`src=${host.widget}/`, "title=The widget", "width=100%", "height=720"];
  expect(await frames()).toEqual([
    [...plain, "style=border: 0px; color-scheme: dark; height: 4000px;"],
    [...plain, "style=color-scheme: dark; height: 4000px;"],
  ]);
});

test("a strict policy of the page needs to name the widget twice and no more", async ({ host }) => {
  const policy = `default-src 'none'; frame-src ${host.widget}; script-src ${host.widget}; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
  await host.open(host.frame() + host.script, { root: 'data-theme="dark"', headers: { "Content-Security-Policy": policy } });
  const widget = await host.greeted();
  await widget.evaluate(() => self.app.result({}));
  await expect.poll(() => host.events("result")).toHaveLength(1);
  await host.expectFit();
  expect(await widget.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await host.violations()).toEqual([]);
});

test("a sandboxed frame that may only run scripts gets everything", async ({ host }) => {
  await host.open(host.frame('sandbox="allow-scripts"') + host.script, { root: 'data-theme="dark"', fragment: "#fp=1" });
  const widget = await host.greeted();
  await host.expectFit();
  await widget.evaluate(() => self.app.result({ alternative: "flask" }));
  await expect.poll(() => host.events("result")).toHaveLength(1);
  await expect.poll(() => widget.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await widget.evaluate(() => self.app.heard.some(({ open }) => open === "fp=1"))).toBe(true);
  expect((await host.heard("height")).map(({ origin }) => origin)).toContain("null");
});

test("in quirks mode and without matchMedia all is the same", async ({ host }) => {
  await host.page.addInitScript(() => self === top && delete self.matchMedia);
  const address = host.add(`<html class=dark><link rel=icon href=data:,><p>Old<br>${host.frame()}${host.script}`);
  await host.page.goto(address);
  expect(await host.page.evaluate(() => [document.compatMode, typeof matchMedia])).toEqual(["BackCompat", "undefined"]);
  await host.greeted();
  await host.expectFit();
});

test("a script that comes in the head, before there is a body, waits for the frames", async ({ host }) => {
  await host.open(host.frame(), { head: host.script.replace("async ", ""), body: 'class="dark"' });
  const widget = await host.greeted();
  await expect.poll(() => widget.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await host.expectFit();
});

test("included twice it does everything once", async ({ host }) => {
  await host.open(host.frame() + host.script + host.frame() + host.script);
  for (const place of [0, 1]) {
    const widget = await host.greeted(place);
    await widget.evaluate(() => self.app.result({}));
  }
  await expect.poll(() => host.events("result")).toHaveLength(2);
  expect(await host.events("ready")).toHaveLength(2);
});

test("each of several widgets has its own height and events, and other frames none", async ({ host }) => {
  await host.page.setViewportSize({ width: 1280, height: 9000 });
  const other = host.add("<p>Another frame</p>");
  await host.open(`${host.frame('id="one"')}<iframe src="${other}" height="77" frameborder="0"></iframe>${host.frame('id="two"')}${host.script}`);
  const [one, two] = [await host.greeted(0), await host.greeted(2)];
  await one.evaluate(() => self.app.stand(4001));
  await two.evaluate(() => {
    self.app.stand(4002);
    self.app.answer({ question: "q" });
  });
  await host.expectHeight(4001, 0);
  await host.expectHeight(77, 1);
  await host.expectHeight(4002, 2);
  await expect.poll(() => host.events("answer")).toMatchObject([{ id: "two" }]);
  expect(await two.evaluate(() => self.app.heard.find(({ link }) => link).link)).toMatch(/#fp2=$/);
  expect(await host.page.locator("iframe").nth(1).evaluate((frame) => [frame.fingerpost, frame.style.length])).toEqual([undefined, 0]);
});

test("frames that come later are fitted in too, and get the page's address of then", async ({ host }) => {
  await host.open(`<div></div>${host.script}`);
  await host.page.waitForLoadState();
  await host.page.evaluate(() => history.pushState(null, "", "/next/"));
  await host.page.locator("div").evaluate((div, html) => (div.innerHTML = html), host.frame());
  const widget = await host.greeted();
  await host.expectFit();
  expect(await widget.evaluate(() => self.app.heard.find(({ link }) => link).link)).toBe(`${host.address}/next/#fp=`);
});

test("a frame that gets its address later is fitted in too", async ({ host }) => {
  await host.open(`<iframe title="The widget" height="720"></iframe>${host.script}`);
  await host.page.waitForLoadState();
  await host.page.locator("iframe").evaluate((frame, src) => (frame.src = src), `${host.widget}/`);
  await host.greeted();
  await host.expectFit();
});

// Only Chromium collects garbage when asked to.
test("frames that go away leave nothing behind, and the rest are numbered anew", { tag: "@chromium" }, async ({ host }) => {
  await host.open(host.frame() + host.frame() + host.script);
  await host.greeted(0);
  await host.greeted(1);
  // Held by this reference only, so it must be gone once the page has dropped it.
  await host.page.evaluate(() => {
    self.gone = new WeakRef(document.querySelector("iframe"));
    document.querySelector("iframe").remove();
  });
  const widget = await host.greeted(0);
  await widget.waitForFunction(() => self.app.heard.at(-1).link.endsWith("#fp="));
  await host.page.evaluate(() => (self.events.length = 0));
  const session = await host.page.context().newCDPSession(host.page);
  await expect.poll(async () => {
    await session.send("HeapProfiler.collectGarbage");
    return host.page.evaluate(() => self.gone.deref() === undefined);
  }).toBe(true);
});

test("a frame that is put somewhere else starts again", async ({ host }) => {
  await host.open(`<div></div>${host.frame()}${host.script}`);
  await host.greeted();
  await host.page.evaluate(() => document.querySelector("div").append(document.querySelector("iframe")));
  await expect.poll(() => host.events("ready")).toHaveLength(2);
  await host.greeted();
});

test("where the bridge cannot be had, the widget works all the same", async ({ host }) => {
  host.expectErrors();
  const bridge = host.page.waitForEvent("requestfailed", (request) => request.url().includes("/frame-"));
  await host.page.route("**/frame-*.js", (route) => route.abort());
  await host.open(host.frame() + host.script);
  const widget = await host.inside();
  await bridge;
  expect(await widget.evaluate(() => document.getElementById("fingerpost-text").hidden)).toBe(true);
});
