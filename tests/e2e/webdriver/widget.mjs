// The widget as a journey sees it, through WebDriver: what is shown is read in one go and waited for.
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import axe from "axe-core";
import { By, error } from "selenium-webdriver";

const PATIENCE = 10_000;

export class Widget {
  constructor(driver, address) {
    this.driver = driver;
    this.address = address;
  }

  /** Opens the page for the first time, and waits until the app has taken it over. */
  async open(fragment = "") {
    // From another page: an address that differs only in its fragment would load nothing.
    await this.forget();
    await this.driver.get(`${this.address}/${fragment}`);
    await this.started();
  }

  /** Opens a page that has the widget in its only frame. */
  async openInside(host) {
    await this.forget();
    await this.driver.get(host);
    await this.driver.switchTo().frame(0);
    await this.started();
  }

  /** Forgets what an earlier journey has left in the browser. */
  async forget() {
    await this.driver.get(`${this.address}/comparison.html`);
    await this.run("localStorage.clear()");
  }

  async reload() {
    await this.driver.navigate().refresh();
    await this.started();
  }

  async started() {
    await this.expect(() => this.run("return document.getElementById('fingerpost-text')?.hidden"), true);
  }

  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Waits until `read` gives this value, and otherwise fails with what it gave last. */
  async expect(read, value) {
    let last;
    try {
      await this.driver.wait(async () => isDeepStrictEqual((last = await read()), value), PATIENCE);
    } catch (failure) {
      if (!(failure instanceof error.TimeoutError)) throw failure;
      assert.deepEqual(last, value);
    }
  }

  /** The text of the first element, or null where there is none. */
  text(selector) {
    return this.run("return document.querySelector(arguments[0])?.innerText.trim() ?? null", `#fingerpost ${selector}`);
  }

  async expectText(selector, words) {
    await this.expect(() => this.text(selector), words);
  }

  async expectQuestion(number) {
    await this.expectText(".fp-progress span", `Question ${number} of 5`);
  }

  async expectResult(name, strength) {
    await this.expectText(".fp-result h2 span", name);
    await this.expectText(".fp-strength", strength);
  }

  async expectChosen(...names) {
    const script = "return Array.from(document.querySelectorAll('input:checked + span > span'), (name) => name.innerText)";
    await this.expect(() => this.run(script), names);
  }

  async expectFocus(selector) {
    await this.expect(() => this.run("return document.activeElement.matches(arguments[0])", selector), true);
  }

  async click(button) {
    await this.driver.findElement(By.xpath(`//main//button[normalize-space()="${button}"]`)).click();
  }

  async pick(...names) {
    for (const name of names) {
      // The next question has a legend of its own: only then may the next click come.
      const legend = await this.text("legend");
      await this.driver.findElement(By.xpath(`//main//label//span[.="${name}"]`)).click();
      await this.expect(async () => (await this.text("legend")) !== legend, true);
    }
  }

  async press(...keys) {
    for (const key of keys) await this.driver.actions().sendKeys(key).perform();
  }

  /** How far the page is wider than its frame. */
  overflow() {
    return this.run("const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth");
  }

  /** What axe objects to. */
  async objections() {
    const script = `${axe.source}; const done = arguments[arguments.length - 1];
      axe.run().then(({ violations }) => done(violations), (failure) => done([{ id: String(failure), nodes: [] }]))`;
    const violations = await this.driver.executeAsyncScript(script);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  }

  /** What the ear has heard since it was asked last. */
  async errors() {
    const script = "const heard = sessionStorage.getItem('heard'); sessionStorage.removeItem('heard'); return heard";
    return JSON.parse((await this.run(script)) ?? "[]");
  }
}
