// Makes fingerpost.html of a release: the start page with everything in it, so that it can be opened from a disk, where
// browsers let a page import and fetch nothing.
//
//   script/tools/single.mjs FOLDER
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";

const folder = resolve(process.argv[2]);
const assets = resolve(import.meta.dirname, "../../assets");
const text = (path) => readFileSync(path, "utf8");
const names = readdirSync(folder);
const one = (pattern) => {
  const found = names.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`${folder} holds ${found.length} files like ${pattern}`);
  return join(folder, found[0]);
};
const wasm = one(/^fingerpost-widget.*_bg\.wasm$/);
const module = (contents) => ({ contents, resolveDir: folder });

/** What a release fetches, taken from the folder instead. */
const held = {
  name: "held",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fingerpost:/ }, ({ path }) => ({ path, namespace: "fingerpost" }));
    onResolve({ filter: /(^|\/)files\.js$/ }, () => ({ path: join(assets, "held.js") }));
    onResolve({ filter: /(^|\/)(frame|reading)\.js$/ }, ({ path }) => ({ path: join(assets, path.includes("frame") ? "embed/frame.js" : "reading.js") }));
    onLoad({ filter: /^fingerpost:app$/, namespace: "fingerpost" }, () =>
      module(`
        import start from ${JSON.stringify(wasm.replace("_bg.wasm", ".js"))};
        import module_or_path from ${JSON.stringify(wasm)};
        export * from ${JSON.stringify(wasm.replace("_bg.wasm", ".js"))};
        export default () => start({ module_or_path });`),
    );
    onLoad({ filter: /^fingerpost:held$/, namespace: "fingerpost" }, () => {
      const files = readdirSync(join(folder, "data")).filter((name) => !name.endsWith(".json"));
      const imports = files.map((name, place) => `import file${place} from ${JSON.stringify(join(folder, "data", name))};`);
      const entries = files.map((name, place) => `${JSON.stringify(name)}: file${place}`);
      return module(`${imports.join("\n")} export const held = { ${entries.join(", ")} };`);
    });
    // The one import whose address only a built page knows is the app's.
    onLoad({ filter: /[\\/]boot\.js$/ }, ({ path }) => {
      let count = 0;
      const contents = text(path).replace(/\bimport\((?!\s*["'])(?:[^()]|\([^()]*\))*\)/g, () => (count++, 'import("fingerpost:app")'));
      if (count !== 1) throw new Error(`${basename(path)} imports ${count} modules by addresses that only a built page knows`);
      return { contents };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: [join(assets, "boot.js")],
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  // What needs a server: the service worker.
  dropLabels: ["SERVED"],
  loader: { ".wasm": "binary", ".pack": "binary", ".txt": "binary", ".html": "text" },
  // The second application.
  nodePaths: [join(assets, "../target/take")],
  plugins: [held],
});
const script = outputFiles[0].text.trim();
const styles = text(one(/^widget-.*\.css$/)).trim();
for (const [what, content, end] of [["script", script, /<\/script|<!--|\r/i], ["style sheet", styles, /<\/style|\r/i]]) {
  if (end.test(content)) throw new Error(`the ${what} cannot stand in a page: it holds ${end.exec(content)}`);
}

const hash = (content) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
const policy = `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(styles)}; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types fingerpost-held`;

let page = text(join(folder, "index.html"));
/** Exchanges what must be there. */
const exchange = (old, by) => {
  if (!old.test(page)) throw new Error(`the page has no ${old}`);
  page = page.replace(old, () => by);
};
exchange(/<meta http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
exchange(/<script [^>]*data-wasm[^>]*><\/script>/, `<script type="module" data-wasm="">${script}</script>`);
exchange(/<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`);
// What would be asked for beside the page.
exchange(/\s*<link rel="(manifest|apple-touch-icon|modulepreload|preload)"[^>]*>/g, "");
exchange(/<p><a href="comparison\.html">.*?<\/a><\/p>/, "");
writeFileSync(join(folder, "fingerpost.html"), page);
