// What the page promises to its host and to readers on bad days.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { parse } from "smol-toml";
import { DJANGO, Widget } from "./pages/widget.mjs";

const APP = /_bg\.wasm$/;
const WORDS = /\/data\/.*\.txt$/;

/** Keeps these files from coming until the returned function is called. */
const hold = async (page, files) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
};

// Firefox itself asks for an icon of the manifest.
test("only the files of the first load are asked for before anything is opened", { tag: "@chromium" }, async ({ page, baseURL }) => {
  const budget = parse(readFileSync("size-budget.toml", "utf8"));
  const allowed = budget["first-load"].files.map((name) => new RegExp(`^${name === "index.html" ? "" : name.replaceAll(".", "\\.").replace("*", "[^/]*")}$`));
  const asked = [];
  page.on("request", (request) => asked.push(request.url().slice(baseURL.length + 1)));
  const widget = new Widget(page);
  await widget.open();
  await widget.pick(...DJANGO);
  await widget.expectResult("Django");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((name) => !allowed.some((one) => one.test(name)))).toEqual([]);
  // Each of them once.
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.length).toBeGreaterThan(5);
});

test("nothing leaves the origin, and nothing at all is asked for after load", async ({ page, baseURL }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const widget = new Widget(page);
  await widget.open();
  await page.waitForLoadState("networkidle");
  expect(requests.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
  expect(requests.length).toBeGreaterThan(3);
  const loaded = requests.length;
  await widget.pick(...DJANGO);
  await widget.expectResult("Django");
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.waitForLoadState("networkidle");
  expect(requests.slice(loaded)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test.describe("with its service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("the page runs under a strict policy without a violation or an inline script", async ({ page }) => {
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
    });
    const response = await page.goto("/");
    expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
    const widget = new Widget(page);
    await widget.started();
    await widget.pick(...DJANGO);
    await widget.expectResult("Django");
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    expect(await page.locator("script:not([src]), [style], style").count()).toBe(0);
    expect(said).toEqual([]);
  });
});

test("the policy in the page is the one of the server", async ({ page }) => {
  const response = await page.goto("/");
  const inside = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(inside).toBe(response.headers()["content-security-policy"]);
});

for (const [failure, pattern, fail] of [
  ["cannot be fetched", APP, (route) => route.abort()],
  ["is damaged", APP, (route) => route.fulfill({ contentType: "application/wasm", body: "not wasm" })],
  ["has no glue", /fingerpost-.*\.js$/, (route) => route.fulfill({ status: 404 })],
]) {
  test(`when the app ${failure} the page says so and shows questions and rule as text`, async ({ page }) => {
    await page.route(pattern, fail);
    await page.goto("/");
    await expect(page.getByText("The interactive quiz could not start")).toBeVisible();
    await expect(page.getByText("Does it need ordinary user accounts?")).toBeVisible();
    await expect(page.getByText("User accounts: “Yes”: 1 vote for Django.")).toBeVisible();
    await expect(page.getByText("A tie goes to Django.")).toBeVisible();
    await expect(page.getByRole("main")).toContainText("could not start");
    await expect(page.getByRole("button")).toHaveCount(0);
  });
}

// Only in Chromium can scripts be switched off.
test("without script the first question, all questions and the rule can be read", { tag: "@chromium" }, async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/");
  await expect(page.getByRole("group", { name: /manage data through a screen/ })).toBeVisible();
  await page.getByText("The questions and the rule as text").click();
  await expect(page.getByText("3 votes or more: a clear result.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Next" })).toBeHidden();
});

test("taking over moves no pixel", async ({ page }) => {
  const release = await hold(page, APP);
  await page.goto("/");
  await page.evaluate(() => document.fonts.ready);
  const before = await page.locator("#fingerpost").screenshot();
  release();
  await new Widget(page).started();
  const after = await page.locator("#fingerpost").screenshot();
  expect(after.equals(before)).toBe(true);
});

test("a press before the app is there goes on once it is", async ({ page }) => {
  const release = await hold(page, APP);
  const widget = new Widget(page);
  await page.goto("/");
  await expect(page.locator("script[data-wasm]")).toHaveCount(1);
  await page.waitForFunction(() => document.readyState === "complete");
  await widget.option("Yes").click();
  release();
  await widget.started();
  await widget.expectQuestion(2);
});

test("a press while a language is fetched goes on once it is there", async ({ page }) => {
  const release = await hold(page, WORDS);
  const widget = new Widget(page);
  const asked = page.waitForRequest(WORDS);
  await page.goto("/?lang=de");
  await asked;
  await widget.option("Yes").click();
  release();
  await widget.started();
  await expect(page.getByText("Frage 2 von 5")).toBeVisible();
});

test("a choice made with the keyboard before the app is there is kept, with the focus", async ({ page }) => {
  const release = await hold(page, APP);
  const widget = new Widget(page);
  await page.goto("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  release();
  await widget.started();
  await widget.expectQuestion(1);
  await expect(page.getByRole("radio", { name: /^No/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^No/ })).toBeFocused();
});

test("an early press counts only for the question that was shown", async ({ page }) => {
  const release = await hold(page, APP);
  const widget = new Widget(page);
  await page.goto("/#fp-draft=1dff1AyBn-vh");
  await page.waitForFunction(() => document.readyState === "complete");
  await widget.skip.click();
  release();
  await widget.started();
  await widget.expectQuestion(3);
});
