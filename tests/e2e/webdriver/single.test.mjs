// fingerpost.html from a disk in the browsers that Playwright does not drive.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { DJANGO } from "../answers.mjs";
import { browsers } from "./browsers.mjs";
import { Widget } from "./widget.mjs";

for (const { name, start, skip } of browsers) {
  describe(`from a file in ${name}`, { skip, timeout: 120_000 }, () => {
    const stops = [];
    let widget, address;

    before(async () => {
      const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
      stops.push(() => rmSync(folder, { recursive: true }));
      const path = join(folder, "fingerpost.html");
      copyFileSync("dist/fingerpost.html", path);
      address = String(pathToFileURL(path));
      widget = new Widget(await start(stops), address);
      widget.open = async (fragment = "") => {
        await widget.driver.get("about:blank");
        await widget.driver.get(address + fragment);
        await widget.started();
      };
    });

    after(async () => {
      for (const stop of stops.reverse()) await stop();
    });

    /** Opens a part of what there is to read and waits for a piece of it. */
    const read = async (place, piece) => {
      await widget.run("document.querySelectorAll('.fp-reading > details > summary')[arguments[0]].click()", place);
      const script = "return document.querySelectorAll('.fp-reading > details')[arguments[0]].querySelector(arguments[1]) !== null";
      await widget.expect(() => widget.run(script, place, piece), true);
    };

    test("a reader answers, and reads the comparison and the code", async () => {
      await widget.open();
      await widget.pick(...DJANGO);
      await widget.expectResult("Django", "A clear result: 5 votes, and the guide asks for 3.");
      await read(0, "tr[data-row]");
      await read(1, "pre");
    });

    test("a link opens its result, and the copy button says that it copied", async () => {
      await widget.open("#fp=1dff1AyBnCyDoEt-d5");
      await widget.expectResult("FastAPI instead", "An exception of the guide decides, whatever the votes.");
      await widget.click("Copy link");
      await widget.expectText(".fp-copy [role=status]", "Copied.");
    });

    test("nothing but the file is asked for", async () => {
      await widget.open();
      const asked = await widget.run("return performance.getEntriesByType('resource').map(({ name }) => name)");
      assert.deepEqual(asked.filter((name) => !name.startsWith("data:")), []);
    });
  });
}
