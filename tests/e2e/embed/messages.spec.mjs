// What widget and page say to each other, and what neither of them listens to.
import { RESULT, answer, expect, test } from "./fixtures.mjs";

const wait = (host, count, type) => expect.poll(() => host.events(type)).toHaveLength(count);

test("answers and the result reach the page as events of the frame", async ({ host }) => {
  await host.open(host.frame('id="quiz"') + host.script);
  const widget = await host.greeted();
  await widget.evaluate(() => {
    self.app.answer({ question: "api-only", options: ["yes"] });
    self.app.result({ alternative: "flask", votes: { flask: 3 } });
  });
  await wait(host, 1, "result");
  expect(await host.events("ready")).toEqual([{ type: "fingerpost:ready", id: "quiz", detail: { version: 1 } }]);
  expect(await host.events("answer")).toEqual([
    { type: "fingerpost:answer", id: "quiz", detail: { version: 1, question: "api-only", options: ["yes"] } },
  ]);
  expect(await host.events("result")).toEqual([
    { type: "fingerpost:result", id: "quiz", detail: { version: 1, alternative: "flask", votes: { flask: 3 } } },
  ]);
});

test("a result that was there before the page had said hello is told", async ({ host }) => {
  await host.open(host.frame("", `#fp=${RESULT}`));
  await expect((await host.inside()).locator(".fp-result h2")).toContainText("FastAPI");
  await host.page.evaluate((src) => document.head.append(Object.assign(document.createElement("script"), { src })), `${host.widget}/embed.js`);
  await wait(host, 1, "result");
  await wait(host, 1, "ready");
  expect(await host.events("result")).toMatchObject([{ detail: { version: 1, quiz: "five", verdict: { alternative: "fastapi" } } }]);
  await host.expectFit();
});

test("a frame whose announcement crosses a hello is there once, and once more after a reload", async ({ host }) => {
  // Before the loader has heard of the frame, a hello without a link makes it announce itself again.
  const cross = "<script>addEventListener('message',({data,source})=>data.type==='ready'&&source.postMessage({fingerpost:1,type:'hello'},'*'),{once:true})</script>";
  await host.open(cross + host.script + host.frame());
  await host.greeted();
  await expect.poll(async () => (await host.heard("ready")).length).toBe(2);
  await host.expectFit();
  expect(await host.events("ready")).toHaveLength(1);
  await host.page.evaluate(() => document.querySelector("iframe").setAttribute("src", document.querySelector("iframe").src));
  await wait(host, 2, "ready");
});

test("a page that says nothing gets nothing but readiness and heights", async ({ host }) => {
  await host.open(host.frame("", `#fp=${RESULT}`));
  const widget = await host.inside();
  await widget.evaluate(() => {
    self.app.answer({});
    self.app.stand(5555);
  });
  await expect.poll(async () => (await host.heard("height")).at(-1)?.height).toBe(5555);
  const types = new Set(await host.page.evaluate(() => self.heard.map(({ type }) => type)));
  expect([...types].sort()).toEqual(["embed-size", "height", "ready"]);
});

test("answers go to the page that said hello and to no other", async ({ host }) => {
  await host.open(host.frame());
  const widget = await host.inside();
  await widget.evaluate(() => {
    self.sent = [];
    const post = parent.postMessage.bind(parent);
    // The window around is another site's: the test looks at what would be sent to it instead.
    Object.defineProperty(self, "parent", { value: { postMessage: (message, to) => (self.sent.push([message.type, to]), post(message, to)) } });
  });
  // `source` is still the real parent, which is no longer `parent`: so the message is made by hand.
  await widget.evaluate((origin) => {
    const data = { fingerpost: 1, type: "hello", link: `${origin}/#fp=` };
    const event = new MessageEvent("message", { origin, data });
    Object.defineProperty(event, "source", { value: parent });
    dispatchEvent(event);
    self.app.answer({});
  }, host.address);
  expect(await widget.evaluate(() => self.sent.filter(([type]) => type === "answer"))).toEqual([["answer", host.address]]);
});

