// What there is to read beside a result: the comparison, code, readers’ questions, next steps.
import { expect, test } from "@playwright/test";
import { RESULTS, Widget } from "./pages/widget.mjs";

const opened = async (page, name, fragment = RESULTS.exception) => {
  const widget = new Widget(page);
  await widget.open(fragment);
  return { widget, part: await widget.part(name) };
};

test.describe("the comparison", () => {
  test("begins with the rows that the answers touch", async ({ page }) => {
    const { widget, part } = await opened(page, "comparison");
    const group = part.locator(".fp-topic").first();
    const rows = () => group.locator("th[scope=row]:visible").evaluateAll((heads) => heads.map((head) => head.firstChild.textContent));
    await expect.poll(rows).toContain("Admin interface");
    const first = await rows();
    expect(first.length).toBeLessThan(20);
    await expect(group.locator("summary").first()).toHaveText(`For your answers ${first.length}`);
    // Other answers touch other rows.
    await widget.changes.last().click();
    await widget.expectResult("Flask");
    await expect.poll(rows).not.toEqual(first);
  });

  test("keeps the topics closed until one is opened or something is looked for", async ({ page }) => {
    const { widget, part } = await opened(page, "comparison");
    const rows = part.locator("[data-topic] [data-row]:visible");
    const open = part.locator("[data-topic][open] > summary");
    await expect(part.locator("[data-topic] > summary")).toHaveCount(12);
    await expect(rows).toHaveCount(0);
    await part.locator("summary", { hasText: "Security" }).click();
    await expect(open).toHaveText([/^Security \d+$/]);
    const security = await rows.count();
    expect(security).toBeGreaterThan(3);
    await expect(open).toHaveText(`Security ${security}`);
    // A change of the result is no reason to close it.
    await widget.changes.last().click();
    await widget.expectResult("Flask");
    await expect(open).toHaveText([/^Security/]);

    await part.getByRole("searchbox").fill("password");
    await expect.poll(() => open.count()).toBeGreaterThan(1);
    for (const row of await rows.all()) await expect(row).toContainText(/password/i);
    await part.getByRole("searchbox").clear();
    await expect(rows).toHaveCount(0);
  });

  test("shows in every cell who says so", async ({ page }) => {
    const { part } = await opened(page, "comparison");
    const cells = part.locator("[data-topic] td");
    expect(await cells.count()).toBeGreaterThan(300);
    const bare = await cells.evaluateAll((cells) =>
      cells.filter((cell) => !cell.querySelector(".fp-cite :is(a, cite)")).map((cell) => cell.lastChild.textContent),
    );
    expect(new Set(bare)).toEqual(new Set(["No source speaks of it"]));
  });

  test("shows how old a number is and when it was checked", async ({ page }) => {
    const { part } = await opened(page, "comparison");
    const cell = (row) => part.locator(`[data-topic] [data-row="${row}"] td`).first();
    await expect(cell("kind-of-framework").locator(".fp-cite")).toHaveText(/Django Software Foundation\s· checked \d{4}-\d{2}-\d{2}$/);
    await expect(part.locator("[data-topic] .fp-cite").filter({ hasText: /\s· as of \d{4}/ }).first()).toBeAttached();
  });

  test("opens what sources disagree about, with the sources of each side", async ({ page }) => {
    const { part } = await opened(page, "comparison");
    await part.getByRole("checkbox", { name: "Only where sources disagree" }).check();
    const dispute = part.locator("[data-topic] .fp-dispute").filter({ hasText: "Sources disagree" }).first();
    await dispute.locator("summary").click();
    await expect(dispute.locator("p").first()).toBeVisible();
    expect(await dispute.locator("p").count()).toBeGreaterThan(1);
    for (const side of await dispute.locator("p").all()) await expect(side.locator("cite, a").first()).toBeVisible();
  });

  test("is filtered by words, topic, differences and disputes, with the count said", async ({ page }) => {
    const { part } = await opened(page, "comparison");
    const said = part.getByRole("status");
    const shown = part.locator("[data-topic] [data-row]:not([hidden])");
    await expect(said).toHaveText(/^(\d+) of \1 rows$/);
    const all = await shown.count();
    const left = async () => {
      const count = await shown.count();
      await expect(said).toHaveText(`${count} of ${all} rows`);
      return count;
    };
    expect(await left()).toBe(all);

    const words = part.getByRole("searchbox", { name: "Search" });
    await words.fill("ADMIN flask-admin");
    await expect(said).not.toHaveText(`${all} of ${all} rows`);
    for (const row of await shown.all()) {
      await expect(row).toBeVisible();
      await expect(row).toContainText(/admin/i);
    }
    const found = await left();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    await words.fill("no such thing anywhere");
    await expect(said).toHaveText(`0 of ${all} rows`);
    await expect(part.locator(".fp-topic:visible")).toHaveCount(0);
    await words.clear();

    const topic = part.getByRole("combobox", { name: "Topic" });
    await topic.selectOption("Security");
    expect(await left()).toBeLessThan(all);
    await expect(part.locator("[data-topic]:visible > summary")).toHaveText([/^Security \d+$/]);
    await topic.selectOption("All topics");

    for (const tick of ["Only where they differ", "Only where sources disagree"]) {
      const box = part.getByRole("checkbox", { name: tick });
      await box.check();
      const some = await left();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      await box.uncheck();
      expect(await left()).toBe(all);
    }

    await part.getByRole("checkbox", { name: "Only where sources disagree" }).check();
    for (const row of await shown.all()) await expect(row.locator(".fp-dispute").first()).toBeVisible();
  });

  test("keeps the filter when the result changes", async ({ page }) => {
    const { widget, part } = await opened(page, "comparison");
    await part.getByRole("combobox", { name: "Topic" }).selectOption("Security");
    const said = await part.getByRole("status").textContent();
    await widget.changes.last().click();
    await widget.expectResult("Flask");
    await expect(part.getByRole("combobox", { name: "Topic" })).toHaveValue("5");
    await expect(part.getByRole("status")).toHaveText(said);
    await expect(part.locator("[data-topic]:visible > summary")).toHaveText([/^Security \d+$/]);
  });

  test("is a table to assistive technology, as cards and as a table", async ({ page }) => {
    const { part } = await opened(page, "comparison");
    await part.getByRole("searchbox").fill("kind of framework");
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      const table = part.getByRole("table", { name: "What it is and what it ships" });
      for (const name of ["Compared", "Django", "Flask", "FastAPI"]) await expect(table.getByRole("columnheader", { name, exact: true })).toHaveCount(1);
      const row = table.getByRole("row", { name: /^Kind of framework/ });
      await expect(row.getByRole("rowheader")).toHaveCount(1);
      await expect(row.getByRole("cell")).toHaveCount(3);
    }
  });

  test("is cards where it is narrow, without anything to scroll sideways", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    const { part } = await opened(page, "comparison");
    const row = part.locator("[data-first] [data-row]").first();
    await expect(row).toBeVisible();
    const [first, second] = await row.getByRole("cell").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
    expect(second.top).toBeGreaterThanOrEqual(first.bottom);
    await expect(row.locator(".fp-whose").first()).toBeVisible();
    const wide = await part.evaluate((part) => [...part.querySelectorAll("*")].filter((one) => one.scrollWidth > one.clientWidth && ["auto", "scroll"].includes(getComputedStyle(one).overflowX)).length);
    expect(wide).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("keeps its head in sight where it is wide", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const { part } = await opened(page, "comparison");
    await part.getByRole("combobox", { name: "Topic" }).selectOption("6");
    await part.locator("[data-topic='6'] [data-row]").nth(5).evaluate((row) => row.scrollIntoView({ block: "end" }));
    const head = part.locator("[data-topic='6']").getByRole("columnheader", { name: "Django", exact: true });
    await expect(head).toBeInViewport();
    expect((await head.boundingBox()).y).toBeCloseTo(0, 0);
  });
});

