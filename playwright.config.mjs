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
    browserName: "chromium",
    // What is kept for offline use would hide what is asked for; offline.spec.mjs allows it.
    serviceWorkers: "block",
    // A trace of every test would take a quarter of the time: for one that fails, run it with `--trace on`.
    trace: "off",
    launchOptions: {
      // The system's browser: bootstrap finds it.
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
  webServer: {
    command: `node tests/e2e/serve.mjs ${port}`,
    port,
    reuseExistingServer: false,
  },
});
