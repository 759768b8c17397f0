// The result: who it is and how firmly, why, what speaks against it, what would change it.
import { expect, test } from "@playwright/test";
import { FLASK, RESULTS, Widget } from "./pages/widget.mjs";

for (const [kind, headline, strength, reason] of [
  ["clear", "Django", "A clear result: 5 votes, and the guide asks for 3.", "Django makes admin screens from your models, ready for people who don’t write code."],
  ["lean", "Django", "It leans this way: 1 vote, below the 3 that the guide asks for.", "Django ships accounts, permissions and password reset; the guide puts the saving at two to four weeks."],
  ["tie decided by the rule", "Django", "A tie between Django and Flask. The guide’s rule gives it to Django.", "Its built-in parts make growth easier, and moving a hand-built Flask setup to a full framework later often costs more."],
  ["no votes at all", "Django", "No answer votes either way. The guide’s rule gives it to Django.", "Its built-in parts make growth easier, and moving a hand-built Flask setup to a full framework later often costs more."],
  ["exception", "FastAPI instead", "An exception of the guide decides, whatever the votes.", "For an API-only service that must answer a great many JSON requests, the guide advises against both and names FastAPI."],
  ["open tie", "It’s a tie", "Level: Django and Flask. The guide has no rule for ties."],
  ["open without votes", "It’s a tie", "None of your answers votes either way, and the guide has no rule for that."],
  ["clear panel", "Django", "A clear result: more than half of the guides that vote."],
  ["leaning panel", "Django", "It leans this way: most votes, but not more than half."],
  ["split panel", "The guides are split", "The guides are split: Django and Flask."],
  ["silent", "Nothing to go by yet", "You skipped every question. Answer at least one to get a result."],
]) {
  test(`the result is worded for its kind: ${kind}`, async ({ page }) => {
    const widget = new Widget(page);
    await widget.open(RESULTS[kind]);
    await expect(widget.headline).toHaveText(`Result ${headline}`);
    await expect(widget.strength).toHaveText(strength);
    const next = page.locator(".fp-strength + p");
    if (reason) await expect(next).toHaveText(reason);
    else await expect(next).toHaveCount(0);
  });
}

test("the contributions add up to the votes", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "No", ...FLASK.slice(2));
  await widget.expectResult("Flask");
  const cast = page.locator(".fp-why li:not(.fp-sum) .fp-cast");
  await expect(cast).toHaveText(["1 vote for Django", "no vote", "1 vote for Flask", "1 vote for Flask", "1 vote for Flask"]);
  await expect(page.locator(".fp-sum .fp-cast")).toHaveText("1 vote for Django, 3 votes for Flask");
});

test("the contributions of a panel are the guides and whom they name", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS["split panel"]);
  const guides = page.locator(".fp-why").first().locator("li:not(.fp-sum)");
  await expect(guides.locator(".fp-cast")).toHaveText(["Django", "Flask", "no vote", "Django", "Flask"]);
  await expect(page.locator(".fp-sum .fp-cast")).toHaveText("2 votes for Django, 2 votes for Flask");
  await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible();
  await expect(page.locator(".fp-why").last().locator("li")).toHaveCount(15);
});

test("the picture says in words what it shows", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  await expect(page.getByRole("img")).toHaveAccessibleName("Votes: Django 1, Flask 2, FastAPI 1. A clear result takes 3.");
  await expect(page.locator(".fp-picture rect:not(.fp-track)")).toHaveCount(4);
  await widget.open(RESULTS["clear panel"]);
  await expect(page.getByRole("img")).toHaveAccessibleName("Votes: Django 4, Flask 0, FastAPI 0. A clear result takes 3.");
});

test("what speaks against the winner comes with the runner-up", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "No", ...FLASK.slice(2));
  const against = page.locator("h3", { hasText: "What speaks against Flask" });
  await expect(against.locator("+ p")).toHaveText("Next comes Django, with 1 vote.");
  const said = against.locator("+ p + ul > li");
  // A vote for another first, then the other side of each vote for the winner.
  await expect(said.first()).toHaveText("Django: Django makes admin screens from your models, ready for people who don’t write code.");
  await expect(said).toHaveText([/^Django: /, /^Django: With Django REST Framework/, /^Django: Django asks such a team/, /^Django: Django has parts ready/]);
});

test("where nobody else has a vote, that is said", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.clear);
  await expect(page.getByText("None of your answers votes for another.")).toBeVisible();
});

for (const [words, fragment] of [
  ["Two answers would have to change.", RESULTS.clear],
  ["Three answers would have to change.", "#fp=1dfc1W2sW4sW6s-li"],
  ["No change of up to three of these answers leads elsewhere.", RESULTS.lean],
]) {
  test(`the distance is told in words: ${words}`, async ({ page }) => {
    const widget = new Widget(page);
    await widget.open(fragment);
    await expect(page.getByText(`Any single change keeps it. ${words}`)).toBeVisible();
    await expect(widget.changes).toHaveCount(0);
  });
}

