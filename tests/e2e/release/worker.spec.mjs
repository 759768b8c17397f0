// The service worker: what it keeps, that a new release is seen, and what it leaves alone.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { DJANGO, Widget } from "../pages/widget.mjs";
import { serve } from "./servers.mjs";

const test = base.extend({
  serviceWorkers: "allow",
  /** Makes copies of the release that are gone after the test. */
  copies: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    let count = 0;
    await use(() => {
      const copy = join(folder, String(count++));
      cpSync("dist", copy, { recursive: true });
      return copy;
    });
    rmSync(folder, { recursive: true });
  },
  /** Serves folders; stopped after the test. */
  host: async ({}, use) => {
    const hosts = [];
    await use(async (places) => {
      const host = await serve(places);
      hosts.push(host);
      return host;
    });
    for (const host of hosts) host.close();
  },
});

const change = (path, by) => writeFileSync(path, by(readFileSync(path, "utf8")));

/** Makes the next release of a copy: other words on the page, other names of data, another version. */
const renew = (folder) => {
  const [data] = readdirSync(join(folder, "data")).filter((name) => /^django-flask\.en-.*\.html$/.test(name));
  const renamed = data.replace(/-\w+\.html$/, "-00000000.html");
  renameSync(join(folder, "data", data), join(folder, "data", renamed));
  change(join(folder, "index.html"), (page) => page.replace("<title>", "<title>Renewed: "));
  change(join(folder, "sw.js"), (worker) => worker.replace(/\$\{OURS\}\w+/, "${OURS}renewed").replaceAll(data, renamed));
  return { data, renamed };
};

const version = (folder) => readFileSync(join(folder, "sw.js"), "utf8").match(/\$\{OURS\}(\w+)/)[1];
const caches = (page) => page.evaluate(() => self.caches.keys());

/** Opens a page and waits until a service worker is in charge of it. */
const open = async (page, address) => {
  await page.goto(address);
  await new Widget(page).started();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
};

test("after one visit exactly the files of the release are kept that the widget can ask for", async ({ page, host }) => {
  const { origin } = await host({ "/quiz/": "dist" });
  await open(page, `${origin}/quiz/`);
  expect(await caches(page)).toEqual([`fingerpost /quiz/ ${version("dist")}`]);
  const kept = await page.evaluate(async () => {
    const cache = await self.caches.open((await self.caches.keys())[0]);
    return (await cache.keys()).map(({ url }) => url);
  });
  const shipped = readdirSync("dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice("dist/".length))
    .filter((name) => !/^(cards|icons|result)\/|^(builder|embed|mount)|^(data\/index\.json|element\.js|preview\.js|snippets\.js|fingerpost\.html|manifest\.webmanifest|robots\.txt|sitemap\.xml|sw\.js)$/.test(name));
  expect(kept.sort()).toEqual(["", ...shipped].map((name) => `${origin}/quiz/${name}`).sort());
});

test("with the server gone the quiz, its result and everything to read are still there", async ({ page, host }) => {
  const { origin, close } = await host({ "/quiz/": "dist" });
  await open(page, `${origin}/quiz/`);
  close();
  await page.goto(`${origin}/quiz/?quiz=five`);
  const widget = new Widget(page);
  await widget.started();
  await widget.pick(...DJANGO);
  await widget.expectResult("Django");
  await widget.part("comparison");
  await page.goto(`${origin}/quiz/comparison.html`);
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("a new release is seen at once, and an open page of the old one can still read on", async ({ page, host, copies }) => {
  const folder = copies();
  const { origin, asked } = await host({ "/quiz/": folder });
  await open(page, `${origin}/quiz/`);
  const { data } = renew(folder);
  const later = await page.context().newPage();
  await open(later, `${origin}/quiz/`);
  await expect(later).toHaveTitle(/^Renewed/);
  await expect.poll(() => caches(later)).toEqual([`fingerpost /quiz/ ${version("dist")}`, "fingerpost /quiz/ renewed"]);
  // The file has another name on the server now.
  const before = asked.length;
  const widget = new Widget(page);
  await widget.pick(...DJANGO);
  await widget.part("comparison");
  expect(asked.slice(before).filter((path) => path.endsWith(data))).toEqual([]);
});

test("of many releases only the last two are kept", async ({ page, host, copies }) => {
  const folder = copies();
  const { origin } = await host({ "/quiz/": folder });
  await open(page, `${origin}/quiz/`);
  for (const name of ["second", "third"]) {
    change(join(folder, "sw.js"), (worker) => worker.replace(/\$\{OURS\}\w+/, `\${OURS}${name}`));
    const renewed = async () => {
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      return (await caches(page)).at(-1);
    };
    await expect.poll(renewed).toBe(`fingerpost /quiz/ ${name}`);
    await page.waitForFunction(async () => {
      const { active, installing, waiting } = await navigator.serviceWorker.ready;
      return active.state === "activated" && !installing && !waiting;
    });
  }
  await expect.poll(() => caches(page)).toEqual(["fingerpost /quiz/ second", "fingerpost /quiz/ third"]);
});

test("two widgets of one host leave each other's files alone", async ({ page, host, copies }) => {
  const folder = copies();
  renew(folder);
  const { origin } = await host({ "/quiz/": "dist", "/other/": folder });
  await open(page, `${origin}/quiz/`);
  await open(page, `${origin}/other/`);
  expect(await caches(page)).toEqual([`fingerpost /quiz/ ${version("dist")}`, "fingerpost /other/ renewed"]);
});

// Only Chromium says who has answered.
test("what is not of the release goes past the service worker, on this host and others", { tag: "@chromium" }, async ({ page, host, copies }) => {
  const folder = copies();
  writeFileSync(join(folder, "post.html"), "<!doctype html><title>A post</title>");
  const { origin, close } = await host({ "/": folder });
  const elsewhere = await host({ "/": folder });
  await open(page, `${origin}/`);
  // By the worker or not: where it answers, the browser says so.
  const served = async (address) => {
    const response = await page.goto(address);
    return response.fromServiceWorker();
  };
  expect(await served(`${origin}/`)).toBe(true);
  expect(await served(`${origin}/post.html`)).toBe(false);
  expect(await served(`${origin}/result/django/`)).toBe(false);
  expect(await served(`${elsewhere.origin}/post.html`)).toBe(false);
  close();
  await expect(page.goto(`${origin}/post.html`)).rejects.toThrow("ERR_CONNECTION_REFUSED");
});

test("a widget in a frame needs no service worker and brings none along", async ({ page, host, copies }) => {
  const folder = copies();
  writeFileSync(join(folder, "..", "post.html"), `<!doctype html><title>A post</title><iframe src="/quiz/" title="The widget" width="700" height="720"></iframe>`);
  const { origin } = await host({ "/posts/": join(folder, ".."), "/quiz/": folder });
  // The widget's policy is not the post's.
  await page.route("**/posts/post.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { "content-type": "text/html" } });
  });
  await page.goto(`${origin}/posts/post.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("#fingerpost-text")).toBeHidden();
  await frame.getByRole("radio", { name: "Yes" }).click();
  await expect(frame.getByText("Question 2 of 5")).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
