// What the widget promises where something is refused to it, or something hostile is given to it.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DJANGO } from "../answers.mjs";
import { RESULT, answer, expect, press, test } from "./fixtures.mjs";
import { serveWidget } from "./servers.mjs";

/** Answers all questions in the frame; no more than storage and scripts is needed for it. */
const finish = async (widget) => {
  for (const name of DJANGO) await answer(widget, name);
  await expect(widget.locator(".fp-result h2")).toContainText("Django");
};

/** What becomes of asking for the storage. */
const storage = () => {
  try {
    return localStorage.length;
  } catch ({ name }) {
    return name;
  }
};

/** Where the app cannot start: everything as text, and the way to the widget's own page. */
const expectText = async (widget) => {
  await expect(widget.getByText("The interactive quiz could not start")).toBeVisible();
  await expect(widget.getByText("A tie goes to Django.")).toBeVisible();
  await expect(widget.getByRole("link", { name: "The whole comparison as text" })).toBeVisible();
};

test("in a sandbox of its own origin the widget works, and remembers nothing", async ({ host }) => {
  await host.open(host.frame('sandbox="allow-scripts"') + host.script);
  const widget = await host.greeted();
  expect(await widget.evaluate(storage)).toBe("SecurityError");
  await finish(widget);
  await expect.poll(() => host.events("result")).toHaveLength(1);
  expect(await widget.evaluate(() => self.violations)).toEqual([]);
});

test("where nothing can be kept a damaged link of the page takes no answer away", async ({ host }) => {
  await host.open(host.frame('sandbox="allow-scripts"') + host.script);
  const widget = await host.greeted();
  await answer(widget, "Yes");
  await host.page.evaluate(() => (location.hash = "#fp=damaged"));
  await expect(widget.getByText("That link is damaged")).toBeVisible();
  await expect(widget.getByText("Question 2 of 5")).toBeVisible();
});

test("a damaged link of the page leaves what a link before it has opened", async ({ host }) => {
  await host.open(host.frame() + host.script);
  const widget = await host.greeted();
  await answer(widget, "Yes");
  const headline = widget.getByRole("heading", { level: 2 });
  await host.page.evaluate((code) => (location.hash = `#fp=${code}`), RESULT);
  await expect(headline).toContainText("FastAPI instead");
  await host.page.evaluate(() => (location.hash = "#fp=damaged"));
  await expect(widget.getByText("That link is damaged")).toBeVisible();
  await expect(headline).toContainText("FastAPI instead");
});

test.describe("without CORS headers", () => {
  test.use({ cors: false });

  test("in a sandbox of its own origin the questions can be read, and a link leads on", async ({ host }) => {
    host.expectErrors();
    await host.open(`${host.frame('sandbox="allow-scripts"')}<p><a href="${host.widget}/">Answer five questions</a></p>`);
    const widget = await host.framed();
    await expect(widget.getByText("Will people who don’t write code manage data through a screen?").first()).toBeVisible();
    await press(widget.getByText("The questions and the rule as text"));
    await expect(widget.getByText("A tie goes to Django.")).toBeVisible();
    await expect(widget.getByRole("link", { name: "The whole comparison as text" })).toBeVisible();
    await expect(host.page.getByRole("link", { name: "Answer five questions" })).toBeVisible();
  });
});

test("with third-party storage blocked the widget works", async ({ sites, playwright, browserName, channel, launchOptions }, info) => {
  const profile = info.outputPath("profile");
  mkdirSync(join(profile, "Default"), { recursive: true });
  // Each browser reads its own of the two.
  writeFileSync(join(profile, "Default/Preferences"), '{"profile":{"block_third_party_cookies":true,"cookie_controls_mode":1}}');
  const firefoxUserPrefs = { "network.cookie.cookieBehavior": 1 };
  const context = await playwright[browserName].launchPersistentContext(profile, { ...launchOptions, channel, firefoxUserPrefs });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(sites.hosts.add(`<!doctype html><link rel="icon" href="data:,"><iframe src="${sites.widget.address}/" width="100%" height="720"></iframe>`));
  const widget = page.frameLocator("iframe");
  await expect(widget.locator("#fingerpost-text")).toBeHidden();
  expect(await widget.locator("html").evaluate(storage)).toBe("SecurityError");
  await finish(widget);
  expect(errors).toEqual([]);
  await context.close();
});

for (const [refusal, refuse] of [
  ["storage", () => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(self, name, {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      });
    }
  }],
  ["a service worker", () => {
    Object.defineProperty(navigator, "serviceWorker", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  }],
]) {
  test(`where ${refusal} is refused, the widget in a frame works`, async ({ host }) => {
    await host.page.addInitScript(refuse);
    await host.open(host.frame() + host.script);
    await finish(await host.greeted());
  });
}

test("on a page of its own the widget works without a service worker", async ({ page, sites }) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException("no", "SecurityError"));
  });
  await page.goto(`${sites.widget.address}/`);
  await expect(page.locator("#fingerpost-text")).toBeHidden();
  await finish(page);
  expect(errors).toEqual([]);
});

