// Two servers for two sites: the built widget at 127.0.0.1 and the pages around it at localhost.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { parse } from "smol-toml";

const root = join(import.meta.dirname, "../../..");

const listen = async (answer, name) => {
  const server = createServer(answer);
  await once(server.listen(0, name), "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://${name}:${server.address().port}`, close };
};

/**
 * The widget as a host of static files serves it: under the policy of the page, and with `cors` to other origins too.
 * `mend` may change what a page of it says.
 */
export const serveWidget = ({ cors = true, mend } = {}) => {
  const { headers } = parse(readFileSync(join(root, "Trunk.toml"), "utf8")).serve;
  const files = sirv(join(root, "dist"), { dev: true });
  return listen((request, response) => {
    const { pathname } = new URL(request.url, "http://widget");
    // Never answered: for what is seen until a frame has loaded.
    if (pathname === "/never") return;
    if (cors) response.setHeader("Access-Control-Allow-Origin", "*");
    if (mend && pathname === "/") {
      const page = readFileSync(join(root, "dist/index.html"), "utf8");
      return void response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(mend(page));
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    files(request, response, () => response.writeHead(404).end());
  }, "127.0.0.1");
};

/** Pages around the widget; `add` gives the address of a new one. */
export const serveHosts = async () => {
  const pages = new Map();
  const { address, close } = await listen((request, response) => {
    const page = pages.get(new URL(request.url, "http://host").pathname);
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers }).end(page.html);
  }, "localhost");
  const add = (html, headers = {}) => {
    const path = `/post-${pages.size + 1}/`;
    pages.set(path, { html, headers });
    return address + path;
  };
  return { address, add, close };
};
