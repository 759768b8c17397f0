// What the browsers are shown: the built widget as it is served, with an ear for errors, and a narrow page around it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const write = (folder) => {
  cpSync("dist", folder, { recursive: true });
  copyFileSync(fileURLToPath(new URL("ear.js", import.meta.url)), join(folder, "ear.js"));
  const page = join(folder, "index.html");
  // Before every other script, so that it hears their first errors too.
  writeFileSync(page, readFileSync(page, "utf8").replace("<head>", '<head><script src="/ear.js"></script>'));
};

/** Serves the widget at a free port and gives its address. */
export const serveWidget = async (stops) => {
  const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
  stops.push(() => rmSync(folder, { recursive: true }));
  write(folder);
  const server = spawn(process.execPath, ["tests/e2e/serve.mjs", "0", folder], { stdio: ["ignore", "pipe", "inherit"] });
  stops.push(() => server.kill());
  const [address] = await once(server.stdout, "data");
  return String(address).trim();
};

/** Serves a host that has only 320 px for the widget: no browser makes its own window so narrow. */
export const serveHost = async (widget, stops) => {
  const page = `<!doctype html><iframe src="${widget}" title="The widget" width="320" height="720"></iframe>`;
  const server = createServer((request, response) => response.setHeader("content-type", "text/html").end(page));
  stops.push(() => server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${server.address().port}`;
};
