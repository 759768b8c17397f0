// The loader and the widget's frame on two sites, in the browsers that Playwright does not drive: what is up to
// the browser. Everything else is in `../embed/`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { serveHosts, serveStub } from "../embed/servers.mjs";
import { browsers } from "./browsers.mjs";

const PATIENCE = 10_000;

for (const { name, start, skip } of browsers) {
  describe(`in a post in ${name}`, { skip, timeout: 120_000 }, () => {
    const stops = [];
    let driver, hosts, stub;

    before(async () => {
      [hosts, stub] = [await serveHosts(), await serveStub()];
      stops.push(hosts.close, stub.close);
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

    /** Opens a dark post with the frame far below, and goes into the frame. */
    const open = async (attributes = "", fragment = "") => {
      const frame = `<iframe src="${stub.address}/" title="The widget" width="100%" height="720" ${attributes}></iframe>`;
      const style = "<style>*{box-sizing:border-box}iframe{border:2px solid}div{height:3000px}</style>";
      // A script in the head that waits for nothing: it hears everything.
      const ear = `<script>heard=[];addEventListener("fingerpost:result",({detail})=>heard.push(detail))</script>`;
      const page = `<!doctype html><html data-theme="dark">${ear}${style}<div></div>${frame}<script async src="${stub.address}/embed.js"></script>`;
      await driver.switchTo().defaultContent();
      await driver.get("about:blank");
      await driver.get(hosts.add(page) + fragment);
      await expect("304px", "return document.querySelector('iframe').style.height");
      // Before the driver goes into the frame, as WebKit's takes the focus along.
      assert.deepEqual(await driver.executeScript("return [scrollY, document.activeElement === document.body]"), [0, true]);
      await driver.switchTo().frame(0);
      await expect(true, "return stub.heard.some(({ link }) => link)");
    };

    // In WebKit the policy's 'self' means nothing there, so that only the text of the page is left.
    const bare = name === "WebKit" && "WebKit has no 'self' in a sandbox";
    for (const [kind, attributes, skip] of [["a frame", "", false], ["a sandboxed frame", 'sandbox="allow-scripts"', bare]]) {
      test(`${kind} gets height, theme and link, and tells its result`, { skip }, async () => {
        await open(attributes, "#fp=1dfAb-c1");
        await expect("dark", "return document.documentElement.dataset.theme");
        await expect(["fp=1dfAb-c1"], "return stub.heard.map(({ open }) => open).filter(Boolean)");
        await expect(300, "return innerHeight");
        await driver.executeScript("stub.result({ alternative: 'flask' })");
        await driver.switchTo().defaultContent();
        await expect([{ version: 1, alternative: "flask" }], "return heard");
      });
    }

    test("while asking the height only grows", async () => {
      await open();
      await driver.executeScript("stub.stand(400)");
      await expect(400, "return innerHeight");
      await driver.executeScript("stub.stand(200)");
      await driver.executeScript("stub.stand(410)");
      await expect(410, "return innerHeight");
    });
  });
}
