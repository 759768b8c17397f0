// The frame is as tall as what is in it, and moves the post as little as can be.
import { expect, test } from "./fixtures.mjs";

test("the frame takes the height of the widget", async ({ host }) => {
  await host.open(host.frame() + host.script);
  await host.inside();
  expect(await host.expectFit()).toBeGreaterThan(300);
  const widget = await host.framed();
  expect(await widget.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test("until the app is there, the text for readers without it does not count", async ({ host }) => {
  const go = await host.holdApp();
  await host.open(host.frame() + host.script);
  await expect.poll(() => host.heard("height")).toHaveLength(1);
  const heights = await host.heard("height");
  go();
  await host.inside();
  await host.expectFit();
  expect(await host.heard("height")).toEqual(heights);
});

test("when the app does not start, the whole text is shown", async ({ host }) => {
  host.expectErrors();
  await host.page.route(/_bg\.wasm$/, (route) => route.fulfill({ contentType: "application/wasm", body: "not wasm" }));
  await host.open(host.frame() + host.script);
  const widget = await host.framed();
  await expect(widget.getByText("A tie goes to Django.")).toBeVisible();
  await host.expectFit();
});

test("while asking the height only grows, and only the result takes more for a while", async ({ host }) => {
  // A scrollbar that comes would change the width.
  await host.open(host.frame() + host.script, { head: "<style>html{overflow-y:scroll}</style>" });
  const widget = await host.greeted();
  const stand = (height) => widget.evaluate((height) => self.app.stand(height), height);
  await stand(1400);
  await host.expectHeight(1400);
  const before = (await host.heard("height")).length;
  await stand(1250);
  await stand(1410);
  await host.expectHeight(1410);
  expect((await host.heard("height")).slice(before).map(({ height }) => height)).toEqual([1410]);

  await widget.evaluate(() => self.app.result({}));
  await stand(2500.2);
  await host.expectHeight(2501);
  await stand(2200);
  await host.expectHeight(2200);
  // "Start again": as tall as the tallest question.
  await stand(1250);
  await host.expectHeight(1410);
  await widget.evaluate(() => self.app.answer({}));
  await stand(1420);
  await host.expectHeight(1420);
});

test("in another width the height is found anew", async ({ host }) => {
  await host.open(host.frame() + host.script);
  const widget = await host.greeted();
  await widget.evaluate(() => self.app.stand(1800));
  await host.expectHeight(1800);
  await widget.evaluate(() => self.app.stand(1500));
  await host.page.setViewportSize({ width: 500, height: 700 });
  await host.expectHeight(1500);
});

// Firefox keeps the layout of a frame that is not shown.
test("a frame that is not shown keeps its height", { tag: "@chromium" }, async ({ host }) => {
  await host.open(`<style>.away{display:none}</style><div class="away">${host.frame()}</div>${host.script}`);
  await host.inside();
  await expect.poll(() => host.events("ready")).toHaveLength(1);
  expect(await host.heard("height")).toEqual([]);
  const away = (away) => host.page.locator("div").evaluate((div, away) => void (div.className = away ? "away" : ""), away);
  await away(false);
  const first = await host.expectFit();
  // Nor does a result shrink while nobody sees it.
  const widget = await host.greeted();
  await widget.evaluate(() => {
    self.app.result({});
    self.app.stand(2500);
  });
  await host.expectHeight(2500);
  const laidOut = (height) => expect.poll(() => widget.evaluate(() => document.body.getBoundingClientRect().height)).toBe(height);
  await away(true);
  await laidOut(0);
  await widget.evaluate(() => self.app.stand(2600));
  await away(false);
  await laidOut(2600);
  await host.expectHeight(2600);
  expect((await host.heard("height")).map(({ height }) => height)).toEqual([first, 2500, 2600]);
});

for (const [sizing, css] of [
  ["content-box", "iframe{border:7px solid;padding:3px 0}"],
  ["border-box", "*{box-sizing:border-box}iframe{border:7px solid;padding:3px 0}"],
]) {
  test(`a border and padding in ${sizing} cut nothing off`, async ({ host }) => {
    await host.open(host.frame() + host.script, { head: `<style>${css}</style>` });
    const widget = await host.inside();
    await expect.poll(() => widget.evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height))).toBe(0);
    expect(await widget.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    // The width and the kind of box are the page's own.
    expect(await host.page.locator("iframe").evaluate(({ style }) => [...style])).toEqual(["height"]);
  });
}

for (const [height, shown] of [[5, 100], [1e9, 100000], [333.3, 334]]) {
  test(`a height of ${height} becomes ${shown}`, async ({ host }) => {
    await host.open(host.frame() + host.script);
    const widget = await host.greeted();
    await widget.evaluate((height) => parent.postMessage({ fingerpost: 1, type: "height", height }, "*"), height);
    await host.expectHeight(shown);
  });
}
