// Room: narrow pages, large text, other spacing, other languages, paper; and nothing that jumps.
import { expect, test } from "@playwright/test";
import { DJANGO, LANGUAGES, PAGES, RESULTS, STATES, Widget } from "./pages/widget.mjs";
import { cutOff, overlapping, shredded } from "./look.mjs";

/** WCAG 1.4.12, as a reader’s own style sheet would set it. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

const whole = async (page, when) => {
  expect(await cutOff(page), when).toEqual([]);
  expect(await overlapping(page), when).toEqual([]);
  expect(await shredded(page), when).toEqual([]);
};

/** The states in which most is said: enough for languages in which nothing but the words differs. */
const WORDY = ["question", "why we ask", "other quizzes", "decided already", "changed link", "result: lean", "result: exception", "editing in place", "change applied", "second opinion", "comparison", "code", "next steps", "taking away", "team"];

for (const language of LANGUAGES) {
  const states = Object.entries({ ...STATES, ...PAGES }).filter(([state]) => language === "en" || WORDY.includes(state));
  for (const [state, reach] of states) {
    test(`nothing is cut off or overlaps: ${state} (${language})`, async ({ page }) => {
      test.slow();
      const widget = new Widget(page, `lang=${language}`);
      await reach(widget);
      for (const [width, height, when] of [[1280, 720, "at 1280 px"], [320, 720, "at 320 px"], [320, 256, "at 400 %"]]) {
        await page.setViewportSize({ width, height });
        await whole(page, when);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      // Through the object model: the page’s policy allows no style of others.
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`html { font-size: 200% } ${rules}`);
        document.adoptedStyleSheets = [sheet];
      }, SPACING);
      await whole(page, "with text of 200 % and wide spacing");
      await page.setViewportSize({ width: 640, height: 720 });
      await whole(page, "with text of 200 % and wide spacing at 640 px");
    });
  }
}

test("nothing that the reader has not moved moves from question to question", async ({ page }) => {
  // What the measure CLS counts: shifts that do not come within half a second of an input. Those that do are the
  // question giving way to the next; of them, what is to stay in its place is looked at below.
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        window.shifts.push({ value, hadRecentInput, what: sources.map(({ node }) => node?.className ?? node?.nodeName) });
    }).observe({ type: "layout-shift", buffered: true });
  });
  const unasked = () => page.evaluate(() => window.shifts.filter(({ hadRecentInput }) => !hadRecentInput));
  const widget = new Widget(page);
  await widget.open();
  await widget.pick(...DJANGO);
  await widget.expectResult("Django");
  expect(await unasked()).toEqual([]);
  // What stays in its place between two questions: the title and the line of progress.
  await widget.open("#fp-draft=1dff1AyBn-vh");
  const place = () => page.locator(".fp-title, .fp-progress, .fp-asking legend").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const before = await place();
  await widget.pick("No, it serves pages too");
  expect(await place()).toEqual(before);
});

/** How many pages a PDF has. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const SHEET = { margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } };

for (const language of LANGUAGES) {
  test(`the longest result is printed on one sheet (${language})`, async ({ page }) => {
    const widget = new Widget(page, `lang=${language}`);
    await widget.open(RESULTS["leaning panel"]);
    await expect(widget.headline).toBeVisible();
    for (const format of ["A4", "Letter"]) expect(pages(await page.pdf({ ...SHEET, format })), format).toBe(1);
  });
}

for (const [kind, fragment] of Object.entries(RESULTS)) {
  test(`a result is printed on one sheet: ${kind}`, async ({ page }) => {
    const widget = new Widget(page);
    await widget.open(fragment);
    await expect(widget.headline).toBeVisible();
    await expect(widget.paper).toBeHidden();
    expect(pages(await page.pdf({ ...SHEET, format: "A4" }))).toBe(1);
    await page.emulateMedia({ media: "print" });
    await expect(widget.headline).toBeVisible();
    await expect(widget.restart).toBeHidden();
    await expect(widget.reading).toBeHidden();
    if (kind === "silent") return;
    await expect(widget.paper).toContainText(new RegExp(`\\d{4}-\\d\\d-\\d\\d, revision \\d+ http://.*/${fragment}$`));
  });
}
