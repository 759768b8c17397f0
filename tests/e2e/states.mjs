// Everything that can be on the screen, and how to get there by structure instead of words: the same states are
// looked at in every language, and by every check of the look.

import { readdirSync } from "node:fs";

/** Every language of the interface: a new one is looked at in every state without another word here. */
export const LANGUAGES = readdirSync("assets/text")
  .filter((name) => name.endsWith(".toml"))
  .map((name) => name.replace(".toml", ""))
  .sort();

/** Links to one result of each kind. */
export const RESULTS = {
  clear: "#fp=1dff1AyByCnDuEc-ru",
  lean: "#fp=1dff1By-be",
  "tie decided by the rule": "#fp=1dff1AyCy-qt",
  "no votes at all": "#fp=1dff1Bn-y3",
  exception: "#fp=1dff1AyBnCyDoEt-d5",
  "open tie": "#fp=1dfo1AyCy-1k",
  "open without votes": "#fp=1dfo1An-4t",
  "clear panel": "#fp=1dfp1AyByCnFp-gp",
  "leaning panel": "#fp=1dfp1EtJtNf-zy",
  "split panel": "#fp=1dfp1AyLfNf-ut",
  silent: "#fp=1dff1-3j",
};

/** Opens the page and waits until the quiz that it wants is there. */
const open = (fragment, query) => async (widget) => {
  await widget.open(fragment, query);
  await widget.page.locator(".fp-asking, .fp-result").waitFor();
};

/** Opens a result and there the part with this name. */
const part = (name) => async (widget) => {
  await widget.open(RESULTS.exception);
  await widget.part(name);
};

/** Opens a result and presses what the selector finds first. */
const pressed = (selector, fragment = RESULTS.exception) => async (widget) => {
  await open(fragment)(widget);
  await widget.page.locator(selector).first().click();
};

export const STATES = {
  question: open(),
  "why we ask": pressed(".fp-ask summary", ""),
  "other quizzes": pressed(".fp-quizzes summary", ""),
  "nothing chosen": pressed(".fp-asking .fp-main", ""),
  "decided already": open("#fp-draft=1dff1AyByCn-ot"),
  "earlier visit": async (widget) => {
    await widget.open();
    await widget.pick("Yes", "Yes", "No, it serves pages too");
    await widget.open();
  },
  scale: open("", "quiz=criteria"),
  checkboxes: open("", "pack=flask-to-django"),
  "long quiz": open("", "quiz=panel"),
  "broken link": open("#fp=rubbish"),
  "changed link": open("#fp=1dff2AyByCnDuEc-pr"),
  "quiz that cannot be fetched": async (widget) => {
    await widget.page.route(/\.pack$/, (route) => route.abort());
    await widget.open("", "quiz=criteria");
    await widget.page.locator(".fp-waiting button").first().waitFor();
  },
  ...Object.fromEntries(Object.entries(RESULTS).map(([kind, fragment]) => [`result: ${kind}`, open(fragment)])),
  "editing in place": pressed(".fp-why button"),
  "change applied": pressed(".fp-changes button"),
  "second opinion": async (widget) => {
    await widget.open(RESULTS.exception);
    await widget.opinion();
  },
  "link to copy by hand": async (widget) => {
    await widget.open(RESULTS.exception);
    await widget.page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await widget.page.locator(".fp-copy button").first().click();
    await widget.page.locator(".fp-copy textarea").waitFor();
  },
  // One topic of it: all the others look the same.
  comparison: async (widget) => {
    await part("comparison")(widget);
    await widget.page.locator("select[name=topic]").selectOption("1");
  },
  code: part("code"),
  "reader questions": async (widget) => {
    await part("questions")(widget);
    await widget.page.locator(".fp-question summary").first().click();
  },
  "next steps": part("steps"),
  "taking away": async (widget) => {
    await widget.open(RESULTS.exception);
    await widget.page.locator(".fp-taking summary").first().click();
    await widget.page.locator(".fp-team").waitFor();
  },
  team: async (widget) => {
    await widget.open("#fp-team=1dff1.AyBnCyDoEt.0QW5u.AnBnCyDu-lt");
    await widget.page.locator(".fp-together").waitFor();
  },
  "part that cannot be fetched": async (widget) => {
    await widget.page.route(/\/data\/.*\.html$/, (route) => route.abort());
    await widget.open(RESULTS.exception);
    await widget.page.locator(".fp-reading summary").first().click();
    await widget.page.locator(".fp-reading details[open] button").waitFor();
  },
};

/** … and what is there without the app. */
export const PAGES = {
  "questions as text": async ({ page, query }) => {
    await page.route(/_bg\.wasm$/, (route) => route.abort());
    await page.goto(`/?${query}`);
    await page.locator("[data-failed]").waitFor();
  },
  "comparison as text": ({ page }) => page.goto("/comparison.html"),
};
