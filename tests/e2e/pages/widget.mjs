// The widget as a test sees it: by role and name, as a reader would find things.
import { expect } from "@playwright/test";

export * from "../answers.mjs";

export class Widget {
  constructor(page) {
    this.page = page;
    this.question = page.getByRole("group");
    this.next = page.getByRole("button", { name: "Next" });
    this.skip = page.getByRole("button", { name: "Not sure" });
    this.back = page.getByRole("button", { name: "Back", exact: true });
    this.restart = page.getByRole("button", { name: "Start again" });
    this.result = page.locator(".fp-result");
    this.headline = page.locator(".fp-result h2");
  }

  /** Opens the page and waits until the app has taken it over. */
  async open(fragment = "") {
    await this.page.goto(`/${fragment}`);
    await this.started();
  }

  async started() {
    await expect(this.page.locator("#fingerpost-text")).toBeHidden();
  }

  option(name) {
    return this.page.locator("#fingerpost label").getByText(name, { exact: true });
  }

  async pick(...names) {
    for (const name of names) {
      // The next question has a legend of its own: only then may the next click come.
      const legend = await this.page.locator("#fingerpost legend").textContent();
      await this.option(name).click();
      await expect(this.page.locator("#fingerpost legend", { hasText: legend })).toHaveCount(0);
    }
  }

  /** The button that changes an answer on the result. */
  change(question) {
    return this.page.getByRole("button", { name: `Change: ${question}` });
  }

  /** Opens a part of what there is to read, and waits until it is there. */
  async part(name) {
    const part = this.page.locator(".fp-reading > details", { has: this.page.locator(`> summary:text-is("${name}")`) });
    await part.locator("> summary").click();
    await expect(part.locator("[data-part] > *").first()).toBeAttached();
    return part;
  }

  /** Opens a second opinion, and waits until its texts are there. */
  async opinion(name) {
    const opinion = this.page.locator(".fp-opinions details", { hasText: name });
    await opinion.locator("summary").click();
    await expect(opinion.getByText("Source:")).toBeVisible();
    return opinion;
  }

  async expectQuestion(number) {
    await expect(this.page.getByText(`Question ${number} of 5`)).toBeVisible();
  }

  async expectResult(name) {
    await expect(this.headline).toContainText(name);
  }
}
