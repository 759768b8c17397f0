// Being asked: what a reader is told, and what a press does.
import { expect, test } from "@playwright/test";
import { DJANGO, Widget } from "./pages/widget.mjs";

test.describe("at the start", () => {
  for (const [quiz, query, words] of [
    ["a short quiz", "", "5 questions, about a minute. Your answers stay in this browser."],
    ["a quiz of one question", "quiz=thumb", "One question, a few seconds. Your answers stay in this browser."],
    ["a long quiz", "quiz=panel", "15 questions, about 3 minutes. Your answers stay in this browser."],
  ]) {
    test(`the opening line of ${quiz} says what the reader is in for`, async ({ page }) => {
      const widget = new Widget(page);
      await widget.open("", query);
      await expect(page.locator(".fp-about")).toHaveText(words);
      await widget.skip.click();
      await expect(page.locator(".fp-about")).toHaveCount(0);
    });
  }

  test("another quiz keeps the answers that both ask for", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    await widget.pick("Yes", "No");
    await widget.back.click();
    await widget.back.click();
    await widget.expectQuestion(1);
    await page.getByText("Other ways to decide").click();
    await page.getByRole("button", { name: "An agency’s defaults 10 questions" }).click();
    // The first two are answered: it goes on where the answers end.
    await widget.expectQuestion(3, 10);
    await widget.back.click();
    await expect(widget.legend).toHaveText("Does it need ordinary user accounts?");
    await expect(widget.choice("No")).toBeChecked();
    await widget.back.click();
    await expect(widget.choice("Yes")).toBeChecked();
  });

  test("every other quiz can be chosen", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    const others = page.locator(".fp-quizzes button");
    const count = await others.count();
    expect(count).toBe(8);
    for (let place = 0; place < count; place += 1) {
      await widget.open();
      await page.getByText("Other ways to decide").click();
      const [, asked] = (await others.nth(place).textContent()).match(/(\d+) questions?$/);
      await others.nth(place).click();
      await widget.expectQuestion(1, asked);
    }
  });

  test("the focus goes to the first question of another quiz, once that has been fetched", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open();
    await page.getByText("Other ways to decide").click();
    await page.getByRole("button", { name: "What matters to you" }).click();
    await widget.expectQuestion(1, 6);
    await expect(widget.legend).toBeFocused({ timeout: 1000 });
  });
});

test("“why we ask” gives each option’s votes with the guide’s reason and its source", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick(...DJANGO.slice(0, 2));
  const why = page.locator(".fp-ask");
  await expect(why.locator("dl")).toBeHidden();
  await why.getByText("Why we ask").click();
  await expect(why.locator("strong")).toHaveText("The five-question framework");
  await expect(why.locator("dt, dd")).toHaveText([
    "Yes, only an API",
    "1 vote for Flask. A service without pages uses little of what Django brings along.",
    "Counts towards an exception for FastAPI. For an API-only service that must answer a great many JSON requests, the guide advises against both and names FastAPI.",
    "No, it serves pages too",
    "1 vote for Django. Pages, forms and data together are what Django is made for.",
  ]);
  await expect(why.locator("small")).toHaveText("Source: Django vs Flask (2026 update), Relia Software, 2026-06");
});

test("“why we ask” of a panel names every guide that asks", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("", "quiz=panel");
  await page.getByText("Why we ask").click();
  await expect(page.locator(".fp-ask strong")).toHaveText([
    "The five-question framework",
    "When to choose which",
    "The quick decision guide",
  ]);
});

test("a pointer chooses and goes on, also on the words beside the button", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await page.getByText("Only developers or other programs touch the data.").click();
  await widget.expectQuestion(2);
  await page.getByRole("radio", { name: "Yes" }).click();
  await widget.expectQuestion(3);
});

test("arrow keys only move the choice, Enter goes on", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await page.getByRole("radio", { name: "Yes" }).focus();
  for (const [key, checked] of [["Space", /^Yes/], ["ArrowDown", /^No/], ["ArrowDown", /^Yes/], ["ArrowUp", /^No/]]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("radio", { name: checked })).toBeChecked();
    await widget.expectQuestion(1);
  }
  await page.keyboard.press("Enter");
  await widget.expectQuestion(2);
  await widget.back.click();
  await expect(page.getByRole("radio", { name: /^No/ })).toBeChecked();
});

test("digits choose while the focus is inside, and go nowhere", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await page.keyboard.press("2");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await widget.next.focus();
  await page.keyboard.press("2");
  await expect(page.getByRole("radio", { name: /^No/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^No/ })).toBeFocused();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  // Nothing to choose, and somebody else's shortcut.
  await page.keyboard.press("7");
  await page.keyboard.press("Control+2");
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  await widget.expectQuestion(1);
  await page.keyboard.press("Enter");
  await widget.expectQuestion(2);
});

