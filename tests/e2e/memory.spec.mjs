// The next visit: what the browser keeps, and what happens where it refuses.
import { expect, test } from "@playwright/test";
import { DJANGO, FLASK, Widget } from "./pages/widget.mjs";

const KEY = "fingerpost/django-flask/five";

/** Every error of the page, as they come. */
const errors = (page) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
};

test("the next visit goes on with the answers of the last, and says so", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "No");
  await widget.open();
  await expect(page.getByRole("status").getByText("Here are your answers from last time.")).toBeVisible();
  await widget.expectQuestion(3);
  await widget.back.click();
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
});

test("a result is there again on the next visit", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick(...FLASK);
  await widget.expectResult("Flask");
  await widget.open();
  await widget.expectResult("Flask");
});

test("starting again forgets everything", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes", "No");
  await widget.open();
  await widget.notice.getByRole("button", { name: "Start again" }).click();
  await widget.expectQuestion(1);
  await expect(page).toHaveURL("/");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await widget.open();
  await widget.expectQuestion(1);
  await expect(widget.notice).toBeEmpty();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("each quiz that a page starts with keeps its own answers", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes");
  await widget.open("", "quiz=quick");
  await widget.expectQuestion(1, 6);
  await widget.open();
  await widget.expectQuestion(2);
});

test("a link is worth more than what was kept", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick(...DJANGO);
  await widget.expectResult("Django");
  await page.goto("about:blank");
  await widget.open("#fp=1dff1AyBnCyDoEt-d5");
  await widget.expectResult("FastAPI");
});

test("who only looks at a link finds their own answers again", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes");
  await widget.expectQuestion(2);
  for (const link of ["#fp=1dff1AyBnCyDoEt-d5", "#fp=1dff1AyBnCyDoE", "#fp-team=rubbish"]) {
    await page.goto("about:blank");
    await widget.open(link);
  }
  await page.goto("about:blank");
  await widget.open();
  await widget.expectQuestion(2);
});

test("who changes what a link opened goes on with that", async ({ page }) => {
  const widget = new Widget(page);
  await widget.open();
  await widget.pick("Yes");
  await page.goto("about:blank");
  await widget.open("#fp=1dff1AyBnCyDoEt-d5");
  await widget.changes.first().click();
  await widget.expectResult("Django");
  await page.goto("about:blank");
  await widget.open();
  await widget.expectResult("Django");
});

for (const [kind, kept] of [
  ["nonsense", "\u0000{]"],
  ["a cut link", "fp=1dff1AyBnCyDoE"],
  ["markup", "fp=<img src=x onerror=alert(1)>"],
  ["the answers of another quiz", "fp=1dfo1AyCy-1k"],
  ["far too much", "fp=".padEnd(100_000, "A")],
]) {
  test(`${kind} in the storage is passed over in silence`, async ({ page }) => {
    const said = errors(page);
    await page.addInitScript(([key, kept]) => {
      // The empty page before ours has none.
      if (location.protocol === "http:") localStorage.setItem(key, kept);
    }, [KEY, kept]);
    const widget = new Widget(page);
    await widget.open();
    await widget.expectQuestion(1);
    await expect(widget.notice).toBeEmpty();
    await widget.pick(...DJANGO);
    await widget.expectResult("Django");
    expect(said).toEqual([]);
  });
}

for (const [refusal, refuse] of [
  ["may not even be asked for", () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        window.asked = true;
        throw new DOMException("no", "SecurityError");
      },
    });
  }],
  ["is not there", () => Object.defineProperty(window, "localStorage", {
    get() {
      window.asked = true;
      return null;
    },
  })],
  ["is full", () => {
    Storage.prototype.setItem = () => {
      window.asked = true;
      throw new DOMException("full", "QuotaExceededError");
    };
  }],
  ["cannot be read", () => {
    Storage.prototype.getItem = () => {
      window.asked = true;
      throw new DOMException("no", "SecurityError");
    };
  }],
]) {
  test(`a storage that ${refusal} costs nothing but the next visit`, async ({ page }) => {
    const said = errors(page);
    await page.addInitScript(refuse);
    const widget = new Widget(page);
    await widget.open();
    await widget.pick(...DJANGO);
    await widget.expectResult("Django");
    await widget.restart.click();
    await widget.expectQuestion(1);
    expect(await page.evaluate(() => window.asked), "the storage has refused").toBe(true);
    expect(said).toEqual([]);
  });
}