test.describe("code side by side", () => {
  test("has a tab for each task, walked with the arrow keys", async ({ page }) => {
    const { part } = await opened(page, "code");
    const tabs = part.getByRole("group", { name: "Tasks" }).getByRole("radio");
    const count = await tabs.count();
    expect(count).toBeGreaterThan(2);
    await expect(tabs.first()).toBeChecked();
    await tabs.first().focus();
    for (let place = 1; place < count; place += 1) {
      await page.keyboard.press("ArrowRight");
      await expect(tabs.nth(place)).toBeChecked();
      await expect(tabs.nth(place)).toBeFocused();
      await expect(part.locator(".fp-sample:visible")).toHaveCount(1);
      await expect(part.locator(".fp-sample").nth(place)).toBeVisible();
    }
    await page.keyboard.press("ArrowRight");
    await expect(tabs.first()).toBeChecked();
  });

  test("shows a file for each of the three, which the keyboard can scroll", async ({ page }) => {
    const { part } = await opened(page, "code");
    const files = part.locator(".fp-sample:visible figure");
    for (const name of ["Django", "Flask", "FastAPI"]) {
      const file = files.filter({ has: page.locator(`strong:text-is("${name}")`) }).first();
      const code = file.getByRole("region", { name: new RegExp(`^${name}: `) });
      await expect(code).toBeVisible();
      await code.focus();
      await expect(code).toBeFocused();
    }
  });

  test("is copied as it stands", async ({ page }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const { part } = await opened(page, "code");
    const file = part.locator(".fp-sample:visible figure").first();
    await file.getByRole("button", { name: "Copy code" }).click();
    await expect(file.getByRole("status")).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await file.locator("pre").textContent());
  });

  test("is left selected where copying is refused", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    const { part } = await opened(page, "code");
    const file = part.locator(".fp-sample:visible figure").first();
    await file.getByRole("button", { name: "Copy code" }).click();
    await expect(file.getByRole("status")).toHaveText("This browser refused to copy. The text is selected: copy it from here.");
    expect(await page.evaluate(() => getSelection().toString().trim())).toBe((await file.locator("pre").innerText()).trim());
  });
});