test("links lead into the page around, to each widget's own place", async ({ host }) => {
  const address = await host.open(host.frame() + host.frame() + host.script, { fragment: "?page=2#comments" });
  for (const [place, name] of ["fp", "fp2"].entries()) {
    const widget = await host.greeted(place);
    const links = await widget.evaluate(() => self.app.heard.map(({ link }) => link).filter(Boolean));
    expect(links.at(-1)).toBe(`${address}?page=2#${name}=`);
  }
});

const HELLO = { fingerpost: 1, type: "hello" };

const MALFORMED = [
  ["a hello with a link elsewhere", [{ ...HELLO, link: "https://elsewhere.example/#fp=" }]],
  ["a hello with a link that runs code", [{ ...HELLO, link: "javascript:alert(1)//#fp=" }, { ...HELLO, link: "data:text/html,#fp=" }]],
  ["a hello with another fragment", ["HOST/#fp", "HOST/#fp=x", "HOST/#fpx=", "HOST/"].map((link) => ({ ...HELLO, link }))],
  ["a hello with what is no link", [42, null, {}, ["HOST/#fp="], "HOST/#fp=".padStart(5000)].map((link) => ({ ...HELLO, link }))],
  ["a hello of another version", [{ fingerpost: 2, type: "hello", link: "HOST/#fp=" }, { type: "hello", link: "HOST/#fp=" }]],
  ["an unknown theme", [{ fingerpost: 1, type: "set", theme: "sepia" }, { fingerpost: 1, type: "set", theme: { toString: "dark" } }]],
  ["an unreadable language", ["", "x", "de_DE", "de'", "a".repeat(99), 7, null].map((language) => ({ fingerpost: 1, type: "set", language }))],
  ["a fragment of somebody else", ["comments", "fp", "fp-other=1", "#fp=1", `fp=${"x".repeat(3000)}`, 1].map((fragment) => ({ fingerpost: 1, type: "open", fragment }))],
  ["a type that is none", ["constructor", "__proto__", "toString", "", 1, null].map((type) => ({ fingerpost: 1, type }))],
  ["what is no message", [null, undefined, 1, "fingerpost", [], [1], { fingerpost: {} }]],
];

test("the widget ignores what is malformed, and hears what comes after", async ({ host }) => {
  await host.open(host.frame());
  const widget = await host.inside();
  for (const [number, [what, messages]] of MALFORMED.entries()) {
    await test.step(what, async () => {
      for (const message of messages) {
        await host.send(JSON.parse(JSON.stringify(message ?? null).replaceAll("HOST", host.address)));
      }
      await host.send({ fingerpost: 1, type: "set", language: `de-x-${number}` });
      await widget.waitForFunction((language) => self.app.heard.at(-1)?.language === language, `de-x-${number}`);
      expect(await widget.evaluate(() => self.app.heard.splice(0))).toEqual([{ language: `de-x-${number}` }]);
      expect(await widget.evaluate(() => document.documentElement.dataset.theme)).toBe("auto");
    });
  }
});

test("the widget listens to the page around only, and to the origin it met first", async ({ host }) => {
  await host.open(host.frame() + host.script);
  const widget = await host.greeted();
  await widget.evaluate(() => (self.app.heard.length = 0));
  const set = (language) => ({ fingerpost: 1, type: "set", language });
  // From itself, …
  await widget.evaluate((message) => postMessage(message, "*"), set("fr"));
  // … as the page, but of another origin, …
  await widget.evaluate((data) => dispatchEvent(new MessageEvent("message", { data, source: parent, origin: "https://elsewhere.example" })), set("it"));
  // … from another frame …
  const other = `<script>onmessage=({data})=>{parent.frames[0].postMessage(data,"*");parent.postMessage({done:1},"*")}</script>`;
  const address = host.add(other);
  await host.page.evaluate((src) => document.body.append(Object.assign(document.createElement("iframe"), { src })), address);
  await host.page.frameLocator("iframe >> nth=1").locator("script").waitFor({ state: "attached" });
  await host.send(set("es"), 1);
  await expect.poll(() => host.page.evaluate(() => self.heard.some(({ done }) => done))).toBe(true);
  // … and from the page.
  await host.send(set("de"));
  await widget.waitForFunction(() => self.app.heard.length > 0);
  expect(await widget.evaluate(() => self.app.heard)).toEqual([{ language: "de" }]);
});

