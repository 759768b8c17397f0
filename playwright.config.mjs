import { defineConfig } from "@playwright/test";

// Another work tree may be testing at the same time.
const port = Number(process.env.PORT ?? 8137);

export default defineConfig({
  testDir: "tests/e2e",
  // The journeys in `webdriver/` are run by Node.
  testMatch: "*.spec.mjs",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [["list"]],
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // What is kept for offline use would hide what is asked for; offline.spec.mjs allows it.
    serviceWorkers: "block",
    // A trace of every test would take a quarter of the time: for one that fails, run it with `--trace on`.
    trace: "off",
  },
  // The system's browsers: bootstrap finds them.
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: {
          executablePath: process.env.CHROME ?? "/usr/bin/chromium",
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      },
    },
    {
      // What is promised to hosts and readers, where browsers may differ. The look is for Chromium to prove.
      name: "firefox",
      testMatch: /(journey|link|memory|offline|promises|team)\.spec\.mjs|\/(embed|release)\/.*\.spec\.mjs/,
      grepInvert: /@chromium/,
      use: {
        browserName: "firefox",
        // Through WebDriver BiDi. Playwright 1.65 asks for a command that Firefox 153 does not know yet.
        channel: "moz-firefox",
        launchOptions: { executablePath: process.env.FIREFOX ?? "/usr/bin/firefox" },
      },
    },
  ],
  webServer: {
    command: `node tests/e2e/serve.mjs ${port}`,
    port,
    reuseExistingServer: false,
  },
});
