// Without a network: what one visit leaves behind is enough for everything.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { DJANGO, LANGUAGES, RESULTS, Widget } from "./pages/widget.mjs";

const test = base.extend({
  /** A copy of the release, and its own server, which can be stopped. */
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    cpSync("dist", folder, { recursive: true });
    const server = spawn(process.execPath, ["tests/e2e/serve.mjs", "0", folder], { stdio: ["ignore", "pipe", "inherit"] });
    const [address] = await once(server.stdout, "data");
    const stop = async () => {
      if (server.exitCode === null && server.kill()) await once(server, "exit");
    };
    await use({ folder, address: String(address).trim(), stop });
    await stop();
    rmSync(folder, { recursive: true });
  },
});

test.use({ serviceWorkers: "allow" });

/** The first visit, until everything is kept. */
const visit = async (page, address = "") => {
  await page.goto(`${address}/`);
  const widget = new Widget(page);
  await widget.started();
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === "activated" || new Promise((done) => (active.onstatechange = done))));
  return widget;
};

/** Names of the releases that are kept. */
const kept = (page) => page.evaluate(() => caches.keys());

const everything = async (page, widget, address = "") => {
  await widget.pick(...DJANGO);
  await widget.expectResult("Django");
  await expect((await widget.part("comparison")).getByRole("table", { name: "For your answers" })).toBeVisible();
  await expect((await widget.part("code")).getByRole("radio").first()).toBeVisible();
  await widget.opinion();
  await page.goto(`${address}/?quiz=quick`);
  await widget.started();
  await widget.expectQuestion(1, 6);
  await page.goto(`${address}/?pack=flask-to-django`);
  await widget.started();
  await expect(page.locator("h1")).toHaveText("Should a Flask app move to Django?");
  for (const language of LANGUAGES) {
    await page.goto(`${address}/?lang=${language}`);
    await widget.started();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await widget.expectResult("Django");
  }
  await page.goto(`${address}/${RESULTS.exception}`);
  await widget.expectResult("FastAPI instead");
  await page.goto(`${address}/comparison.html`);
  await expect(page.getByRole("table").first()).toBeVisible();
};

test("after one visit everything works without a network", async ({ page, context }) => {
  const widget = await visit(page);
  await context.setOffline(true);
  await page.reload();
  await widget.started();
  await everything(page, widget);
});

test("after one visit everything works without the server", async ({ page, site }) => {
  const widget = await visit(page, site.address);
  await site.stop();
  await page.reload();
  await widget.started();
  await everything(page, widget, site.address);
});

test("a new page is seen at once where there is a network", async ({ page, site }) => {
  const widget = await visit(page, site.address);
  const index = join(site.folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace(/<title>.*<\/title>/, "<title>The next release</title>"));
  await page.reload();
  await widget.started();
  await expect(page).toHaveTitle("The next release");
});

test("what others keep under the same address is left alone", async ({ page, site }) => {
  await page.goto(`${site.address}/comparison.html`);
  await page.evaluate(() => caches.open("somebody-else"));
  await visit(page, site.address);
  await expect.poll(() => kept(page)).toEqual(["somebody-else", expect.stringMatching(/^fingerpost /)]);
});

test("in a frame nothing is fetched to be kept", async ({ page, baseURL }) => {
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><title>A post</title><iframe src="${baseURL}/" title="The widget"></iframe>` }),
  );
  await page.goto("/host.html");
  await expect(page.frameLocator("iframe").locator("#fingerpost-text")).toBeHidden();
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  expect(await kept(page)).toEqual([]);
});
