// The page as a system installs it.
import { expect, test } from "@playwright/test";
import { Widget } from "../pages/widget.mjs";
import { serve } from "./servers.mjs";

for (const path of ["/", "/some/where/"]) {
  test(`at ${path} Chromium finds nothing that keeps the page from being installed`, { tag: "@chromium" }, async ({ page }) => {
    const { origin, close } = await serve({ [path]: "dist" });
    await page.goto(origin + path);
    await new Widget(page).started();
    const browser = await page.context().newCDPSession(page);
    const { url, errors, manifest, data } = await browser.send("Page.getAppManifest");
    expect(url).toBe(`${origin}${path}manifest.webmanifest`);
    expect(errors).toEqual([]);
    expect(manifest).toMatchObject({ name: "Django or Flask?", startUrl: origin + path, scope: origin + path });
    expect(JSON.parse(data).short_name).toBe("Fingerpost");
    for (const icon of manifest.icons) expect((await page.request.get(icon.url)).ok()).toBe(true);
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    // Playwright's pages are in an incognito window, where nothing is ever installed.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
    close();
  });
}
