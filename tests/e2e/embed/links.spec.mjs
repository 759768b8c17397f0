// A link to a result opens it in the post that it was copied from.
import { expect, test } from "./fixtures.mjs";

const opened = (widget) => widget.evaluate(() => self.app.heard.map(({ open }) => open).filter(Boolean));
const expectOpened = (widget, ...fragments) => expect.poll(() => opened(widget)).toEqual(fragments);

for (const [fragment, place, code] of [
  ["#fp=1dfAb-c1", 0, "fp=1dfAb-c1"],
  ["#fp1=1dfAb-c1", 0, "fp=1dfAb-c1"],
  ["#fp2=1dfAb-c1", 1, "fp=1dfAb-c1"],
  ["#fp-draft=1dfAb-c1", 0, "fp-draft=1dfAb-c1"],
  ["#fp2-draft=1dfAb-c1", 1, "fp-draft=1dfAb-c1"],
  ["#fp2-team=1dfAb-c1", 1, "fp-team=1dfAb-c1"],
]) {
  test(`${fragment} is opened in widget ${place + 1}`, async ({ host }) => {
    await host.open(host.frame() + host.frame() + host.script, { fragment });
    await expectOpened(await host.greeted(place), code);
    await expectOpened(await host.greeted(1 - place));
  });
}

test("another link to the same page is opened too, at once", async ({ host }) => {
  await host.open(host.frame() + host.frame() + host.script);
  const [first, second] = [await host.greeted(0), await host.greeted(1)];
  await host.page.evaluate(() => (location.hash = "#fp2=1"));
  await expectOpened(second, "fp=1");
  await host.page.evaluate(() => (location.hash = "#fp=2"));
  await expectOpened(first, "fp=2");
  await expectOpened(second, "fp=1");
});

for (const fragment of ["#comments", "#fp", "#fp0=1", "#fp3=1", "#fpx=1", "#fp-other=1", `#fp=${"x".repeat(3000)}`]) {
  test(`${fragment.slice(0, 20)} is nobody's`, async ({ host }) => {
    await host.open(host.frame() + host.frame() + host.script, { fragment });
    const widget = await host.greeted();
    await host.page.locator("iframe").first().evaluate((frame) => frame.fingerpost.setLanguage("de"));
    await widget.waitForFunction(() => self.app.heard.some(({ language }) => language));
    expect(await opened(widget)).toEqual([]);
  });
}

test("a frame far below loads for its link, and the page stays where it is", async ({ host }) => {
  const far = `<div style="height:9000px"></div>${host.frame('loading="lazy"')}${host.frame('loading="lazy"')}${host.script}`;
  await host.open(far, { fragment: "#fp2=1" });
  await expectOpened(await host.greeted(1), "fp=1");
  expect(await host.page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true]);
  const loading = await host.page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.loading));
  expect(loading).toEqual(["lazy", "eager"]);
  expect(await host.events("ready")).toHaveLength(1);
});

test("nothing is added to the history of the page", async ({ host }) => {
  await host.open(host.frame() + host.script, { fragment: "#fp=1" });
  const before = await host.page.evaluate(() => history.length);
  const widget = await host.greeted();
  await widget.evaluate(() => self.app.result({}));
  await expect.poll(() => host.events("result")).toHaveLength(1);
  expect(await host.page.evaluate(() => history.length)).toBe(before);
});
