// The loader, the widget's frame and the element on two sites, in the browsers that Playwright does not drive: what is
// up to the browser. Everything else is in `../embed/`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { serveHosts, serveWidget } from "../embed/servers.mjs";
import { browsers } from "./browsers.mjs";

const PATIENCE = 10_000;
const RESULT = "fp=1dff1AyBnCyDoEt-d5";
const TEXT = "return document.querySelector('.fp-result h2')?.innerText.includes('FastAPI')";

for (const { name, start, skip } of browsers) {
  describe(`in a post in ${name}`, { skip, timeout: 180_000 }, () => {
    const stops = [];
    let driver, hosts, widget;

    before(async () => {
      [hosts, widget] = [await serveHosts(), await serveWidget()];
      stops.push(hosts.close, widget.close);
      driver = await start(stops);
    });

    after(async () => {
      for (const stop of stops.reverse()) await stop();
    });

    const expect = async (value, script) => {
      let last;
      const read = async () => isDeepStrictEqual((last = await driver.executeScript(script)), value);
      await driver.wait(read, PATIENCE).catch(() => assert.deepEqual(last, value));
    };

    /** Opens a dark post that hears of results. */
    const post = async (html, { fragment = "", headers } = {}) => {
      // A script in the head that waits for nothing: it hears everything.
      const ear = `<script>heard=[];addEventListener("fingerpost:result",({detail})=>heard.push(detail.verdict.alternative))</script>`;
      await driver.switchTo().defaultContent();
      await driver.get("about:blank");
      await driver.get(hosts.add(`<!doctype html><html data-theme="dark">${ear}${html}`, headers) + fragment);
    };

    /** Opens a post with the frame far below, and goes into the frame. */
    const open = async (attributes = "", fragment = "", query = "") => {
      const frame = `<iframe src="${widget.address}/${query}" title="The widget" width="100%" height="721" ${attributes}></iframe>`;
      const style = "<style>*{box-sizing:border-box}iframe{border:2px solid}div{height:3000px}</style>";
      await post(`${style}<div></div>${frame}<script async src="${widget.address}/embed.js"></script>`, { fragment });
      await expect(true, "return document.querySelector('iframe').style.height !== ''");
      // Before the driver goes into the frame, as WebKit's takes the focus along.
      assert.deepEqual(await driver.executeScript("return [scrollY, document.activeElement === document.body]"), [0, true]);
      await driver.switchTo().frame(0);
      await expect(true, "return document.getElementById('fingerpost-text').hidden");
      await expect("dark", "return document.documentElement.dataset.theme");
    };

    // In WebKit the policy's 'self' means nothing there, so that only the text of the page is left.
    const bare = name === "WebKit" && "WebKit has no 'self' in a sandbox";
    for (const [kind, attributes, skip] of [["a frame", "", false], ["a sandboxed frame", 'sandbox="allow-scripts"', bare]]) {
      test(`${kind} gets height, theme and link, and tells its result`, { skip }, async () => {
        await open(attributes, `#${RESULT}`);
        await expect(true, TEXT);
        await driver.switchTo().defaultContent();
        await expect(["fastapi"], "return heard");
        assert.equal(await driver.executeScript("return scrollY"), 0);
        await driver.executeScript("document.querySelector('iframe').scrollIntoView()");
        await driver.switchTo().frame(0);
        await expect(0, "return Math.ceil(document.body.getBoundingClientRect().height) - innerHeight");
      });
    }

    test("while asking the height only grows", async () => {
      // No other test answers this one, so nothing is kept of it.
      await open("", "", "?quiz=quick");
      await driver.switchTo().defaultContent();
      await driver.executeScript("document.querySelector('iframe').scrollIntoView()");
      await driver.switchTo().frame(0);
      const stand = (height) => driver.executeScript("Object.assign(document.getElementById('fingerpost').style, { height: arguments[0], overflow: 'hidden' })", `${height}px`);
      await stand(1400);
      await expect(1400, "return innerHeight");
      await stand(1200);
      await stand(1410);
      await expect(1410, "return innerHeight");
    });

    const within = (script) => `const inside = document.querySelector("fingerpost-quiz").shadowRoot; ${script}`;
    const element = () => `<fingerpost-quiz><a href="${widget.address}/">Answer</a></fingerpost-quiz><script async src="${widget.address}/element.js"></script>`;

    test("an element works under a strict policy, with the page's theme, and a click and the keyboard go on", async () => {
      const policy = `default-src 'none'; script-src 'unsafe-inline' ${widget.address} 'wasm-unsafe-eval'; style-src ${widget.address}; connect-src ${widget.address}; img-src data:`;
      await post(element(), { headers: { "Content-Security-Policy": policy } });
      await expect("dark", within("return inside.querySelector('.fp')?.closest('[data-theme]').dataset.theme"));
      await expect("rgb(18, 24, 31)", within("return getComputedStyle(inside.querySelector('.fp')).backgroundColor"));
      await expect("block", "return getComputedStyle(document.querySelector('fingerpost-quiz')).display");
      assert.deepEqual(await driver.executeScript("return [scrollY, document.activeElement === document.body]"), [0, true]);
      await (await driver.executeScript(within("return inside.querySelector('.fp-option')"))).click();
      await expect("Question 2 of 5", within("return inside.querySelector('.fp-progress span').innerText"));
      await expect("LEGEND", within("return inside.activeElement?.tagName"));
    });

    test("an element opens the link that is for it, and tells its result", async () => {
      await post(element(), { fragment: `#${RESULT}` });
      await expect(true, within("return inside.querySelector('.fp-result h2')?.innerText.includes('FastAPI')"));
      await expect(["fastapi"], "return heard");
    });

    test("where the page's policy refuses WebAssembly, a frame takes the element's place", async () => {
      const policy = `default-src 'none'; script-src 'unsafe-inline' ${widget.address}; style-src ${widget.address}; connect-src ${widget.address}; frame-src ${widget.address}`;
      await post(element(), { headers: { "Content-Security-Policy": policy } });
      await expect(1, "return document.querySelectorAll('iframe').length");
      await driver.switchTo().frame(0);
      await expect(true, "return document.getElementById('fingerpost-text').hidden");
      await expect("dark", "return document.documentElement.dataset.theme");
    });
  });
}
