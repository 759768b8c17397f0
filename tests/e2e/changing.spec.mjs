// Changing one’s mind: answers edited in place, back and forward.
import { expect, test } from "@playwright/test";
import { DJANGO, FLASK, RESULTS, Widget } from "./pages/widget.mjs";

test("an answer is changed where it stands, with the result in sight", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  await widget.change("Next 18 months").click();
  await expect(widget.legend).toHaveText("What will it most likely need in the next 18 months?");
  await expect(widget.legend).toBeFocused();
  await expect(widget.headline).toBeVisible();
  await expect(widget.choice("A great many JSON requests, fast")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  // Not left yet, and what it leads to is said at once.
  await expect(page.getByRole("status").getByText("Result now: Flask")).toBeVisible();
  await expect(widget.choice("We honestly don’t know yet")).toBeFocused();
  await widget.done.click();
  await widget.expectResult("Flask");
  await expect(widget.question).toHaveCount(0);
  await expect(widget.change("Next 18 months")).toBeFocused();
  await expect(widget.row("Next 18 months").locator(".fp-answer")).toHaveText("We honestly don’t know yet");
  await expect(widget.shift.locator("li")).toHaveText("Next 18 months: A great many JSON requests, fast → We honestly don’t know yet");
});

test("a pointer changes an answer in place with one press", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  await widget.change("Next 18 months").click();
  await widget.option("We honestly don’t know yet").click();
  await expect(widget.question).toHaveCount(0);
  await widget.expectResult("Flask");
  await expect(widget.change("Next 18 months")).toBeFocused();
  await widget.undo.click();
  await widget.expectResult("FastAPI instead");
});

test("“Not sure” in place takes an answer back, “Done” leaves it as it is", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.clear);
  await widget.change("Experience").click();
  await widget.done.click();
  await expect(widget.shift).toHaveCount(0);
  await expect(widget.row("Experience").locator(".fp-answer")).toHaveText("Less than two years");
  await widget.change("Experience").click();
  await widget.skip.click();
  await expect(widget.row("Experience").locator(".fp-answer")).toHaveText("Not answered");
  await expect(widget.change("Experience")).toHaveText("Answer");
  await expect(widget.strength).toHaveText("A clear result: 4 votes, and the guide asks for 3.");
});

test("several ticks are changed in place before it is left", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("#fp=1fdr1Aal-9j");
  await widget.expectResult("Stay with Flask");
  await widget.change("Rebuilt by hand").click();
  await page.getByRole("checkbox", { name: "Sessions" }).click();
  await expect(page.getByText("Result now: Migrate to Django")).toBeVisible();
  await page.getByRole("checkbox", { name: "Security middleware" }).click();
  await widget.done.click();
  await expect(page.locator(".fp-answer")).toHaveText("Admin screens, Sign-up, login and password reset, Sessions, Security middleware");
});

test("Escape is nobody’s: the question in place stays open", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.clear);
  await widget.change("Experience").click();
  await page.keyboard.press("Escape");
  await expect(widget.legend).toBeFocused();
});

test("“Back” on the result leads to the last question, with its answer", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.clear);
  await widget.back.click();
  await widget.expectQuestion(5);
  await expect(widget.choice("Records, accounts and admin screens")).toBeChecked();
  await widget.next.click();
  await widget.expectResult("Django");
});

test("skipping, going back and starting again do what they say", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.skipAll(1);
  await widget.expectQuestion(2);
  await widget.pick("Yes");
  await widget.back.click();
  await widget.expectQuestion(2);
  await expect(widget.choice("Yes")).toBeChecked();
  await widget.next.click();
  await widget.expectQuestion(3);
  await widget.skipAll(3);
  await widget.expectResult("Django");
  await widget.restart.click();
  await widget.expectQuestion(1);
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});


test.describe("the browser’s back and forward", () => {
  test("walk through the questions and the result, answers kept", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    await widget.pick(...FLASK);
    await widget.expectResult("Flask");
    for (const number of [5, 4, 3]) {
      await page.goBack();
      await widget.expectQuestion(number);
      await expect(widget.choice(FLASK[number - 1])).toBeChecked();
      await expect(widget.legend).toBeFocused();
    }
    for (const number of [4, 5]) {
      await page.goForward();
      await widget.expectQuestion(number);
    }
    await page.goForward();
    await widget.expectResult("Flask");
    await expect(widget.headline).toBeFocused();
  });

  test("go from the result to what was there before it", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    await widget.pick("Yes", "Yes", "No, it serves pages too");
    await page.getByRole("button", { name: "See the result" }).click();
    await widget.expectResult("Django");
    await page.goBack();
    await widget.expectQuestion(4);
  });

  test("lead through other quizzes too", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    await page.getByText("Other ways to decide").click();
    await page.getByRole("button", { name: "The quick guide" }).click();
    await widget.expectQuestion(1, 6);
    await page.goBack();
    await widget.expectQuestion(1, 5);
    await page.goForward();
    await widget.expectQuestion(1, 6);
  });

  test("lead from somebody else’s result to the own answers, and there again", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    await widget.pick("Yes", "Yes");
    await page.evaluate(() => (location.hash = "#fp=1dff1AyBnCyDoEt-d5"));
    await widget.expectResult("FastAPI instead");
    await page.goBack();
    await widget.expectQuestion(3);
    await page.goForward();
    await widget.expectResult("FastAPI instead");
    await page.goBack();
    await widget.expectQuestion(3);
    await widget.back.click();
    await expect(widget.choice("Yes")).toBeChecked();
  });

  test("lead from a new start to a team’s link, and there again", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open("#fp-team=rubbish");
    await widget.restart.click();
    await widget.expectQuestion(1);
    await page.goBack();
    await expect(page.locator(".fp-team").first()).toBeVisible();
    await page.goForward();
    await widget.expectQuestion(1);
  });

  test("leave the page after its first entry", async ({ page }) => {
    const widget = new Widget(page);
    await page.goto("/comparison.html");
    await widget.open();
    await widget.pick("Yes");
    await widget.expectQuestion(2);
    await page.goBack();
    await widget.expectQuestion(1);
    await page.goBack();
    await expect(page).toHaveURL("/comparison.html");
  });

  test("open a link that is pasted into the address", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    await page.evaluate((fragment) => (location.hash = fragment), RESULTS.exception);
    await widget.expectResult("FastAPI instead");
    await page.goBack();
    await widget.expectQuestion(1);
  });
});

test("in a frame nothing is added to the history of the page around", async ({ page, baseURL }) => {
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><title>A post</title><iframe src="${baseURL}/" title="The widget" width="640" height="720"></iframe>` }),
  );
  await page.goto("/host.html");
  const framed = page.frameLocator("iframe");
  await expect(framed.locator("#fingerpost-text")).toBeHidden();
  const before = await page.evaluate(() => history.length);
  for (const answer of DJANGO) await framed.locator(".fp-option").getByText(answer, { exact: true }).click();
  await expect(framed.locator(".fp-result h2")).toContainText("Django");
  await framed.getByRole("button", { name: "Change: Experience" }).click();
  await framed.getByRole("button", { name: "Not sure" }).click();
  await framed.getByRole("button", { name: "Start again" }).click();
  await expect(framed.getByText("Question 1 of 5")).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
});
