// The page for authors, and what its snippets do on another site.
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { GENERATORS, MODES } from "../../../assets/embed/snippets.js";
import { serveHosts } from "../embed/servers.mjs";

class Builder {
  constructor(page) {
    this.page = page;
    this.parts = page.locator("#parts pre");
    this.said = page.locator("#said");
  }

  async open(query = "") {
    await this.page.goto(`/embed.html${query}`);
    await expect(this.parts.first()).toBeVisible();
  }

  /** The widget in the preview. */
  get widget() {
    return this.page.frameLocator(".stage iframe").frameLocator("iframe");
  }

  async started() {
    await expect(this.widget.locator("#fingerpost-text")).toBeHidden();
  }

  asked(name) {
    return this.page.frameLocator(".stage iframe").locator("iframe").evaluate((frame, name) => new URL(frame.src).searchParams.get(name), name);
  }
}

const test = base.extend({
  builder: async ({ page }, use) => {
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("dialog", (dialog) => complaints.push(`${dialog.type()}: ${dialog.message()}`));
    await page.addInitScript(() => addEventListener("securitypolicyviolation", ({ violatedDirective }) => console.error(violatedDirective)));
    await use(new Builder(page));
    expect(complaints).toEqual([]);
  },
  hosts: async ({}, use) => {
    const hosts = await serveHosts();
    await use(hosts);
    hosts.close();
  },
});

/** Reads a snippet as a browser does, outside the page with its policy. */
const parse = async (context, post) => {
  const page = await context.newPage();
  await page.setContent("<!doctype html>");
  const elements = await page.evaluate((post) => {
    const parsed = new DOMParser().parseFromString(post, "text/html");
    return [...parsed.querySelectorAll("head > *, body *")].map((element) => ({
      name: element.localName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.childElementCount ? "" : element.textContent,
    }));
  }, post);
  await page.close();
  return elements;
};

const LINK = "Django or Flask? Answer six questions";

for (const mode of MODES.map(({ id }) => id)) {
  test(`${mode}: for every site generator the snippet has what was asked for`, async ({ builder, context, baseURL }) => {
    const query = "quiz=quick&theme=dark&accent=c02&font=Georgia%2C+serif";
    for (const { id, setting, script, element } of GENERATORS) {
      await builder.open(`?${query}&mode=${mode}&site=${id}`);
      const [post, ...settings] = await builder.parts.allTextContents();
      const link = { name: "a", attributes: { href: `${baseURL}/?quiz=quick` }, text: LINK };
      const frame = {
        name: "iframe",
        attributes: {
          src: `${baseURL}/?${query}`,
          title: "Django or Flask? A short quiz",
          width: "100%",
          height: "720",
          loading: "lazy",
          allow: "clipboard-write",
          frameborder: "0",
        },
        text: "",
      };
      const own = {
        name: "fingerpost-quiz",
        attributes: { quiz: "quick", theme: "dark", accent: "c02", font: "Georgia, serif" },
        text: "",
      };
      const file = { script: "embed.js", element: "element.js" }[mode];
      const tag = { name: "script", attributes: { async: "", src: `${baseURL}/${file}` }, text: "" };
      const body = mode === "element" ? [own, link] : [frame, { name: "p", attributes: {}, text: "" }, link];
      expect(await parse(context, post)).toEqual(file && !script ? [...body, tag] : body);
      expect(post).not.toMatch(/\n\s*\n|style=|[{}]/);
      expect(settings).toEqual(
        [setting?.text, file && script?.text(`${baseURL}/${file}`), mode === "element" && element?.text].filter(Boolean),
      );
    }
  });
}

test("the preview shows the quiz, the theme and the words that were chosen", async ({ builder, page }) => {
  await builder.open();
  await builder.started();
  await expect(builder.widget.getByText("Question 1 of 5")).toBeVisible();
  await page.getByLabel("Quiz", { exact: true }).selectOption({ label: "What have you rebuilt?" });
  await expect(builder.widget.getByText("Which parts that Django ships")).toBeVisible();
  await page.getByRole("radio", { name: "Contrast", exact: true }).check();
  await expect(builder.widget.locator("html")).toHaveAttribute("data-theme", "contrast");
  await page.getByLabel("Accent", { exact: true }).fill("#c00022");
  await expect.poll(() => builder.asked("accent")).toBe("c00022");
  await page.getByText("Font and words").click();
  await page.getByLabel("Title for screen readers").fill("Move or stay?");
  await expect(page.frameLocator(".stage iframe").getByTitle("Move or stay?")).toBeVisible();
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    pack: "flask-to-django",
    quiz: "rebuilt",
    theme: "contrast",
    accent: "#c00022",
    title: "Move or stay?",
  });
});