test("“Next” without a choice says what to do and stays", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.next.click();
  await expect(page.getByRole("status").getByText("Choose an answer first, or press “Not sure”.")).toBeVisible();
  await widget.expectQuestion(1);
  await widget.pick("Yes");
  await expect(widget.notice).toBeEmpty();
});

test("every question of every quiz can be left open", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("", "quiz=panel");
  for (let number = 1; number <= 15; number += 1) {
    await widget.expectQuestion(number, 15);
    await widget.skipAll(1);
  }
  await widget.expectResult("Nothing to go by yet");
});

test("a quiz of weights asks on a scale of four steps", async ({ page }) => {
  const widget = new Widget(page);
  await page.setViewportSize({ width: 800, height: 720 });
  await widget.open("", "quiz=criteria");
  await widget.expectQuestion(1, 6);
  const steps = page.getByRole("radio");
  await expect(steps).toHaveCount(4);
  for (const [place, name] of ["Not at all", "Somewhat", "Much", "Most of all"].entries())
    await expect(steps.nth(place)).toHaveAccessibleName(name);
  const boxes = await page.locator(".fp-option").evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().toJSON()));
  expect(new Set(boxes.map(({ top }) => top)).size, "all steps in one row").toBe(1);
  await widget.pick("Not at all", "Most of all", "Not at all", "Much", "Somewhat", "Not at all");
  await widget.expectResult("Django");
  // Two criteria for Django with three and two, one for Flask with one.
  await expect(page.locator(".fp-sum .fp-cast")).toHaveText("5 votes for Django, 1 vote for Flask");
});

test.describe("where several may be chosen", () => {
  test("each is ticked for itself and only “Next” goes on", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open("", "pack=flask-to-django");
    await expect(widget.question).toHaveAccessibleDescription(/Choose any number, or none\.$/);
    for (const name of ["Admin screens", "Sessions", "Roles and permissions"]) await page.getByRole("checkbox", { name }).click();
    await page.getByRole("checkbox", { name: "Sessions" }).click();
    await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await widget.next.click();
    await widget.expectResult("Stay with Flask");
    await expect(page.locator(".fp-answer")).toHaveText("Admin screens, Roles and permissions");
  });

  test("digits tick and untick", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open("", "pack=flask-to-django");
    await page.getByRole("checkbox", { name: "Admin screens" }).focus();
    for (const key of ["1", "4", "5", "4", "7"]) await page.keyboard.press(key);
    await expect(page.getByRole("checkbox", { name: "Forms and their validation" })).not.toBeChecked();
    await page.keyboard.press("Enter");
    await widget.expectResult("Migrate to Django");
    await expect(page.locator(".fp-answer")).toHaveText("Admin screens, Roles and permissions, Security middleware");
  });

  test("none is an answer too", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open("", "pack=flask-to-django");
    await widget.next.click();
    await widget.expectResult("Stay with Flask");
    await expect(page.locator(".fp-answer")).toHaveText("None of them");
  });
});

test("“decided already” comes as soon as it is true and leads to the result", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "Yes");
  await expect(page.getByText("Decided already")).toHaveCount(0);
  await widget.pick("No, it serves pages too");
  await expect(page.getByRole("status").getByText("Decided already: Django. No answer to what is left can change it.")).toBeVisible();
  await page.getByRole("button", { name: "See the result" }).click();
  await widget.expectResult("Django");
  await expect(widget.headline).toBeFocused();
  for (const question of ["Experience", "Next 18 months"])
    await expect(widget.row(question)).toContainText("Not answeredno voteThis can no longer change the result.");
});

test("what is left open says whether it can still matter", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes");
  await widget.skipAll(4);
  await widget.expectResult("Django");
  // Django 1: whatever is answered next, at most a tie comes of it, and a tie goes to Django.
  for (const question of ["User accounts", "API only", "Experience", "Next 18 months"])
    await expect(widget.row(question).locator(".fp-reason")).toHaveText(
      "By itself this would not change the result; together with other open questions it could.",
    );
});

test("what is left open says when it alone could change the result", async ({ page }) => {
  const widget = new Widget(page);
  // Django 1, Flask 1: the rule gives the tie to Django, and one vote more for Flask takes it away.
  await widget.open("#fp=1dff1AyCy-qt");
  for (const question of ["Experience", "Next 18 months"])
    await expect(widget.row(question).locator(".fp-reason")).toHaveText("Answering this could change the result.");
});
