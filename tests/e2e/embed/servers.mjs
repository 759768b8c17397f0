// Two servers for two sites: the widget at 127.0.0.1 and the pages around it at localhost.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { parse } from "smol-toml";

const root = join(import.meta.dirname, "../../..");
const stub = join(import.meta.dirname, "stub");
const types = { css: "text/css", html: "text/html; charset=utf-8", js: "text/javascript" };

// What ships, around a stub in the place of the app.
const files = {
  "/boot.js": join(root, "assets/boot.js"),
  "/frame.js": join(root, "assets/embed/frame.js"),
  "/embed.js": join(root, "assets/embed/embed.js"),
  "/": join(stub, "index.html"),
  "/app.js": join(stub, "app.js"),
  "/stub.css": join(stub, "stub.css"),
};

const listen = async (answer, name) => {
  const server = createServer(answer);
  await once(server.listen(0, name), "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://${name}:${server.address().port}`, close };
};

/** The stub with the loader, under the policy of the real page. */
export const serveStub = () => {
  const { headers } = parse(readFileSync(join(root, "Trunk.toml"), "utf8")).serve;
  return listen((request, response) => {
    const { pathname } = new URL(request.url, "http://widget");
    // Never answered: for what is seen until a frame has loaded.
    if (pathname === "/never") return;
    const file = files[pathname];
    if (!file) return void response.writeHead(404).end();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // As hosts of static files do; a sandboxed frame could not load its modules otherwise.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Type", types[file.split(".").pop()]);
    response.end(readFileSync(file));
  }, "127.0.0.1");
};

/** Pages around the widget; `add` gives the address of a new one. */
export const serveHosts = async () => {
  const pages = new Map();
  const { address, close } = await listen((request, response) => {
    const page = pages.get(new URL(request.url, "http://host").pathname);
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types.html, ...page.headers }).end(page.html);
  }, "localhost");
  const add = (html, headers = {}) => {
    const path = `/post-${pages.size + 1}/`;
    pages.set(path, { html, headers });
    return address + path;
  };
  return { address, add, close };
};
