// The main job in the browsers that Playwright does not drive as their makers ship them: the same journeys in each.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { DJANGO } from "../answers.mjs";
import { browsers } from "./browsers.mjs";
import { serveHost, serveWidget } from "./site.mjs";
import { Widget } from "./widget.mjs";

const RESULT = "#fp=1dff1AyBnCyDoEt-d5";
const CLEAR = "A clear result: 5 votes, and the guide asks for 3.";

for (const { name, start, skip } of browsers) {
  // The time is for a browser that hangs; all its journeys take seconds.
  describe(`in ${name}`, { skip, timeout: 120_000 }, () => {
    const stops = [];
    let address, widget;

    before(async () => {
      address = await serveWidget(stops);
      widget = new Widget(await start(stops), address);
    });

    after(async () => {
      for (const stop of stops.reverse()) await stop();
    });

    afterEach(async () => assert.deepEqual(await widget.errors(), []));

    test("an error in the page is heard", async () => {
      await widget.open();
      await widget.run("dispatchEvent(new ErrorEvent('error', { message: 'on purpose' }))");
      await widget.expect(async () => String(await widget.errors()).includes("on purpose"), true);
    });

    test("a reader clicks through five questions to a clear Django", async () => {
      await widget.open();
      for (const [place, answer] of DJANGO.entries()) {
        await widget.expectQuestion(place + 1);
        await widget.pick(answer);
      }
      await widget.expectResult("Django", CLEAR);
    });

    test("a reader with nothing but a keyboard gets to the result", async () => {
      await widget.open();
      await widget.press(Key.TAB, Key.SPACE);
      await widget.expectChosen("Yes");
      await widget.press(Key.ARROW_DOWN);
      await widget.expectChosen("No");
      // Neither key has gone on.
      await widget.expectQuestion(1);
      await widget.press(Key.ENTER);
      for (const number of [2, 3, 4, 5]) {
        await widget.expectQuestion(number);
        await widget.expectFocus("legend");
        await widget.press(Key.TAB, Key.SPACE, Key.ENTER);
      }
      await widget.expectResult("Django", "A clear result: 3 votes, and the guide asks for 3.");
      await widget.expectFocus(".fp-result h2");
    });

    test("a link opens its result", async () => {
      await widget.open(RESULT);
      await widget.expectResult("FastAPI instead", "An exception of the guide decides, whatever the votes.");
    });

    test("a damaged link gets a polite line over the quiz", async () => {
      await widget.open(RESULT.slice(0, -4));
      await widget.expectText(".fp-notice", "That link is damaged and could not be opened.");
      await widget.expectQuestion(1);
      await widget.expectChosen();
    });

    test("a reload in the middle goes on with the answers given", async () => {
      await widget.open();
      await widget.pick("Yes", "No");
      await widget.reload();
      await widget.expectQuestion(3);
      await widget.click("Back");
      await widget.expectQuestion(2);
      await widget.expectChosen("No");
    });

    test("the copy button says that it copied", async () => {
      await widget.open(RESULT);
      await widget.click("Copy link");
      await widget.expectText(".fp-copy [role=status]", "Copied.");
    });

    test("where the browser refuses to copy, the link is left selected", async () => {
      await widget.open(RESULT);
      await widget.run(`Object.defineProperty(navigator, "clipboard", { value: undefined });
        document.execCommand = () => false`);
      await widget.click("Copy link");
      await widget.expectFocus("textarea");
      const selected = await widget.run(`const { value, selectionStart, selectionEnd } = document.activeElement;
        return value.slice(selectionStart, selectionEnd)`);
      assert.equal(selected, `${address}/${RESULT}`);
    });

    test("nothing is wider than a frame of 320 px", async () => {
      await widget.openInside(await serveHost(address, stops));
      assert.equal(await widget.run("return innerWidth"), 320);
      for (const answer of DJANGO) {
        assert.equal(await widget.overflow(), 0);
        await widget.pick(answer);
      }
      await widget.expectResult("Django", CLEAR);
      assert.equal(await widget.overflow(), 0);
    });

    test("axe objects to nothing on a question and on the result", async () => {
      await widget.open();
      assert.deepEqual(await widget.objections(), []);
      await widget.pick(...DJANGO);
      assert.deepEqual(await widget.objections(), []);
    });
  });
}
