// A project for each generator, so that two are built side by side and one can be run alone: --project=hugo
import { defineConfig } from "@playwright/test";
import shared from "../../playwright.config.mjs";
import { generators } from "./build.mjs";

const { webServer, testDir, use: { baseURL, ...use }, projects: [chromium], ...rest } = shared;

export default defineConfig({
  ...rest,
  outputDir: "../../test-results/sites",
  // The tests of one generator share one build.
  fullyParallel: false,
  use: { ...use, ...chromium.use },
  projects: generators.map((generator) => ({ name: generator.folder, use: { generator } })),
});