test("where the clipboard is refused to a frame, the link is copied the old way", async ({ host }) => {
  // Without `allow`: browsers refuse the clipboard to a frame of another site, and may say so.
  host.expectErrors();
  await host.open(host.frame() + host.script, { fragment: `#fp=${RESULT}` });
  const widget = await host.greeted();
  await press(widget.getByRole("button", { name: "Copy link" }));
  await expect(widget.getByText("Copied.")).toBeVisible();
});

for (const [refusal, mend, refuse] of [
  ["its own policy refuses WebAssembly", (page) => page.replace(" 'wasm-unsafe-eval'", ""), () => {}],
  ["there is no WebAssembly", (page) => page, () => delete self.WebAssembly],
]) {
  test(`where ${refusal}, questions and rule are there as text`, async ({ host }) => {
    const { address, close } = await serveWidget({ mend });
    host.expectErrors();
    await host.page.addInitScript(refuse);
    host.widget = address;
    await host.open(host.frame() + host.script);
    const widget = await host.framed();
    await expectText(widget);
    await host.expectFit();
    close();
  });
}

test("Trusted Types are asked for, and nothing in a frame goes against them", async ({ host }) => {
  await host.open(host.frame() + host.script);
  const widget = await host.greeted();
  await finish(widget);
  for (const part of ["comparison", "take"]) {
    await press(widget.locator(`details:has([data-part=${part}]) > summary`).last());
    await expect(widget.locator(`[data-part=${part}] > *`).first()).toBeVisible();
  }
  expect(await widget.evaluate(() => self.violations)).toEqual([]);
  // The policy is there: what is forbidden fails.
  const name = await widget.evaluate(() => {
    try {
      document.body.innerHTML = "<p>";
      return "";
    } catch ({ name }) {
      return name;
    }
  });
  expect(name).toBe("TypeError");
  host.errors.length = 0;
});

test("a thousand made-up share codes open without an error", async ({ page, sites }) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  // The same ones each time.
  let seed = 20261121;
  const draw = (count) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
  const folder = "tests/fixtures/codes";
  const known = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").match(/\b1[a-z]{2}[\w.-]{3,}/g) ?? []);
  expect(known.length).toBeGreaterThan(5);
  const signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%!$&'()*+,;=:@/?<>\"\u0000é\u{1f600} ";
  const alphabet = [...signs];
  const mutate = (code) => {
    const parts = [...code];
    for (let left = 1 + draw(3); left > 0; left -= 1) {
      const place = draw(parts.length + 1);
      const sign = alphabet[draw(alphabet.length)];
      [() => parts.splice(place, 1), () => parts.splice(place, 0, sign), () => parts.splice(place, 1, sign), () => parts.splice(place), () => parts.push(...parts.slice(place))][draw(5)]();
    }
    return parts.join("");
  };
  const random = () => Array.from({ length: draw(60) }, () => alphabet[draw(alphabet.length)]).join("");
  const codes = Array.from({ length: 1000 }, (_, place) => {
    const kind = ["fp=", "fp=", "fp-draft=", "fp-team="][draw(4)];
    return kind + (place % 4 ? mutate(known[draw(known.length)]) : random());
  });
  await page.goto(`${sites.widget.address}/`);
  await expect(page.locator("#fingerpost-text")).toBeHidden();
  const broken = await page.evaluate(async (codes) => {
    const broken = [];
    for (const [place, code] of codes.entries()) {
      const moved = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
      const before = location.href;
      location.hash = `#${code}`;
      if (location.href !== before) await moved;
      else removeEventListener("popstate", moved);
      // The app draws in microtasks.
      if (place % 50 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      if (!document.querySelector("#fingerpost .fp > :is(section, .fp-waiting, div):not(.fp-notice)")) broken.push(code);
    }
    return broken;
  }, codes);
  expect(broken).toEqual([]);
  expect(errors).toEqual([]);
  // It is alive.
  await page.evaluate((code) => (location.hash = `#fp=${code}`), RESULT);
  await expect(page.locator(".fp-result h2")).toContainText("FastAPI");
});

test("the script of this version is the one that the docs give the hash of", () => {
  const [name, ...more] = readdirSync("dist").filter((name) => /^embed-\d+\.\d+\.\d+\.js$/.test(name));
  expect(more).toEqual([]);
  const hash = createHash("sha384").update(readFileSync(join("dist", name))).digest("base64");
  const docs = readFileSync("docs/embedding.md", "utf8");
  expect(docs).toContain(`<script async src="https://WIDGET/${name}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`);
});

test("a page can hold the script of this version to its hash", async ({ host }) => {
  const [name] = readdirSync("dist").filter((name) => /^embed-\d/.test(name));
  const hash = createHash("sha384").update(readFileSync(join("dist", name))).digest("base64");
  await host.open(`${host.frame()}<script async src="${host.widget}/${name}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`);
  await host.greeted();
  await host.expectFit();
});
