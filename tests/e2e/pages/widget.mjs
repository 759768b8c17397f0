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

  async expectQuestion(number) {
    await expect(this.page.getByText(`Question ${number} of 5`)).toBeVisible();
  }

  async expectResult(name) {
    await expect(this.headline).toContainText(name);
  }
}
