// Several people's results, put together from their links.
import { expect, test } from "@playwright/test";
import { RESULTS, Widget } from "./pages/widget.mjs";

test("a lead pastes what colleagues sent, mends a line, and shares the team's link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  await page.getByText("Take it with you").click();
  const team = page.locator(".fp-team");
  const field = team.getByLabel("Links of the others");
  await team.getByRole("button", { name: "Add my answers" }).click();
  await field.fill(`Ann: https://quiz.example/${RESULTS.clear}\nBen: https://quiz.example/#fp=rubbish`);
  await team.getByRole("button", { name: "Add them" }).click();
  await expect(team.getByRole("listitem").filter({ hasText: "Ann: Django" })).toBeVisible();
  await expect(team.getByText(/^Line 1: /)).toBeVisible();
  await expect(field).toHaveValue("Ben: https://quiz.example/#fp=rubbish");

  await field.fill(`Ben: https://quiz.example/${RESULTS["no votes at all"]}`);
  await team.getByRole("button", { name: "Add them" }).click();
  await expect(team.getByRole("listitem").filter({ hasText: "Ben: " })).toBeVisible();
  await expect(team.getByText(/^Line 1: /)).toHaveCount(0);
  await expect(field).toHaveValue("");

  await team.getByRole("button", { name: "Copy the team’s link" }).click();
  await expect(team.getByText("Copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await widget.open(new URL(link).hash);
  await expect(page.locator(".fp-together")).toContainText("Together:");
  // What came of it is said before anybody is asked for more.
  const tops = await page.locator(".fp-together, .fp-team textarea").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops[0]).toBeLessThan(tops[1]);
});

test("what is typed stays while somebody is taken out", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("#fp-team=1dff1.AyBnCyDoEt.0QW5u.AnBnCyDu-lt");
  const team = page.locator(".fp-team");
  await team.getByLabel("Links of the others").fill("half a li");
  await team.getByRole("button", { name: "Remove Ann" }).click();
  await expect(team.getByRole("button", { name: "Remove Ann" })).toHaveCount(0);
  await expect(team.getByLabel("Links of the others")).toHaveValue("half a li");
});
