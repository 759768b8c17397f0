// The main job, the way each reader does it.
import { expect, test } from "@playwright/test";
import { DJANGO, RESULTS, Widget } from "./pages/widget.mjs";

for (const [width, scheme] of [[320, "light"], [640, "dark"], [1280, "light"]]) {
  test(`a reader clicks through five questions at ${width} px in ${scheme} colours`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme: scheme });
    const widget = new Widget(page);
    await widget.open();
    for (const [place, answer] of DJANGO.entries()) {
      await widget.expectQuestion(place + 1);
      await widget.pick(answer);
    }
    await widget.expectResult("Django");
    await expect(page.getByText("A clear result: 5 votes, and the guide asks for 3.")).toBeVisible();
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
  await widget.change("User accounts").focus();
  await press("Enter");
  await expect(page.locator("legend")).toBeFocused();
  await press("Tab", "ArrowDown", "Enter");
  await expect(widget.change("User accounts")).toBeFocused();
  await expect(widget.row("User accounts").locator(".fp-answer")).toHaveText("No");
  await widget.undo.focus();
  await press("Enter");
  await expect(widget.headline).toBeFocused();
  // The comparison and the code, with what can be pressed in them.
  await page.getByText("The comparison").focus();
  await press("Enter");
  await expect(page.getByRole("table")).toBeVisible();
  await press("Tab");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await press("s", "q", "l", "Tab");
  await expect(page.getByRole("combobox")).toBeFocused();
  await press("ArrowDown", "Tab", "Space");
  await expect(page.getByRole("checkbox", { name: "Only where they differ" })).toBeChecked();
  await page.getByText("Code side by side").focus();
  await press("Enter", "Tab");
  await expect(page.getByRole("radio").first()).toBeFocused();
  await press("ArrowRight", "Tab");
  const file = page.locator(".fp-sample:visible figure").first();
  await expect(file.getByRole("button")).toBeFocused();
  await press("Enter", "Tab");
  await expect(file.getByRole("status")).not.toBeEmpty();
  await expect(file.locator("pre")).toBeFocused();
});

test("focus and scroll stay the page's own until the reader acts", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  expect(await page.evaluate(() => document.activeElement === document.body && scrollY === 0)).toBe(true);
  await widget.open(RESULTS.exception);
  await page.reload();
  await widget.started();
  expect(await page.evaluate(() => document.activeElement === document.body && scrollY === 0)).toBe(true);
});
