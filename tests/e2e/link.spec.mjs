// The address keeps the answers.
import { expect, test } from "@playwright/test";
import { FLASK, RESULTS, Widget } from "./pages/widget.mjs";

test("a copied link opens the same result somewhere else", async ({ browser, page }) => {
  const widget = new Widget(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await widget.open();
  await widget.pick(...FLASK);
  await widget.expectResult("Flask");
  const shown = await widget.result.textContent();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#fp=1df[a-z]\d+[A-Za-z]+-[0-9a-z]{2}$/);

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  const opened = new Widget(elsewhere);
  await opened.expectResult("Flask");
  expect(await opened.result.textContent()).toBe(shown);
});

for (const refusal of ["missing", "refusing"]) {
  test(`with the clipboard ${refusal} the link is copied the old way`, async ({ page }) => {
    await page.addInitScript((refusal) => {
      const value = refusal === "missing" ? undefined : { writeText: () => Promise.reject(new Error("no")) };
      Object.defineProperty(navigator, "clipboard", { value });
    }, refusal);
    const widget = new Widget(page);
    await widget.open(RESULTS.exception);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByText("Copied.")).toBeVisible();
  });
}

test("with every way to copy refused the link is left selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  await page.getByRole("button", { name: "Copy link" }).click();
  const field = page.getByRole("textbox", { name: "Link to this result" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#fp=1dff1AyBnCyDoEt-d5$/);
  const selected = await field.evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd));
  expect(selected).toBe(await field.inputValue());
});

test("a reload in the middle goes on with the answers given", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "No");
  await widget.expectQuestion(3);
  await page.reload();
  await widget.started();
  await widget.expectQuestion(3);
  await widget.back.click();
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
});

for (const [kind, fragment, words] of [
  ["cut", "#fp=1dff1AyBnCyDoE", "That link is damaged"],
  ["mistyped", "#fp=1dff1AyBnCyDuEt-d5", "That link is damaged"],
  ["hostile", `#fp=${"%3Cscript%3E".repeat(200)}`, "That link is damaged"],
  ["empty", "#fp=", "That link is damaged"],
  ["foreign", "#fp=1zzf1Ay-h7", "That link belongs to another"],
]) {
  test(`a ${kind} link gets a polite line over the quiz`, async ({ page }) => {
    const errors = [];
    page.on("pageerror", (error) => errors.push(error));
    const widget = new Widget(page);
    await widget.open(fragment);
    await expect(page.getByText(words)).toBeVisible();
    await widget.expectQuestion(1);
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test("a damaged link to a quiz that has to be fetched does not keep it from coming", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("#fp=1dff1AyBnCyDoE", "quiz=panel");
  await expect(page.getByText("That link is damaged")).toBeVisible();
  await widget.expectQuestion(1, 15);
});

test("a damaged link that is followed in the middle takes no answer away", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes");
  await page.evaluate(() => (location.hash = "#fp=1dff1AyBnCyDoE"));
  await expect(page.getByText("That link is damaged")).toBeVisible();
  await widget.expectQuestion(2);
  await expect(page).toHaveURL(/#fp-draft=1dff1Ay-/);
});

test("a link of another pack opens that pack", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("#fp=1fdr1Aal-9j");
  await expect(page.locator("h1")).toHaveText("Should a Flask app move to Django?");
  await widget.expectResult("Stay with Flask");
});

test("a link of another quiz opens that quiz", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open(RESULTS["open tie"]);
  await widget.expectResult("It’s a tie");
  await widget.back.click();
  await widget.expectQuestion(11, 11);
});

test("a link made with a newer version says so and keeps what it can", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("#fp=1dff2AyByCnDuEc-pr");
  await expect(page.getByRole("status").getByText("That link was made with a newer version of the quiz than this page has. Every answer still holds.")).toBeVisible();
  await widget.expectResult("Django");
});

test("a fragment that is not ours is left alone", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open("#comments");
  await widget.expectQuestion(1);
  await expect(page).toHaveURL(/#comments$/);
});
