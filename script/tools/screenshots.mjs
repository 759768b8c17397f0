// One picture for each state, width and colour scheme.
import { test } from "@playwright/test";
import { DJANGO, FLASK, Widget } from "../../tests/e2e/pages/widget.mjs";

const folder = process.env.SCREENSHOTS;

/** Opens a link to a result and one of its parts. */
const part = (name) => async (widget) => {
  await widget.open("#fp=1dff1AyBnCyDoEt-d5");
  await widget.part(name);
};

const states = {
  question: (widget) => widget.open(),
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
  editing: async (widget) => {
    await widget.open("#fp=1dff1AyBnCyDoEt-d5");
    await widget.change("Next 18 months").click();
  },
  changed: async (widget) => {
    await widget.open("#fp=1dff1AyBnCyDoEt-d5");
    await widget.page.locator(".fp-changes button").first().click();
  },
  opinion: async (widget) => {
    await widget.open("#fp=1dff1AyBnCyDoEt-d5");
    await widget.opinion("The checklist for businesses");
  },
  comparison: part("The comparison"),
  code: part("Code side by side"),
  questions: part("Questions readers ask"),
  steps: part("Next steps"),
  quizzes: async (widget) => {
    await widget.open();
    await widget.page.getByText("Other ways to decide").click();
  },
  weights: async (widget) => {
    await widget.open("?quiz=weights");
  },
  "broken-link": (widget) => widget.open("#fp=rubbish"),
  contrast: (widget) => widget.open("?theme=contrast#fp=1dff1AyBnCyDoEt-d5"),
  accent: (widget) => widget.open("?accent=ffcc00&lang=de#fp=1dff1AyBnCyDoEt-d5"),
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