test("every language of the release is shown in the preview", async ({ builder, page, request }) => {
  const { languages } = await (await request.get("/data/index.json")).json();
  for (const { tag, name } of languages) {
    await builder.open();
    await page.getByLabel("Language").selectOption({ label: name });
    await expect.poll(() => builder.asked("lang")).toBe(tag);
    await builder.started();
    await expect(builder.widget.locator("html")).toHaveAttribute("lang", tag);
  }
});

test("a language that the pack is not written in is said to be so", async ({ builder, page }) => {
  await page.route("**/data/index.json", async (route) => {
    const index = await (await route.fetch()).json();
    index.languages.push({ tag: "fr", name: "Français" });
    await route.fulfill({ json: index });
  });
  await builder.open("?lang=fr");
  await expect(page.getByText("The quiz itself is written in: English")).toBeVisible();
  await expect(builder.parts.first()).toContainText("&amp;lang=fr");
});

test("with the script the frame in the preview follows page and height, alone it does not", async ({ builder, page }) => {
  const frame = page.frameLocator(".stage iframe").locator("iframe");
  await builder.open("?mode=script");
  await builder.started();
  await expect.poll(() => frame.evaluate(({ style }) => style.height)).toMatch(/px$/);
  await page.getByRole("group", { name: "Page around" }).getByRole("radio", { name: "Dark" }).check();
  await expect(builder.widget.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: /^Frame alone/ }).check();
  await builder.started();
  await expect(frame).toHaveJSProperty("clientHeight", 720);
  expect(await frame.evaluate(({ style }) => style.height)).toBe("");
});

test("the widths are those of a reader's page", async ({ builder, page }) => {
  await builder.open();
  for (const [name, width] of [["Phone", 360], ["Post", 680], ["Wide", 960]]) {
    await page.getByRole("radio", { name, exact: true }).check();
    await expect.poll(() => page.locator(".stage iframe").evaluate((stage) => stage.contentWindow.innerWidth)).toBe(width);
  }
});

test("what was chosen comes back from the address", async ({ builder, page }) => {
  const query = "?pack=django-flask&quiz=panel&theme=light&accent=%230b6&mode=element&site=vitepress&width=phone&around=dark";
  await builder.open(query);
  await expect(page.getByLabel("Quiz", { exact: true })).toHaveValue("django-flask/panel");
  await expect(page.getByLabel("Made with")).toHaveValue("vitepress");
  for (const name of [/^Element/, "Phone"]) await expect(page.getByRole("radio", { name })).toBeChecked();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(Object.fromEntries(new URLSearchParams(query)));
});

test("a colour that is none is left out and said to be so", async ({ builder, page }) => {
  await builder.open();
  const accent = page.getByLabel("Accent", { exact: true });
  for (const wrong of ["red", "#12", "#12345g", "0b6e4"]) {
    await accent.fill(wrong);
    await expect(accent).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("Write a colour as #rgb or #rrggbb")).toBeVisible();
    await expect(builder.parts.first()).not.toContainText("accent");
  }
  await accent.fill("#C02");
  await expect(accent).toHaveAttribute("aria-invalid", "false");
  await expect(builder.parts.first()).toContainText("accent=C02");
});

test("copying gives the snippet as it is shown, and says so", async ({ builder, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await builder.open("?mode=script&site=docusaurus");
  for (const place of [0, 1]) {
    // What was said of the first is not taken for the second.
    await builder.said.evaluate((said) => (said.textContent = ""));
    await page.locator("#parts button").nth(place).click();
    await expect(builder.said).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await builder.parts.nth(place).textContent());
  }
});

test("where the clipboard is refused the old way is tried", async ({ builder, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    document.execCommand = (what) => (self.executed = what) === "copy";
  });
  await builder.open();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(builder.said).toHaveText("Copied.");
  expect(await page.evaluate(() => self.executed)).toBe("copy");
});

