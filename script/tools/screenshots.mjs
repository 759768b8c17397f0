// One picture for each state, width and colour scheme; and the two in the README, no longer than a glance.
import { test } from "@playwright/test";
import { PAGES, RESULTS, STATES, Widget } from "../../tests/e2e/pages/widget.mjs";

const folder = process.env.SCREENSHOTS;

const states = {
  ...STATES,
  ...PAGES,
  contrast: (widget) => widget.open(RESULTS.exception, "theme=contrast"),
  accent: (widget) => widget.open(RESULTS.exception, "accent=ffcc00"),
};

for (const [state, reach] of Object.entries(states)) {
  for (const width of [320, 640, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${state.replaceAll(/\W+/g, "-")}-${width}-${colorScheme}`;
      test(name, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 720 });
        await reach(new Widget(page));
        await page.mouse.move(0, 0);
        await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
      });
    }
  }
}

for (const [name, state, size, colorScheme, top] of [
  ["result", "result: exception", { width: 640, height: 1060 }, "light", ".fp"],
  ["comparison", "comparison", { width: 390, height: 1060 }, "dark", ".fp-topic"],
]) {
  test(`${name} in the README`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await states[state](new Widget(page));
    await page.locator(top).filter({ visible: true }).first().evaluate((place) => place.scrollIntoView());
    await page.screenshot({ path: `docs/images/${name}.png` });
  });
}
