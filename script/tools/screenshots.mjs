// One picture for each state, width and colour scheme.
import { test } from "@playwright/test";
import { DJANGO, FLASK, Widget } from "../../tests/e2e/pages/widget.mjs";

const folder = process.env.SCREENSHOTS;
const states = {
  question: async (widget) => widget.open(),
  decided: async (widget) => {
    await widget.open();
    await widget.pick(...DJANGO.slice(0, 4));
  },
  result: async (widget) => {
    await widget.open();
    await widget.pick("Yes", "No", ...FLASK.slice(2));
  },
  exception: async (widget) => {
    await widget.open();
    await widget.pick(...FLASK.slice(0, 4), "A great many JSON requests, fast");
  },
  "broken-link": async (widget) => widget.open("#fp=rubbish"),
};

for (const [state, reach] of Object.entries(states)) {
  for (const width of [320, 640, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`${state} ${width} ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 720 });
        await reach(new Widget(page));
        await page.mouse.move(0, 0);
        await page.screenshot({ path: `${folder}/${state}-${width}-${colorScheme}.png`, fullPage: true });
      });
    }
  }
}
