// Serves dist/ the way a careful host would: with the policy that the widget promises to work under.
//
//   node tests/e2e/serve.mjs PORT [FOLDER]
//
// PORT 0 takes a free one. Says its address once it is there.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import sirv from "sirv";
import { parse } from "smol-toml";

const [port, folder = "dist"] = process.argv.slice(2);
// The policy is written down once, for the development server.
const { headers } = parse(readFileSync("Trunk.toml", "utf8")).serve;
const files = sirv(folder, {
  dev: true,
  setHeaders: (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  },
});
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
server.listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