test("each change that is named comes true with one press, and can be undone", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  const named = [
    "API only: “No, it serves pages too” instead → Django",
    "Next 18 months: “Records, accounts and admin screens” instead → Django",
    "Next 18 months: “We honestly don’t know yet” instead → Flask",
  ];
  await expect(widget.changes).toHaveText(named);
  for (const [place, words] of named.entries()) {
    const [, question, option, result] = words.match(/^(.+): “(.+)” instead → (.+)$/);
    await widget.changes.nth(place).click();
    await widget.expectResult(result);
    await expect(widget.headline).toBeFocused();
    await expect(widget.shift.locator("li")).toHaveText(new RegExp(`^${question}: .+ → ${option}$`));
    await expect(widget.shift.locator("dd")).toHaveText([/^FastAPI instead \(Django 1, Flask 2, FastAPI 1\)$/, new RegExp(`^${result} \\(`)]);
    await widget.undo.click();
    await widget.expectResult("FastAPI instead");
    await expect(widget.headline).toBeFocused();
    await expect(widget.shift).toHaveCount(0);
    await expect(widget.changes).toHaveText(named);
  }
});

test("the rule that decided is there with its source", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS.clear);
  const rule = page.locator("h3", { hasText: "The rule" }).locator("+ p");
  await expect(rule).toContainText("The five-question framework. Each answer votes for a framework.");
  await expect(rule).toContainText("Source: Django vs Flask (2026 update), Relia Software, 2026-06");
  await widget.open(RESULTS["split panel"]);
  await expect(page.locator("h3", { hasText: "The rule" }).locator("~ p strong")).toHaveCount(5);
});

test("skipping everything leads to the questions and nothing else", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.skipAll(5);
  await widget.expectResult("Nothing to go by yet");
  await expect(page.getByRole("img")).toHaveCount(0);
  await expect(widget.reading).toHaveCount(0);
  await widget.change("User accounts").click();
  await widget.option("Yes").click();
  await widget.expectResult("Django");
});

test.describe("second opinions", () => {
  test("each says whom it names, on how many of its questions, and how many agree", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open(RESULTS.clear);
    await expect(page.getByText("3 of 4 other guides say the same on these answers.")).toBeVisible();
    // The others ask nothing that has been answered.
    await expect(page.locator(".fp-opinions summary")).toHaveText([
      "When to choose which Django 4 of 11 of its questions answered",
      "The quick decision guide Django 3 of 6 of its questions answered",
      "The agency’s defaults Django 5 of 10 of its questions answered",
      "The checklist for businesses undecided 1 of 5 of its questions answered",
    ]);
  });

  test("its texts are fetched when it is opened, once", async ({ page }) => {
    const fetched = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    const widget = new Widget(page);
    await widget.open(RESULTS.exception);
    const before = fetched.length;
    const opinion = await widget.opinion("The checklist for businesses");
    await expect(opinion.locator("p").first()).toContainText("It says something else. What it counts:");
    await expect(opinion.locator("li")).toHaveText("API only: Yes, only an API: Light APIs, small services and prototypes go to Flask.");
    await expect(opinion).toContainText("Source: Choosing the right Python framework for your business, read 2026-11-21");
    await widget.opinion("When to choose which");
    expect(fetched.slice(before)).toEqual([expect.stringMatching(/^\/data\/django-flask\.en-[0-9a-f]+\.pack$/)]);
  });

  test("where they cannot be fetched it says so, and the next opening tries again", async ({ page }) => {
    const widget = new Widget(page);
    await page.route(/\.pack$/, (route) => route.abort());
    await widget.open(RESULTS.exception);
    const opinion = page.locator(".fp-opinions details").first();
    await opinion.locator("summary").click();
    await expect(opinion.getByText("This part could not be fetched. Check the connection; what you have answered is kept.")).toBeVisible();
    await page.unroute(/\.pack$/);
    await opinion.locator("summary").click();
    await opinion.locator("summary").click();
    await expect(opinion).toContainText("What it counts:");
  });

  test("asking it properly asks only what is missing, then gives its result", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open(RESULTS.clear);
    const opinion = await widget.opinion("The quick decision guide");
    await opinion.getByRole("button", { name: "Answer its 3 open questions" }).click();
    for (const [question, answer] of [
      ["What kind of product is it?", "Something else"],
      ["Which description is closest?", "A service"],
      ["Why is it being built?", "To learn Python web development"],
    ]) {
      await expect(widget.legend).toHaveText(question);
      await widget.pick(answer);
    }
    // Two votes from before, two from what was asked now: this guide leaves it open.
    await expect(widget.headline).toHaveText("Result It’s a tie");
    await expect(widget.headline).toBeFocused();
    await expect(page.locator(".fp-sum .fp-cast")).toHaveText("2 votes for Django, 2 votes for Flask");
  });
});
