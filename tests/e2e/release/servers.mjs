// Servers for releases in folders of one host, which may be exchanged, and which may go away.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { parse } from "smol-toml";

const root = join(import.meta.dirname, "../../..");
const { headers } = parse(readFileSync(join(root, "Trunk.toml"), "utf8")).serve;

/** Serves each folder of `places` below the path that it is named by, under the policy of the page. */
export const serve = async (places) => {
  const asked = [];
  const servers = new Map();
  const setHeaders = (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  };
  /** Puts another folder at this path. */
  const put = (path, folder) => servers.set(path, sirv(folder, { dev: true, setHeaders }));
  for (const [path, folder] of Object.entries(places)) put(path, folder);
  const server = createServer((request, response) => {
    const none = () => response.writeHead(404).end();
    asked.push(request.url);
    const path = [...servers.keys()].filter((path) => request.url.startsWith(path)).sort((a, b) => b.length - a.length)[0];
    if (!path) return none();
    request.url = request.url.slice(path.length - 1);
    servers.get(path)(request, response, none);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, put, close };
};
