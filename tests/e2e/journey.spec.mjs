// The main job, the way each reader does it.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { DJANGO, FLASK, Widget } from "./pages/widget.mjs";

const clean = async (page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
};

for (const [width, scheme] of [[320, "light"], [640, "dark"], [1280, "light"]]) {
  test(`a reader clicks through five questions at ${width} px in ${scheme} colours`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme: scheme });
    const widget = new Widget(page);
    await widget.open();
    for (const [place, answer] of DJANGO.entries()) {
      await widget.expectQuestion(place + 1);
      await clean(page);
      await widget.pick(answer);
    }
    await widget.expectResult("Django");
    await expect(page.getByText("A clear result: 5 votes, and the guide asks for 3.")).toBeVisible();
    await clean(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("a reader with nothing but a keyboard gets there and back", async ({ page }) => {
  const widget = new Widget(page);
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await widget.open();
  await press("Tab", "Space");
  await widget.expectQuestion(1);
  await press("ArrowDown");
  // Arrows only move the choice.
  await widget.expectQuestion(1);
  await expect(page.getByRole("radio", { name: /^No/ })).toBeChecked();
  await press("Enter");
  for (const number of [2, 3, 4, 5]) {
    await widget.expectQuestion(number);
    await expect(page.locator("legend")).toBeFocused();
    await press("Tab", "Space", "Enter");
  }
  await expect(widget.headline).toBeFocused();
  await widget.expectResult("Django");
  await page.getByRole("button", { name: "Change: User accounts" }).focus();
  await press("Enter");
  await widget.expectQuestion(2);
  await expect(page.locator("legend")).toBeFocused();
  await press("Tab", "ArrowDown", "Tab", "Enter");
  await expect(widget.headline).toBeFocused();
});

test("skipping, going back and starting again do what they say", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.next.click();
  await expect(page.getByText("Choose an answer first")).toBeVisible();
  await widget.expectQuestion(1);
  await widget.skip.click();
  await widget.expectQuestion(2);
  await widget.pick("Yes");
  await widget.back.click();
  await widget.expectQuestion(2);
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  await widget.next.click();
  for (const number of [3, 4, 5]) {
    await widget.expectQuestion(number);
    await widget.skip.click();
  }
  await widget.expectResult("Django");
  await expect(page.getByText("It leans this way: 1 vote, below the 3 that the guide asks for.")).toBeVisible();
  await widget.restart.click();
  await widget.expectQuestion(1);
  await expect(page).toHaveURL("/");
});

test("skipping everything gives no recommendation", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  for (const number of [1, 2, 3, 4, 5]) {
    await widget.expectQuestion(number);
    await widget.skip.click();
  }
  await widget.expectResult("Nothing to go by yet");
  await clean(page);
});

test("the contributions add up to the votes", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "No", "Yes, only an API", "More than five years, with firm opinions", "We honestly don’t know yet");
  await widget.expectResult("Flask");
  const cast = await page.locator(".fp-why li:not(.fp-sum) .fp-cast").allTextContents();
  expect(cast).toEqual(["1 vote for Django", "no vote", "1 vote for Flask", "1 vote for Flask", "1 vote for Flask"]);
  await expect(page.locator(".fp-sum .fp-cast")).toHaveText("1 vote for Django, 3 votes for Flask");
  await expect(page.locator(".fp-votes")).toHaveText(/Django1 vote.*Flask3 votes.*FastAPI0 votes/);
});

test("“decided already” comes as soon as it is true and leads to the result", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "Yes");
  await expect(page.getByText("Decided already")).toHaveCount(0);
  await widget.pick("No, it serves pages too");
  await expect(page.getByText("Decided already: Django.")).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "See the result" }).click();
  await widget.expectResult("Django");
  await expect(widget.headline).toBeFocused();
});

test("what would change the result does change it", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("No", "No", "Yes, only an API", "More than five years, with firm opinions", "A great many JSON requests, fast");
  await widget.expectResult("FastAPI");
  await expect(page.getByText("An exception of the guide decides, whatever the votes.")).toBeVisible();
  await expect(page.getByText("Next 18 months: “We honestly don’t know yet” instead → Flask")).toBeVisible();
  await page.getByRole("button", { name: "Change: Next 18 months" }).click();
  await widget.pick("We honestly don’t know yet");
  await widget.expectResult("Flask");
});

test("focus and scroll stay the page's own until the reader acts", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  expect(await page.evaluate(() => document.activeElement === document.body && scrollY === 0)).toBe(true);
  await widget.open(`#fp=1dff1AyBnCyDoEt-d5`);
  await page.reload();
  await widget.started();
  expect(await page.evaluate(() => document.activeElement === document.body && scrollY === 0)).toBe(true);
});

test("steps add nothing to the history of the page around", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  const before = await page.evaluate(() => history.length);
  await widget.pick(...FLASK);
  await widget.expectResult("Flask");
  expect(await page.evaluate(() => history.length)).toBe(before);
});
