// fingerpost.html, opened from a disk: nothing beside it, no server.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test as base } from "@playwright/test";
import { DJANGO, FLASK, Widget } from "../pages/widget.mjs";

const test = base.extend({
  /** The widget from a file that is alone in its folder; nothing may be asked for and nothing said. */
  file: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    const path = join(folder, "fingerpost.html");
    copyFileSync("dist/fingerpost.html", path);
    const address = String(pathToFileURL(path));
    const [asked, said] = [[], []];
    page.on("request", (request) => asked.push(request.url().split("#")[0]));
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    const widget = new Widget(page);
    widget.open = async (fragment = "") => {
      await page.goto("about:blank");
      await page.goto(address + fragment);
      await widget.started();
    };
    await use(widget);
    expect(said).toEqual([]);
    expect(asked.filter((url) => url !== address && !url.startsWith("data:") && url !== "about:blank" && !url.startsWith(`${address}?`))).toEqual([]);
    rmSync(folder, { recursive: true });
  },
});

test("from a file a reader answers, reads the comparison and the code, and hears second opinions", async ({ page, file }) => {
  await file.open();
  await file.pick(...DJANGO);
  await file.expectResult("Django");
  const comparison = await file.part("comparison");
  await comparison.getByRole("searchbox").fill("admin");
  await expect(comparison.getByText(/^\d+ of \d+ rows$/)).toBeVisible();
  const code = await file.part("code");
  await expect(code.locator("pre").first()).toBeVisible();
  await file.opinion("The checklist for businesses");
});

test("from a file a link opens its result, and a reload keeps the answers", async ({ page, file }) => {
  await file.open("#fp=1dff1AyBnCyDoEt-d5");
  await file.expectResult("FastAPI");
  await page.reload();
  await file.started();
  await file.expectResult("FastAPI");
});

test("from a file the link and code can be copied", async ({ page, file }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await file.open();
  await file.pick(...FLASK);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".fp-copy [role=status]").getByText("Copied.").first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^file:.*#fp=1df/);
  const code = await file.part("code");
  const button = code.getByRole("button", { name: "Copy code" }).first();
  await button.click();
  await expect(code.getByText("Copied.").first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.locator("figure pre").first().textContent());
});

test("from a file another pack is there", async ({ page, file }) => {
  await file.open("?pack=flask-to-django");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Should a Flask app move to Django?");
});

test("where storage is refused the file still works", async ({ page, file }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(self, name, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
    history.replaceState = () => {
      throw new DOMException("refused", "SecurityError");
    };
  });
  await file.open();
  await file.pick(...DJANGO);
  await file.expectResult("Django");
});

test("the policy of the file allows its own script and no connection", async ({ page, file }) => {
  await file.open();
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+' 'wasm-unsafe-eval'; style-src 'sha256-\S+';/);
  expect(policy).not.toContain("connect-src");
  expect(policy).not.toContain("unsafe-inline");
});
