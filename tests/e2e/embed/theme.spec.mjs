// The widget has the theme of the page around, from the first picture on.
import { colourAt, expect, test } from "./fixtures.mjs";

const themeOf = (widget) => widget.evaluate(() => document.documentElement.dataset.theme);
const schemeOf = (host) => host.page.locator("iframe").first().evaluate(({ style }) => style.colorScheme);

const expectTheme = async (host, theme, place = 0) => {
  const widget = await host.inside(place);
  await expect.poll(() => themeOf(widget)).toBe(theme);
};

for (const [form, { root, body, head }, change] of [
  ["data-theme", { root: 'data-theme="dark"' }, (html) => (html.dataset.theme = "light")],
  ["data-theme on the body", { body: 'data-theme="dark"' }, () => (document.body.dataset.theme = "light")],
  ["Bootstrap's attribute", { root: 'data-bs-theme="dark"' }, (html) => (html.dataset.bsTheme = "light")],
  ["mkdocs-material's slate", { body: 'data-md-color-scheme="slate"' }, () => (document.body.dataset.mdColorScheme = "default")],
  ["Docusaurus", { root: 'data-theme="dark" class="docs-wrapper plugin-docs"' }, (html) => (html.dataset.theme = "light")],
  ["a class", { root: 'class="js dark"' }, (html) => (html.className = "js light")],
  ["a class that comes and goes", { root: 'class="dark"', head: "<style>.dark{background:#000}</style>" }, (html) => (html.className = "")],
  ["a class of a theme on the body", { body: 'class="post theme-dark"' }, () => (document.body.className = "post theme-light")],
  ["a class of a mode", { body: 'class="dark-mode"' }, () => (document.body.className = "light-mode")],
  ["a colour scheme", { head: "<style>:root{color-scheme:dark}.day{color-scheme:light}</style>" }, (html) => (html.className = "day")],
  ["no more than paint", { head: "<style>body{background:#111}.day body{background:#eee}</style>" }, (html) => (html.className = "day")],
]) {
  test(`dark by ${form} is handed on, and so is the change to light`, async ({ host }) => {
    // The paint of a page with nothing else is only known where it has some.
    const paint = "<style>body{background:#fff}</style>";
    await host.open(host.frame() + host.script, { root, body, head: form === "no more than paint" ? head : paint + (head ?? "") });
    await expectTheme(host, "dark");
    expect(await schemeOf(host)).toBe("dark");
    await host.page.locator("html").evaluate(change);
    await expectTheme(host, "light");
    expect(await schemeOf(host)).toBe("light");
  });
}

test("words that only contain a theme are none", async ({ host }) => {
  await host.open(host.frame() + host.script, {
    root: 'class="no-dark darkness highlight"',
    body: 'data-theme="lightning"',
    head: "<style>:root{color-scheme:light dark}</style>",
  });
  await expectTheme(host, "auto");
  expect(await schemeOf(host)).toBe("");
});

// In Firefox the system’s colours cannot be changed.
test("a page that follows the system is followed", { tag: "@chromium" }, async ({ host }) => {
  await host.page.emulateMedia({ colorScheme: "light" });
  await host.open(host.frame() + host.script, {
    head: "<style>@media (prefers-color-scheme: light){:root{color-scheme:light}}@media (prefers-color-scheme: dark){:root{color-scheme:dark}}</style>",
  });
  await expectTheme(host, "light");
  await host.page.emulateMedia({ colorScheme: "dark" });
  await expectTheme(host, "dark");
});

for (const theme of ["light", "dark", "contrast"]) {
  test(`${theme} in the frame's address is left alone`, async ({ host }) => {
    await host.open(host.frame("", `?theme=${theme}`) + host.script, { root: 'data-theme="dark"' });
    const widget = await host.greeted();
    expect(await themeOf(widget)).toBe(theme);
    await host.page.locator("html").evaluate((html) => (html.dataset.theme = "light"));
    await host.page.locator("iframe").evaluate((frame) => frame.fingerpost.setLanguage("de"));
    await widget.waitForFunction(() => self.app.heard.some(({ language }) => language === "de"));
    expect(await themeOf(widget)).toBe(theme);
  });
}

test("a page's own script has the last word, and can give it back", async ({ host }) => {
  await host.open(host.frame() + host.script, { root: 'data-theme="dark"' });
  await host.greeted();
  const set = (theme) => host.page.locator("iframe").evaluate((frame, theme) => frame.fingerpost.setTheme(theme), theme);
  await set("contrast");
  await expectTheme(host, "contrast");
  await set("light");
  await expectTheme(host, "light");
  await set("auto");
  await expectTheme(host, "dark");
});

test("a theme that was set before the widget is there counts", async ({ host }) => {
  const go = await host.holdApp();
  await host.open(host.frame() + host.script);
  await expect.poll(() => host.page.locator("iframe").evaluate(({ fingerpost }) => Boolean(fingerpost))).toBe(true);
  await host.page.locator("iframe").evaluate(({ fingerpost }) => {
    fingerpost.setTheme("dark");
    fingerpost.setLanguage("de");
  });
  const frame = await host.framed();
  await expect.poll(() => themeOf(frame)).toBe("dark");
  go();
  await expect(frame.getByText("Frage 1 von 5")).toBeVisible();
  await expectTheme(host, "dark");
});

for (const [theme, colour] of [["dark", [0, 0, 0]], ["light", [255, 255, 255]]]) {
  for (const system of ["dark", "light"]) {
    test(`a ${theme} page shows no other colour in its frame while a ${system} system loads it`, { tag: "@chromium" }, async ({ host }) => {
      await host.page.emulateMedia({ colorScheme: system });
      const never = `<iframe src="${host.widget}/never" title="The widget" width="300" height="300" frameborder="0"></iframe>`;
      const fill = new Promise((resolve) => host.page.once("framenavigated", resolve));
      const address = host.add(
        `<!doctype html><html data-theme="${theme}"><head><title>A post</title><link rel="icon" href="data:,">
        <style>:root{color-scheme:${theme}}body{margin:0;background:rgb(${colour})}</style></head><body>${never}${host.script}</body></html>`,
      );
      await host.page.goto(address, { waitUntil: "commit" });
      await fill;
      await expect.poll(() => schemeOf(host)).toBe(theme);
      expect(await colourAt(host.page, 100, 100)).toEqual(colour);
    });
  }
}

test("the first picture of the widget is dark on a dark page, before the app is there", async ({ host }) => {
  // In Firefox, Playwright’s picture goes against the widget’s policy.
  host.expectErrors();
  await host.page.emulateMedia({ colorScheme: "light" });
  await host.holdApp();
  await host.open(host.frame() + host.script, { root: 'data-theme="dark"' });
  await expect.poll(() => schemeOf(host)).toBe("dark");
  await expect.poll(() => host.heard("height")).toHaveLength(1);
  expect(await colourAt(host.page, 100, 200)).toEqual([18, 24, 31]);
});

test("a theme in the address is there before the app, without a script in the page", async ({ host }) => {
  await host.holdApp();
  await host.open(host.frame("", "?theme=dark"));
  const frame = await host.framed();
  await expect.poll(() => themeOf(frame)).toBe("dark");
});

test("a frame with the script speaks the language of the page around, unless another is asked for", async ({ host }) => {
  await host.open(`<div lang="de">${host.frame()}${host.frame("", "?lang=es")}</div>${host.script}`);
  const said = (place) => host.page.frameLocator("iframe").nth(place).locator("#fingerpost .fp");
  await expect(said(0)).toHaveAttribute("lang", "de");
  await expect(said(1)).toHaveAttribute("lang", "es");
});