test("where all copying is refused the snippet is left selected", async ({ builder, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    document.execCommand = () => false;
  });
  await builder.open();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(builder.said).toContainText("the text is selected");
  expect(await page.evaluate(() => String(getSelection()))).toBe(await builder.parts.first().textContent());
});

test("hostile values in the address do no harm", async ({ builder, page, context }) => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}{%x%}\n\n*b* \`c\``;
  const values = Object.fromEntries(
    ["pack", "quiz", "theme", "lang", "accent", "font", "mode", "site", "title", "link", "width", "around"].map((name) => [name, evil]),
  );
  await builder.open(`?${new URLSearchParams(values)}#"><script>alert(3)</script>`);
  await builder.started();
  const post = await builder.parts.first().textContent();
  // A field of one line drops the line breaks itself.
  const shown = evil.replaceAll("\n", "");
  const elements = await parse(context, post);
  expect(elements.map(({ name }) => name)).toEqual(["iframe", "p", "a"]);
  expect(elements[0].attributes.title).toBe(shown);
  expect(Object.keys(elements[0].attributes)).toHaveLength(7);
  expect(new URL(elements[0].attributes.src).search).toBe("?quiz=five");
  expect(elements[2].text).toBe(shown);
  expect(post).not.toMatch(/[{}]|\n\s*\n/);
  // Markdown is read between tags only, and there only by MDX.
  expect(post.split("<a ")[1]).not.toContain("*b*");
  expect(await page.locator("main script, main img, .stage iframe + *").count()).toBe(0);
});

test("very long values are cut, and a broken address is none", async ({ builder }) => {
  await builder.open(`?title=${"x".repeat(5000)}&font=${"y".repeat(5000)}&quiz=%E0%A4%A&pack=%00`);
  await expect(builder.parts.first()).toContainText(`title="${"x".repeat(120)}"`);
});

for (const [name, viewport, colorScheme] of [
  ["wide and light", { width: 1280, height: 900 }, "light"],
  ["wide and dark", { width: 1280, height: 900 }, "dark"],
  ["320 px and light", { width: 320, height: 700 }, "light"],
  ["320 px and dark", { width: 320, height: 700 }, "dark"],
]) {
  test(`${name}: no fault is found and nothing is cut off`, async ({ builder, page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await builder.open("?site=vitepress&mode=element&accent=zz&title=A");
    await builder.started();
    await page.locator("#parts button").first().click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
}

test("everything can be done by keys", async ({ builder, page }) => {
  await builder.open();
  await builder.started();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Quiz", { exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await builder.started();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Frame and script/ })).toBeChecked();
  await expect(builder.parts.first()).toContainText("embed.js");
  const copy = page.getByRole("button", { name: "Copy" });
  for (let presses = 0; presses < 30 && !(await copy.evaluate((button) => button === document.activeElement)); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(copy).toBeFocused();
});

test("the page says so when the list of quizzes cannot be had", async ({ page }) => {
  await page.route("**/data/index.json", (route) => route.fulfill({ status: 404 }));
  await page.goto("/embed.html");
  await expect(page.getByRole("alert")).toContainText("could not be fetched");
  await expect(page.locator("main")).toBeHidden();
});

for (const mode of ["frame", "script"]) {
  test(`${mode}: pasted on another site the snippet shows the widget`, async ({ builder, page, hosts }) => {
    await builder.open(`?mode=${mode}&quiz=quick&theme=dark&title=${encodeURIComponent('Which "one" & why?')}`);
    const post = await builder.parts.first().textContent();
    const address = hosts.add(`<!doctype html><html lang="en"><head><title>A post</title><link rel="icon" href="data:,"></head><body>${post}</body></html>`);
    await page.goto(address);
    const frame = page.getByTitle('Which "one" & why?');
    const widget = frame.contentFrame();
    await expect(widget.getByText("Question 1 of 6")).toBeVisible();
    await expect(widget.locator("#fingerpost-text")).toBeHidden();
    await expect(widget.locator("html")).toHaveAttribute("data-theme", "dark");
    await widget.locator("#fingerpost label").first().click();
    await expect(widget.getByText("Question 2 of 6")).toBeVisible();
    await expect(page.getByRole("link", { name: LINK })).toBeVisible();
    if (mode === "script") await expect.poll(() => frame.evaluate(({ style }) => style.height)).toMatch(/px$/);
  });
}
