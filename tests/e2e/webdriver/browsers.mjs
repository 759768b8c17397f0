// How each browser is started. What it is then asked to do belongs in the journeys.
//
// script/bootstrap finds the programs and names them in the environment. Whatever a function starts, it adds to
// `stops` at once: so it is stopped even when a later step fails.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Builder } from "selenium-webdriver";
import { Options } from "selenium-webdriver/firefox.js";
import { DriverService } from "selenium-webdriver/remote/index.js";

const { FIREFOX, GECKODRIVER, WEBKITDRIVER } = process.env;

const session = async (service, capabilities, stops) => {
  stops.push(() => service.kill());
  const driver = await new Builder().usingServer(await service.start()).withCapabilities(capabilities).build();
  // A browser that has crashed cannot be asked to quit; stopping the rest must go on.
  stops.push(() => driver.quit().catch(console.error));
  return driver;
};

const startFirefox = (stops) => {
  const service = new DriverService.Builder(GECKODRIVER).setLoopback(true).build();
  return session(service, new Options().setBinary(FIREFOX).addArguments("-headless"), stops);
};

/** A display in memory, as WebKitGTK has no headless mode; Xvfb takes a free number and writes it once it is ready. */
const startDisplay = async (stops) => {
  const xvfb = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  stops.push(() => xvfb.kill());
  const [number] = await once(xvfb.stdio[3], "data");
  return `:${number}`.trim();
};

const startWebKit = async (stops) => {
  const service = new DriverService.Builder(WEBKITDRIVER)
    .setLoopback(true)
    .addArguments("--host=127.0.0.1")
    .setEnvironment({
      ...process.env,
      DISPLAY: await startDisplay(stops),
      LIBGL_ALWAYS_SOFTWARE: "1",
      // Containers forbid what the sandbox is made of, and only our own page is opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    })
    .build();
  return session(service, { browserName: "MiniBrowser" }, stops);
};

/** `skip` says why a browser is left out, where it is. */
export const browsers = [
  { name: "Firefox", start: startFirefox, skip: false },
  { name: "WebKit", start: startWebKit, skip: !WEBKITDRIVER && "WebKitGTK is not to be had on this machine" },
];
