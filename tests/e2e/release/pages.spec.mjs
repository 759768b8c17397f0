// A release in a folder of a host: its pages, and what they say to programs.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { DJANGO, Widget } from "../pages/widget.mjs";
import { serve } from "./servers.mjs";

const test = base.extend({
  serviceWorkers: "allow",
  /** The address of the release, which is not at the root of its host; every answer but these is a fault. */
  place: async ({ page }, use) => {
    const { origin, close } = await serve({ "/some/where/": "dist" });
    const faults = [];
    page.on("response", (response) => response.ok() || faults.push(`${response.status()} ${response.url()}`));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
    await use(`${origin}/some/where/`);
    expect(faults).toEqual([]);
    close();
  },
});

const outcomes = readdirSync("dist/result", { recursive: true }).filter((name) => name.endsWith("index.html"));

test("in a folder of a host the whole widget works", async ({ page, place }) => {
  await page.goto(place);
  const widget = new Widget(page);
  await widget.started();
  await widget.pick(...DJANGO);
  await widget.expectResult("Django");
  await widget.part("comparison");
  await widget.opinion("The checklist for businesses");
});

test("there is a page for each outcome", () => {
  expect(outcomes).toHaveLength(6);
});

for (const outcome of outcomes) {
  const path = `result/${outcome.replace("index.html", "")}`;

  test(`${path} says what it is, reads well and leads to its quiz`, async ({ page, place }) => {
    await page.goto(place + path);
    const headline = await page.getByRole("heading", { level: 2 }).textContent();
    await expect(page).toHaveTitle(new RegExp(` → ${headline}$`));
    for (const name of ["description", "twitter:card"]) await expect(page.locator(`meta[name="${name}"]`)).toHaveAttribute("content", /./);
    for (const property of ["og:title", "og:description"]) await expect(page.locator(`meta[property="${property}"]`)).toHaveAttribute("content", /./);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.locator("script").count()).toBe(0);
    // The style sheet has been found.
    expect(await page.locator(".fp").evaluate((sheet) => getComputedStyle(sheet).containerType)).toBe("inline-size");
    const title = await page.getByRole("heading", { level: 1 }).textContent();
    await page.getByRole("link", { name: "Answer the questions" }).click();
    const widget = new Widget(page);
    await widget.started();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });
}

test("from the page of an outcome a reader gets to the comparison", async ({ page, place }) => {
  await page.goto(`${place}result/flask/`);
  await page.getByRole("link", { name: "The comparison" }).click();
  await expect(page).toHaveURL(`${place}comparison.html`);
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("a picture stands for each outcome", () => {
  for (const outcome of outcomes) {
    const folder = outcome.split("/").length === 2 ? "django-flask/" : "";
    const card = outcome.replace("/index.html", ".png");
    expect(statSync(join("dist/cards", folder + card)).size).toBeLessThan(60_000);
  }
});
