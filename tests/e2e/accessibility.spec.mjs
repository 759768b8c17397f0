// For everyone: what machines can tell of accessibility, in every state.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { DJANGO, PAGES, RESULTS, STATES, Widget } from "./pages/widget.mjs";
import { focusFaults, smallTargets } from "./look.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that speak of colours. */
const colours = (axe) => axe.withRules(["color-contrast", "link-in-text-block"]);

/** What axe objects to, rule by rule. */
const objections = async (page, set) => {
  // There is no frame to look into.
  const { violations, passes } = await set(new AxeBuilder({ page }).setLegacyMode()).analyze();
  expect(passes.length + violations.length, "axe has looked at something").toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`);
};

/** The looks that a state may have; the theme is the attribute that the option `theme` sets. */
const LOOKS = [
  { name: "light", colorScheme: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "high contrast, light", colorScheme: "light", theme: "contrast" },
  { name: "high contrast, dark", colorScheme: "dark", theme: "contrast" },
];
const FORCED = { colorScheme: "light", forcedColors: "active" };

const dress = async (page, { theme = "auto", colorScheme, forcedColors = "none" }) => {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
  await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
};

for (const [state, reach] of Object.entries({ ...STATES, ...PAGES })) {
  const all = (axe) => axe.withTags(RULES);

  test(`axe objects to nothing in any look: ${state}`, async ({ page }) => {
    test.slow();
    const widget = new Widget(page);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await reach(widget);
    expect(await objections(page, all)).toEqual([]);
    for (const look of LOOKS.slice(1)) {
      await dress(page, look);
      // Nothing else differs.
      expect(await objections(page, colours), look.name).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    await dress(page, FORCED);
    expect(await objections(page, all), "at 320 px with forced colours").toEqual([]);
  });

  test(`what can be pressed is large enough, and its focus can be seen: ${state}`, async ({ page }) => {
    test.slow();
    const widget = new Widget(page);
    await reach(widget);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await smallTargets(page), `at ${width} px`).toEqual([]);
    }
    for (const look of LOOKS) {
      await dress(page, look);
      expect(await focusFaults(page), look.name).toEqual([]);
    }
  });
}

test("what is chosen is a native state, not a colour", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await page.getByRole("radio", { name: /^No/ }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("radio", { name: /^No/ })).toBeChecked();
  // Drawn by the browser itself, in forced colours too.
  for (const forcedColors of ["none", "active"]) {
    await page.emulateMedia({ forcedColors });
    expect(await page.getByRole("radio").evaluateAll((inputs) => inputs.map((input) => getComputedStyle(input).appearance))).toEqual(["auto", "auto"]);
    await expect(page.getByRole("radio", { name: /^No/ })).toBeVisible();
  }
});

test("with forced colours the edges of everything that can be chosen stay", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  await widget.change("Experience").click();
  const bare = await page.locator(".fp-option, .fp button:visible").evaluateAll((all) =>
    all.filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) < 1).map((one) => one.outerHTML),
  );
  expect(bare).toEqual([]);
});

test("who asks for less motion gets none", async ({ page }) => {
  const moving = () =>
    page.locator(".fp *").evaluateAll((all) => all.filter((one) => getComputedStyle(one).transitionDuration !== "0s" || getComputedStyle(one).animationName !== "none").length);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const widget = new Widget(page);
  await widget.open();
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toBe(0);
  await widget.open(RESULTS.clear);
  await widget.part("comparison");
  expect(await moving()).toBe(0);
});

test("the focus goes to the next question and the result, and nowhere on arrival", async ({ page }) => {
  const widget = new Widget(page);
  for (const fragment of ["", "#fp-draft=1dff1AyByCn-ot", RESULTS.clear, "#fp=rubbish"]) {
    await page.goto("about:blank");
    await widget.open(fragment);
    await expect(page.locator("body"), `arriving with ${fragment}`).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
  await page.goto("about:blank");
  await widget.open("#fp-draft=1dff1AyBn-vh");
  for (const answer of DJANGO.slice(2, 4)) {
    await widget.pick(answer);
    await expect(widget.legend).toBeFocused();
  }
  await widget.pick(DJANGO[4]);
  await expect(widget.headline).toBeFocused();
});

test("the result is said once: the heading has the focus, and no live region repeats it", async ({ page }) => {
  await page.addInitScript(() => {
    window.said = [];
    addEventListener("DOMContentLoaded", () =>
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
          // Only a region that was there before is read out.
          const region = element?.closest("[aria-live], [role=status], [role=alert]");
          if (region?.textContent && region.checkVisibility()) window.said.push(region.textContent);
          for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE && node.matches("[role=alert]")) window.said.push(node.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true }),
    );
  });
  const widget = new Widget(page);
  await widget.open();
  // The watcher hears what is said.
  await widget.next.click();
  expect(await page.evaluate(() => [...new Set(window.said.splice(0))])).toEqual(["Choose an answer first, or press “Not sure”."]);
  await widget.pick("Yes", "Yes");
  await page.evaluate(() => window.said.splice(0));
  await widget.pick("No, it serves pages too");
  expect((await page.evaluate(() => window.said.splice(0))).join()).toContain("Decided already");
  await page.getByRole("button", { name: "See the result" }).click();
  await expect(widget.headline).toBeFocused();
  expect(await page.evaluate(() => window.said)).toEqual([]);
});

for (const [state, reach] of Object.entries(STATES)) {
  // The comparison and the code are long, and have tests of their own.
  if (["comparison", "code", "reader questions", "next steps"].includes(state)) continue;
  test(`assistive technology is told the same as before: ${state}`, async ({ page }) => {
    await reach(new Widget(page));
    await expect(page.locator("#fingerpost")).toMatchAriaSnapshot({ name: `${state.replaceAll(/\W+/g, "-")}.aria.yml` });
  });
}
