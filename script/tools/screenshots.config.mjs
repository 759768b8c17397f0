// The end-to-end tests' set-up, with the picture taker as the only "test".
import { join } from "node:path";
import config from "../../playwright.config.mjs";

const root = join(import.meta.dirname, "../..");
const [chromium] = config.projects;
export default { ...config, projects: [chromium], testDir: import.meta.dirname, testMatch: "screenshots.mjs", webServer: { ...config.webServer, cwd: root } };
