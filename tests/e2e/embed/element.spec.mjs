// The widget as an element of the page around, in that page's own realm.
import { DJANGO } from "../answers.mjs";
import { RESULT, answer, expect, test } from "./fixtures.mjs";

/** What a strict policy of the page must allow; docs/embedding.md says the same. */
const policyFor = (widget) =>
  `default-src 'none'; script-src ${widget} 'wasm-unsafe-eval'; style-src ${widget}; connect-src ${widget}; img-src data:`;

/** The parts of the widget in the page's own tree; Playwright looks into shadow roots by itself. */
const element = (host, place = 0) => host.page.locator("fingerpost-quiz").nth(place);

const expectQuestion = (place, number, count = 5) => expect(place.getByText(`Question ${number} of ${count}`)).toBeVisible();

/** Opens a page with elements and waits until the first of them is there. */
const open = async (host, html, options) => {
  const address = await host.open((html ?? host.element()) + host.elementScript, options);
  await expect(element(host).locator(".fp")).toBeVisible();
  return address;
};

const themeOf = (host, place = 0) => element(host, place).locator("[data-theme]").getAttribute("data-theme");

test("the widget works in a plain page of another origin", async ({ host }) => {
  await open(host, host.element('id="quiz" quiz="five"'));
  const quiz = element(host);
  await expect(quiz.getByRole("link", { name: "Answer five questions" })).toBeHidden();
  expect(await host.page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true]);
  for (const name of DJANGO) await answer(quiz, name);
  await expect(quiz.locator(".fp-result h2")).toContainText("Django");
  expect(await host.page.locator("iframe").count()).toBe(0);
  expect(await host.events("ready")).toEqual([{ type: "fingerpost:ready", id: "quiz", detail: { version: 1 } }]);
  expect(await host.events("answer")).toHaveLength(5);
  expect((await host.events("answer"))[0]).toEqual({
    type: "fingerpost:answer",
    id: "quiz",
    detail: { version: 1, pack: "django-flask", quiz: "five", link: expect.stringMatching(/^http:\/\/localhost:.*#fp-draft=/), answers: { "admin-ui": ["yes"] } },
  });
  expect(await host.events("result")).toMatchObject([
    { id: "quiz", detail: { version: 1, quiz: "five", link: expect.stringMatching(/#fp=1df/), verdict: { alternative: "django", strength: "clear", votes: { django: 5 } } } },
  ]);
});

test("several elements share one instance of the app, and each has its own pack, quiz and language", async ({ host }) => {
  const asked = [];
  host.page.on("request", (request) => asked.push(request.url()));
  const html = [host.element('id="one"'), host.element('id="two" quiz="quick"'), host.element('id="three" pack="flask-to-django" lang="de"')].join("");
  await open(host, html + host.elementScript);
  await expectQuestion(element(host), 1);
  await expectQuestion(element(host, 1), 1, 6);
  await expect(element(host, 2).locator("[lang=de] h1")).toBeVisible();
  await answer(element(host), "Yes");
  await expectQuestion(element(host), 2);
  await expectQuestion(element(host, 1), 1, 6);
  await expect.poll(() => host.events("answer")).toMatchObject([{ id: "one" }]);
  expect(asked.filter((name) => name.endsWith(".wasm"))).toHaveLength(1);
});

test("nothing is fetched until the element is near or touched", async ({ host }) => {
  const asked = [];
  host.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const far = '<div style="height:5000px"></div>';
  await host.open(`${far}${host.element()}${far}${host.element()}${host.elementScript}`);
  await host.page.waitForLoadState("networkidle");
  expect(asked.filter((name) => !name.startsWith("/post"))).toEqual(["/element.js"]);
  await expect(element(host).getByRole("link")).toHaveText("Answer five questions");
  // Into what stands just below, but is not seen yet.
  await host.page.evaluate(() => scrollTo(0, document.querySelector("fingerpost-quiz").offsetTop - innerHeight - 200));
  await expectQuestion(element(host), 1);
  await expect(element(host, 1).locator(".fp")).toHaveCount(0);
  await element(host, 1).getByRole("link").evaluate((link) => link.focus({ preventScroll: true }));
  await expectQuestion(element(host, 1), 1);
  // The link is gone, and the focus has not fallen back to the page.
  await expect.poll(() => host.page.evaluate(() => document.activeElement === document.querySelectorAll("fingerpost-quiz")[1])).toBe(true);
});

test("a policy of the page needs to name the widget's origin and WebAssembly", async ({ host }) => {
  const policy = `${policyFor(host.widget)}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await open(host, undefined, { headers: { "Content-Security-Policy": policy } });
  const quiz = element(host);
  await answer(quiz, "Yes");
  await expect(quiz.locator(".fp-main")).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  for (const name of DJANGO.slice(1)) await answer(quiz, name);
  // What is fetched later.
  for (const part of ["comparison", "take"]) {
    await quiz.locator(`details:has([data-part=${part}]) > summary`).last().click();
    await expect(quiz.locator(`[data-part=${part}] > *`).first()).toBeVisible();
  }
  expect(await host.violations()).toEqual([]);
});

for (const [refusal, missing, more] of [
  ["WebAssembly", " 'wasm-unsafe-eval'", ""],
  ["the style sheet", /style-src [^;]+;/, ""],
  ["what is fetched", /connect-src [^;]+;/, ""],
  ["WebAssembly, with Trusted Types", " 'wasm-unsafe-eval'", "; require-trusted-types-for 'script'; trusted-types 'none'"],
]) {
  test(`where the policy refuses ${refusal}, a frame takes the element's place`, async ({ host }) => {
    const policy = `${policyFor(host.widget).replace(missing, "")}; frame-src ${host.widget}${more}`;
    await host.open(host.element('id="quiz" quiz="quick" theme="dark" accent="b00"') + host.elementScript, { headers: { "Content-Security-Policy": policy }, fragment: `#fp=${RESULT}` });
    const widget = await host.inside();
    await expect(widget.locator(".fp-result h2")).toContainText("FastAPI");
    expect(new URL(widget.url()).search).toBe("?quiz=quick&theme=dark&accent=b00");
    await expect(host.page.locator("iframe")).toHaveAttribute("title", "Answer five questions");
    await expect(element(host).getByRole("link")).toBeHidden();
    await host.expectFit();
    await element(host).evaluate((quiz) => {
      quiz.fingerpost.setTheme("light");
      quiz.fingerpost.setLanguage("de");
    });
    await expect(widget.locator("html[lang=de][data-theme=light]")).toHaveCount(1);
    expect(await host.events("result")).toMatchObject([{ detail: { version: 1, verdict: { alternative: "fastapi" } } }]);
    host.errors.length = 0;
  });
}

test("where the policy refuses WebAssembly and frames, the link stays alone", async ({ host }) => {
  const policy = policyFor(host.widget).replace(" 'wasm-unsafe-eval'", "");
  await host.open(host.element() + host.elementScript, { headers: { "Content-Security-Policy": policy } });
  await expect.poll(() => host.violations()).toContain("frame-src");
  await expect(host.page.locator("iframe")).toHaveCount(0);
  await expect(element(host).getByRole("link")).toBeVisible();
  host.errors.length = 0;
});

test("where the policy refuses scripts, the link stays", async ({ host }) => {
  await host.open(host.element() + host.elementScript, { headers: { "Content-Security-Policy": "script-src 'none'" } });
  await expect.poll(() => host.errors.join()).toContain("script-src");
  await expect(element(host).getByRole("link")).toBeVisible();
  expect(await element(host).evaluate(({ shadowRoot }) => shadowRoot)).toBe(null);
  host.errors.length = 0;
});

test.describe("where the widget's server lets no other origin have its files", () => {
  test.use({ cors: false });

  test("a frame takes the element's place", async ({ host }) => {
    await host.open(host.element() + host.element() + host.elementScript, { root: 'data-theme="dark"' });
    for (const place of [0, 1]) {
      const widget = await host.greeted(place);
      await expect(widget.locator("html[data-theme=dark]")).toHaveCount(1);
      await host.expectFit(place);
    }
    expect(host.errors.splice(0).join()).toContain("CORS");
  });
});

test("the page's styles do not come in, and the widget's do not get out", async ({ host }) => {
  const look = () => {
    const styles = (node) => {
      const { fontSize, color, textAlign, letterSpacing, textTransform, padding, display, lineHeight, visibility } = getComputedStyle(node);
      return { fontSize, color, textAlign, letterSpacing, textTransform, padding, display, lineHeight, visibility };
    };
    const { shadowRoot } = document.querySelector("fingerpost-quiz");
    return [".fp", "h1", "legend", "button", ".fp-option", "input"].map((name) => styles(shadowRoot.querySelector(name)));
  };
  await open(host);
  const plain = await host.page.evaluate(look);
  const hostile = `*{all:unset}body{text-align:right;letter-spacing:9px;line-height:4;color:red;font:40px serif;text-transform:uppercase;cursor:wait;white-space:pre}
    button,input,legend,h1{font-size:40px;display:none!important}.fp{visibility:hidden!important}div{padding:50px!important}`;
  await open(host, host.element() + '<p class="fp fp-title">Mine</p><button>Mine</button>', { head: `<style>${hostile}</style>` });
  expect(await host.page.evaluate(look)).toEqual(plain);
  // And without our element the page's own look is the same.
  const own = () => [...document.querySelectorAll("body, .fp-title, body > button")].map((node) => ({ ...getComputedStyle(node) })).map(({ color, backgroundColor, margin, fontSize, maxWidth }) => [color, backgroundColor, margin, fontSize, maxWidth]);
  const before = await host.page.evaluate(own);
  await host.page.evaluate(() => document.querySelector("fingerpost-quiz").remove());
  expect(await host.page.evaluate(own)).toEqual(before);
});

test("the theme is the page's, at load and when it changes, unless the element has its own", async ({ host }) => {
  await open(host, host.element('theme="auto"') + host.element('theme="contrast"'), { root: 'data-theme="dark"' });
  await expectQuestion(element(host, 1), 1);
  expect([await themeOf(host), await themeOf(host, 1)]).toEqual(["dark", "contrast"]);
  await expect(element(host).locator(".fp")).toHaveCSS("background-color", "rgb(18, 24, 31)");
  await host.page.locator("html").evaluate((html) => (html.dataset.theme = "light"));
  await expect.poll(() => themeOf(host)).toBe("light");
  await expect(element(host).locator(".fp")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  expect(await themeOf(host, 1)).toBe("contrast");
  await element(host).evaluate((quiz) => quiz.fingerpost.setTheme("dark"));
  expect(await themeOf(host)).toBe("dark");
  // Another language does not change it back.
  await element(host, 1).evaluate((quiz) => {
    quiz.fingerpost.setTheme("light");
    quiz.fingerpost.setLanguage("de");
  });
  await expect(element(host, 1).getByText("Frage 1 von 5")).toBeVisible();
  expect(await themeOf(host, 1)).toBe("light");
  await element(host).evaluate((quiz) => quiz.setAttribute("theme", "auto"));
  expect(await themeOf(host)).toBe("light");
});

test("language, accent and the page's font are taken from the element", async ({ host }) => {
  const fonts = "Georgia, 'DejaVu Serif', 'Noto Serif', 'Liberation Serif', 'Nimbus Roman No9 L', 'Times New Roman', Times, 'A rather long name of a font', serif";
  await open(host, host.element('lang="fr" accent="b00" font="inherit" theme="light"'), { head: `<style>body{font-family:${fonts}}</style>` });
  const quiz = element(host);
  await expect(quiz.locator(".fp[lang=fr]")).toBeVisible();
  await expect(quiz.locator(".fp-main")).toHaveCSS("background-color", "rgb(187, 0, 0)");
  expect(await quiz.locator("legend").evaluate((legend) => getComputedStyle(legend).fontFamily)).toContain("A rather long name of a font");
  await quiz.evaluate((quiz) => quiz.fingerpost.setLanguage("es"));
  await expect(quiz.locator(".fp[lang=es]")).toBeVisible();
  await quiz.evaluate((quiz) => quiz.setAttribute("quiz", "quick"));
  await expect(quiz.locator("progress[max='6']")).toBeVisible();
});

test("theme and language that were set before the script is there count", async ({ host }) => {
  await host.open(host.element());
  await host.page.evaluate((src) => {
    const quiz = document.querySelector("fingerpost-quiz");
    document.head.append(Object.assign(document.createElement("script"), { src }));
    return customElements.whenDefined("fingerpost-quiz").then(() => {
      quiz.fingerpost.setTheme("dark");
      quiz.fingerpost.setLanguage("de");
    });
  }, `${host.widget}/element.js`);
  await expect(element(host).getByText("Frage 1 von 5")).toBeVisible();
  expect(await themeOf(host)).toBe("dark");
});

test("links that are shared from an element lead to the page around, and open there", async ({ host }) => {
  await host.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = await open(host, host.element() + host.element(), { fragment: "?page=2" });
  const second = element(host, 1);
  for (const name of DJANGO) await answer(second, name);
  await second.getByRole("button", { name: "Copy link" }).click();
  await expect(second.getByText("Copied.")).toBeVisible();
  const link = await host.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#fp2=1df/);
  expect(link).toContain(`${address}?page=2#`);
  // The page's own address is not the widget's to change.
  expect(new URL(host.page.url()).hash).toBe("");

  await host.page.evaluate(() => localStorage.clear());
  await host.page.goto("about:blank");
  await host.page.goto(link);
  await expect(element(host, 1).locator(".fp-result h2")).toContainText("Django");
  await expectQuestion(element(host), 1);
  expect(await host.page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true]);
  expect(await host.events("answer")).toEqual([]);
  // Another link, of another pack, without a load.
  await host.page.evaluate(() => (location.hash = "#fp=1fdr1Aal-9j"));
  await expect(element(host).locator("h1")).toHaveText("Should a Flask app move to Django?");
  await expect(element(host).locator(".fp-result h2")).toContainText("Stay with Flask");
  await expect(element(host, 1).locator(".fp-result h2")).toContainText("Django");
  expect(await host.page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true]);
  expect(await host.events("ready")).toHaveLength(2);
});

test("a link starts the element that it is for, however far below, and no other", async ({ host }) => {
  await host.open(`<div style="height:9000px"></div>${host.element()}${host.element()}${host.elementScript}`, { fragment: `#fp2=${RESULT}` });
  await expect(element(host, 1).locator(".fp-result h2")).toContainText("FastAPI");
  await expect(element(host).locator(".fp")).toHaveCount(0);
  expect(await host.page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true]);
});

test("an element that is taken away and put back goes on, and one that is made later works", async ({ host }) => {
  await open(host);
  await answer(element(host), "Yes");
  await host.page.evaluate(() => {
    const quiz = document.querySelector("fingerpost-quiz");
    quiz.remove();
    document.body.append(Object.assign(document.createElement("div"), { id: "place" }));
    document.getElementById("place").append(quiz);
  });
  await expectQuestion(element(host), 2);
  await expect(element(host).locator(".fp")).toHaveCount(1);
  await host.page.evaluate(() => {
    const made = document.createElement("fingerpost-quiz");
    made.setAttribute("quiz", "ten-seconds-or-unknown");
    document.body.append(made);
    made.setAttribute("quiz", "quick");
  });
  await expectQuestion(element(host, 1), 1, 6);
  // Taken away for good while it starts.
  await host.page.evaluate(() => {
    const short = document.createElement("fingerpost-quiz");
    document.body.append(short);
    short.dispatchEvent(new Event("pointerenter"));
    short.remove();
  });
  await answer(element(host), "Yes");
  await expectQuestion(element(host), 3);
});

test("included twice the script does everything once", async ({ host }) => {
  await open(host, host.element() + host.elementScript);
  await answer(element(host), "Yes");
  await expect.poll(() => host.events("answer")).toHaveLength(1);
  expect(await host.events("ready")).toHaveLength(1);
});

test("a reader with nothing but a keyboard gets to the next question, and the focus stays inside", async ({ host }) => {
  await open(host, `<button>Before</button>${host.element()}<button>After</button>`);
  const focused = () => host.page.evaluate(() => {
    const { localName, shadowRoot } = document.activeElement;
    return [localName, shadowRoot?.activeElement?.localName];
  });
  await host.page.getByRole("button", { name: "Before" }).focus();
  await host.page.keyboard.press("Tab");
  await host.page.keyboard.press("Space");
  await host.page.keyboard.press("Enter");
  await expectQuestion(element(host), 2);
  await expect.poll(focused).toEqual(["fingerpost-quiz", "legend"]);
  await host.page.keyboard.press("2");
  await host.page.keyboard.press("Tab");
  expect((await focused())[0]).toBe("fingerpost-quiz");
});

test("the next visit goes on where the reader was, in the page's own storage", async ({ host }) => {
  await open(host);
  await answer(element(host), "Yes");
  await host.page.reload();
  await expectQuestion(element(host), 2);
  expect(await host.page.evaluate(() => Object.keys(localStorage))).toEqual(["fingerpost/django-flask/five"]);
});

test("without a language of its own the element speaks that of the page around", async ({ host }) => {
  await open(host, `<div lang="pt">${host.element()}</div>`);
  await expect(element(host).locator(".fp[lang=pt-BR]")).toBeVisible();
});