test("the page ignores malformed messages of the widget", async ({ host }) => {
  await host.open(host.frame() + host.script);
  const widget = await host.greeted();
  const height = await host.expectFit();
  await widget.evaluate(() => {
    const heights = [NaN, Infinity, -Infinity, "500", null, undefined, {}, [500]].map((height) => ({ fingerpost: 1, type: "height", height }));
    const details = ["answer", "result"].flatMap((type) => [undefined, null, "text", 1, [1]].map((detail) => ({ fingerpost: 1, type, detail })));
    const others = [{ type: "height", height: 500 }, { fingerpost: 2, type: "height", height: 500 }, { fingerpost: 1, type: "navigate", url: "/" }, { fingerpost: 1 }];
    for (const message of [...heights, ...details, ...others, null, undefined, "height", 500]) parent.postMessage(message, "*");
    self.app.answer({ last: true });
  });
  await wait(host, 1, "answer");
  expect(await host.events("answer")).toMatchObject([{ detail: { last: true } }]);
  expect(await host.events("result")).toEqual([]);
  await host.expectHeight(height);
});

test("the page ignores other windows and other origins that speak like the widget", async ({ host }) => {
  const speak = `<script>for(const type of ["height","ready","answer"])parent.postMessage({fingerpost:1,type,height:999,detail:{}},"*");parent.postMessage({done:1},"*")</script>`;
  await host.open(host.frame() + host.script);
  const widget = await host.greeted();
  const height = await host.expectFit();
  const done = (count) => expect.poll(() => host.page.evaluate(() => self.heard.filter(({ done }) => done).length)).toBe(count);
  // Another frame, of the page's own site, …
  const address = host.add(speak);
  await host.page.evaluate((src) => document.body.append(Object.assign(document.createElement("iframe"), { src })), address);
  await done(1);
  // … and the widget's frame itself, gone elsewhere.
  await widget.evaluate((address) => void (location.href = address), address);
  await done(2);
  await host.expectHeight(height);
  await host.expectHeight(150, 1);
  expect(await host.events("answer")).toEqual([]);
  expect(await host.events("ready")).toHaveLength(1);
});

test("a result that is no plain object of the widget's does not stop the rest", async ({ host }) => {
  await host.open(host.frame() + host.script);
  const widget = await host.greeted();
  await widget.evaluate(() => {
    self.app.result({ version: 1, constructor: "x" });
    self.app.result({ fine: true });
  });
  await wait(host, 1, "result");
  expect(await host.events("result")).toMatchObject([{ detail: { fine: true } }]);
});

test("AMP hears the height in its own way", async ({ host }) => {
  await host.open(host.frame());
  await host.inside();
  await expect.poll(() => host.heard("embed-size")).toHaveLength(1);
  const [{ height }] = await host.heard("height");
  expect(await host.heard("embed-size")).toMatchObject([{ sentinel: "amp", type: "embed-size", height }]);
});

for (const fragment of ["#?secret=Xy7_abc", "#secret=Xy7_abc"]) {
  test(`WordPress hears the height in its own way with ${fragment}`, async ({ host }) => {
    await host.open(host.frame("", fragment));
    const widget = await host.inside();
    const heard = () => host.page.evaluate(() => self.heard.filter(({ message }) => message === "height"));
    await expect.poll(heard).toMatchObject([{ message: "height", value: expect.any(Number), secret: "Xy7_abc" }]);
    // The widget writes something else there later.
    await answer(widget, "Yes");
    await widget.waitForFunction(() => location.hash.startsWith("#fp-draft="));
    await widget.evaluate(() => self.app.stand(4000));
    await expect.poll(async () => (await heard()).at(-1)).toMatchObject({ value: 4000, secret: "Xy7_abc" });
  });
}
