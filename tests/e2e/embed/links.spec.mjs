// A link to a result opens it in the post that it was copied from.
import { RESULT, expect, pasted, press, test } from "./fixtures.mjs";

const opened = (widget) => widget.evaluate(() => self.app.heard.map(({ open }) => open).filter(Boolean));
const expectOpened = (widget, ...fragments) => expect.poll(() => opened(widget)).toEqual(fragments);

const LINKS = [
  ["#fp=1dfAb-c1", 0, "fp=1dfAb-c1"],
  ["#fp1=1dfAb-c2", 0, "fp=1dfAb-c2"],
  ["#fp2=1dfAb-c3", 1, "fp=1dfAb-c3"],
  ["#fp-draft=1dfAb-c4", 0, "fp-draft=1dfAb-c4"],
  ["#fp2-draft=1dfAb-c5", 1, "fp-draft=1dfAb-c5"],
  ["#fp2-team=1dfAb-c6", 1, "fp-team=1dfAb-c6"],
];

for (const [fragment, place, code] of [LINKS[0], LINKS[4]]) {
  test(`${fragment} is opened in widget ${place + 1} on arrival`, async ({ host }) => {
    await host.open(host.frame() + host.frame() + host.script, { fragment });
    await expectOpened(await host.greeted(place), code);
    await expectOpened(await host.greeted(1 - place));
  });
}

/** Follows a link within the page, and waits until everybody has been told. */
const go = (hash) =>
  new Promise((resolve) => {
    addEventListener("hashchange", () => requestAnimationFrame(resolve), { once: true });
    location.hash = hash;
  });

test("each form of a link is opened in the widget that it is for, and what is no link is nobody's", async ({ host }) => {
  await host.open(host.frame() + host.frame() + host.script, { fragment: "#fp=first" });
  const widgets = [await host.greeted(0), await host.greeted(1)];
  await expectOpened(widgets[0], "fp=first");
  const foreign = ["#comments", "#fp", "#fp0=1", "#fp3=1", "#fpx=1", "#fp-other=1", `#fp=${"x".repeat(3000)}`];
  const expected = [["fp=first"], []];
  for (const [number, [fragment, place, code]] of LINKS.entries()) {
    for (const hash of [foreign[number], foreign.at(-1), fragment]) await host.page.evaluate(go, hash);
    expected[place].push(code);
    await expectOpened(widgets[place], ...expected[place]);
  }
  await expectOpened(widgets[0], ...expected[0]);
});

test("another link to the same page is opened too, at once", async ({ host }) => {
  await host.open(host.frame() + host.frame() + host.script);
  const [first, second] = [await host.greeted(0), await host.greeted(1)];
  await host.page.evaluate(() => (location.hash = "#fp2=1"));
  await expectOpened(second, "fp=1");
  await host.page.evaluate(() => (location.hash = "#fp=2"));
  await expectOpened(first, "fp=2");
  await expectOpened(second, "fp=1");
});

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

test("a link that is copied in a frame leads into the post, and opens there", async ({ host }) => {
  await host.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = await host.open(host.frame('allow="clipboard-write"') + host.frame('allow="clipboard-write"') + host.script, { fragment: `#fp2=${RESULT}` });
  const widget = await host.greeted(1);
  await expect(widget.locator(".fp-result h2")).toContainText("FastAPI");
  await press(widget.getByRole("button", { name: "Copy link" }));
  await expect(widget.getByText("Copied.")).toBeVisible();
  expect(await pasted(host.page)).toBe(`${address}#fp2=${RESULT}`);
  // A result of another pack.
  await host.page.evaluate(() => (location.hash = "#fp2=1fdr1Aal-9j"));
  await expect(widget.locator(".fp-result h2")).toContainText("Stay with Flask");
  expect(await host.events("answer")).toEqual([]);
});

test("a team's link that is copied in a frame leads into the post, and opens there", async ({ host }) => {
  await host.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = await host.open(host.frame('allow="clipboard-write"') + host.script, { fragment: `#fp=${RESULT}` });
  const widget = await host.greeted();
  await press(widget.getByText("Take it with you"));
  await widget.getByLabel("Links of the others").fill(`Ada ${address}#fp=${RESULT}\nBo ${address}#fp=1dff1AyByCnDuEc-xx`);
  await press(widget.getByRole("button", { name: "Add them" }));
  await press(widget.getByRole("button", { name: "Copy the team’s link" }));
  await expect(widget.locator(".fp-team").getByText("Copied.")).toBeVisible();
  const link = await pasted(host.page);
  expect(link.startsWith(`${address}#fp-team=`)).toBe(true);
  await host.page.goto("about:blank");
  await host.page.goto(link);
  const opened = await host.greeted();
  await expect(opened.locator(".fp-team").getByText("What each gets")).toBeVisible();
  await expect(opened.getByText("Ada").first()).toBeVisible();
});

test("without the script a link that is copied leads to the widget's own page", async ({ host }) => {
  await host.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await host.open(host.frame('allow="clipboard-write"', `#fp=${RESULT}`));
  const widget = await host.inside();
  await press(widget.getByRole("button", { name: "Copy link" }));
  await expect(widget.getByText("Copied.")).toBeVisible();
  expect(await pasted(host.page)).toBe(`${host.widget}/#fp=${RESULT}`);
});

test("a link opens in a frame without a word to the focus or the place of the page", async ({ host }) => {
  await host.open(`<input><div style="height:5000px"></div>${host.frame()}${host.script}`, { fragment: `#fp=${RESULT}` });
  await host.page.locator("input").focus();
  const widget = await host.greeted();
  await expect(widget.locator(".fp-result h2")).toContainText("FastAPI");
  await host.page.evaluate(() => (location.hash = "#fp=1fdr1Aal-9j"));
  await expect(widget.locator(".fp-result h2")).toContainText("Stay with Flask");
  expect(await host.page.evaluate(() => [scrollY, document.activeElement.localName])).toEqual([0, "input"]);
});
