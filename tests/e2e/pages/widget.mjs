// The widget as a test sees it: by role and name, as a reader would find things.
import { expect } from "@playwright/test";

export * from "../answers.mjs";
export * from "../states.mjs";

export class Widget {
  /** `query` holds options that every visit is made with. */
  constructor(page, query = "") {
    this.page = page;
    this.query = query;
    this.question = page.locator("#fingerpost fieldset").first();
    this.next = page.getByRole("button", { name: "Next" });
    this.skip = page.getByRole("button", { name: "Not sure" });
    this.back = page.getByRole("button", { name: "Back", exact: true });
    this.done = page.getByRole("button", { name: "Done" });
    this.restart = page.getByRole("button", { name: "Start again" });
    this.legend = page.locator("#fingerpost legend").first();
    this.notice = page.locator(".fp-notice");
    this.result = page.locator(".fp-result");
    this.headline = page.locator(".fp-result h2");
    this.strength = page.locator(".fp-strength");
    this.changes = page.locator(".fp-changes button");
    this.shift = page.locator(".fp-shift");
    this.undo = page.getByRole("button", { name: "Undo the change" });
    this.reading = page.locator(".fp-reading");
    this.paper = page.locator(".fp-paper");
  }

  /** Opens the page and waits until the app has taken it over. */
  async open(fragment = "", query = "") {
    const options = [this.query, query].filter(Boolean).join("&");
    await this.page.goto(`/${options && `?${options}`}${fragment}`);
    await this.started();
  }

  async started() {
    await expect(this.page.locator("#fingerpost-text")).toBeHidden();
  }

  option(name) {
    return this.page.locator("#fingerpost .fp-option").getByText(name, { exact: true });
  }

  /** The radio button or checkbox with this label. */
  choice(name) {
    return this.page.locator("#fingerpost .fp-option", { has: this.page.getByText(name, { exact: true }) }).locator("input");
  }

  async pick(...names) {
    for (const name of names) {
      // The next question has a legend of its own: only then may the next click come.
      const legend = await this.legend.textContent();
      await this.option(name).click();
      await this.left(legend);
    }
  }

  async skipAll(count) {
    for (let left = count; left > 0; left -= 1) {
      const legend = await this.legend.textContent();
      await this.skip.click();
      await this.left(legend);
    }
  }

  /** Waits until the question with these words is gone. */
  async left(legend) {
    await expect(this.page.locator("#fingerpost .fp-asking legend").getByText(legend, { exact: true })).toHaveCount(0);
  }

  /** The answer to a question in the list that adds up. */
  row(question) {
    return this.page.locator(".fp-why > li", { has: this.page.locator(`.fp-asked:text-is("${question}")`) });
  }

  /** The button that changes an answer on the result. */
  change(question) {
    return this.page.getByRole("button", { name: new RegExp(`^(Change|Answer): ${question}$`) });
  }

  /** The part with this name of what there is to read. */
  closedPart(name) {
    return this.reading.locator("> details", { has: this.page.locator(`[data-part=${name}]`) });
  }

  /** Opens a part of what there is to read, and waits until it is there. */
  async part(name) {
    const part = this.closedPart(name);
    await part.locator("> summary").click();
    await expect(part.locator("[data-part] > *").first()).toBeAttached();
    return part;
  }

  /** Opens the second opinion with this name, or the first, and waits until its texts are there. */
  async opinion(name = "") {
    const opinion = this.page.locator(".fp-opinions details", { hasText: name }).first();
    await opinion.locator("summary").click();
    await expect(opinion.locator("p > small")).toBeVisible();
    return opinion;
  }

  async expectQuestion(number, count = 5) {
    await expect(this.page.getByText(`Question ${number} of ${count}`)).toBeVisible();
  }

  async expectResult(name) {
    await expect(this.headline).toContainText(name);
  }
}