test("readers’ questions open one by one, each with its sources", async ({ page }) => {
  const { part } = await opened(page, "questions");
  const questions = part.locator(".fp-question");
  expect(await questions.count()).toBeGreaterThan(5);
  const second = questions.nth(1);
  await second.locator("summary").click();
  await expect(second.locator("p").first()).toBeVisible();
  await expect(second.locator(".fp-cite :is(a, cite)").first()).toBeVisible();
  await expect(questions.first().locator("p").first()).toBeHidden();
});

test("next steps are those of whom the result names, and change with it", async ({ page }) => {
  const { widget, part } = await opened(page, "steps", RESULTS.clear);
  const whom = part.locator("[data-whom]:visible h3");
  await expect(whom).toHaveText(["Django"]);
  await expect(part.locator("[data-whom]:visible li").first()).toBeVisible();
  await widget.change("User accounts").click();
  await widget.option("No").click();
  await widget.change("API only").click();
  await widget.option("Yes, only an API").click();
  await widget.change("Experience").click();
  await widget.option("More than five years, with firm opinions").click();
  await widget.change("Next 18 months").click();
  await widget.option("We honestly don’t know yet").click();
  await widget.expectResult("Flask");
  await expect(whom).toHaveText(["Flask"]);
});

test("on a tie the next steps are those of everyone who is level", async ({ page }) => {
  const { part } = await opened(page, "steps", RESULTS["open tie"]);
  await expect(part.locator("[data-whom]:visible h3")).toHaveText(["Django", "Flask"]);
});

test("a pack without reading matter says so in each part", async ({ page }) => {
  const { part } = await opened(page, "code", "#fp=1fdr1Aal-9j");
  await expect(part.getByText("There is nothing here for this decision.")).toBeVisible();
});

test("everything is fetched once, with the first part that is opened", async ({ page }) => {
  const fetched = [];
  const widget = new Widget(page);
  await widget.open(RESULTS.exception);
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await widget.part("comparison");
  await widget.part("code");
  await widget.part("questions");
  expect(fetched.map((path) => path.replace(/-([0-9a-f]{8}|[0-9A-Z]{8})\./, ".")).sort()).toEqual(["/data/django-flask.en.html", "/data/en.txt", "/reading.js"]);
});

test("a part that cannot be fetched says so and can be tried again", async ({ page }) => {
  const widget = new Widget(page);
  await page.route(/\/data\/.*\.html$/, (route) => route.abort());
  await widget.open(RESULTS.exception);
  const part = widget.closedPart("comparison");
  await part.locator("> summary").click();
  const said = part.getByRole("status").getByText("This part could not be fetched. Check the connection; what you have answered is kept.");
  await expect(said).toBeVisible();
  await widget.expectResult("FastAPI instead");
  await page.unroute(/\/data\/.*\.html$/);
  await part.getByRole("button", { name: "Try again" }).click();
  await expect(part.getByRole("table", { name: "For your answers" })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test("a quiz that cannot be fetched says so, and can be tried again or left", async ({ page }) => {
  const widget = new Widget(page);
  await page.route(/\.pack$/, (route) => route.abort());
  await widget.open();
  await widget.pick("Yes");
  await widget.back.click();
  await page.getByText("Other ways to decide").click();
  await page.getByRole("button", { name: "The quick guide" }).click();
  await expect(page.getByRole("status").getByText("This part could not be fetched.")).toBeVisible();
  await page.getByRole("button", { name: "Five questions" }).click();
  await widget.expectQuestion(2);
  await widget.back.click();
  await page.getByText("Other ways to decide").click();
  await page.getByRole("button", { name: "The quick guide" }).click();
  await page.unroute(/\.pack$/);
  await page.getByRole("button", { name: "Try again" }).click();
  await widget.expectQuestion(2, 6);
});
