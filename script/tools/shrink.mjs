// Makes what Trunk has built smaller, and names it after what it holds: WebAssembly by binaryen, with the long names
// that it imports cut to a letter or two on both sides; scripts bundled and, like style sheets, without blanks.
//
//   script/tools/shrink.mjs FOLDER
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { buildSync, transformSync } from "esbuild";

const folder = process.argv[2];
const root = join(import.meta.dirname, "../..");
const named = (end) => readdirSync(folder).filter((name) => name.endsWith(end)).map((name) => join(folder, name));

// What every browser has that can run the widget; binaryen must not use more.
const features = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

function shrinkWasm(wasm) {
  const glue = wasm.replace("_bg.wasm", ".js");
  const optimize = (...passes) =>
    execFileSync("npx", ["--no-install", "wasm-opt", wasm, ...features.map((feature) => `--enable-${feature}`), ...passes, "-o", wasm], { encoding: "utf8" });
  // Inlining a function that is called once makes the code shorter and its compressed form longer, but for small ones.
  // The first kilobyte is the far end of the stack, where nothing that a pointer leads to can be.
  optimize("-Oz", "--converge", "--one-caller-inline-max-function-size=60", "--low-memory-unused");
  // Binaryen renames on its side and says how.
  const { imports, exports } = JSON.parse(optimize("--minify-imports-and-exports-and-modules"));

  let code = readFileSync(glue, "utf8");
  const rename = (what, to) => {
    const renamed = code.replaceAll(what, to);
    if (renamed === code) throw new Error(`${glue} has no ${what}`);
    code = renamed;
  };
  for (const [, long, short] of imports) rename(new RegExp(`^( +)${long}: function`, "gm"), (_, blanks) => `${blanks}${short}: function`);
  // All of them come from one module.
  rename(`${JSON.stringify(imports[0][0])}:`, `"a":`);
  // Some are for wasm-bindgen's own use.
  for (const [long, short] of exports) if (code.includes(`wasm.${long}`)) rename(new RegExp(`\\bwasm\\.${long}\\b`, "g"), () => `wasm.${short}`);
  // Yew marks elements with what is to be called: the second application stands inside the first, which must not take
  // its marks for its own.
  if (basename(wasm).startsWith("fingerpost-take")) rename("__yew_", "__take_");
  writeFileSync(glue, code);
}

named("_bg.wasm").forEach(shrinkWasm);

const minify = { minify: true, legalComments: "none", target: "es2022" };
const assets = join(root, "assets");

// The glue and the style sheets are in their places already.
const shrunk = [...named(".js"), ...named(".css")].filter((file) => !basename(file).startsWith("fingerpost-take"));
for (const file of shrunk) {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: file.match(/\.(js|css)$/)[1], ...minify });
  writeFileSync(file, code);
}

// The page's own scripts: what they need at once in one file, what they fetch when it is used in others.
const only = (files) => JSON.stringify(basename(files.find((file) => basename(file).startsWith("fingerpost-widget") || basename(file).startsWith("widget"))));
const { metafile } = buildSync({
  ...minify,
  entryPoints: { boot: join(assets, "boot.js"), mount: join(assets, "embed/mount.js") },
  bundle: true,
  splitting: true,
  format: "esm",
  outdir: folder,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".wasm": "file" },
  define: { WIDGET_JS: only(named(".js")), WIDGET_WASM: only(named("_bg.wasm")), WIDGET_CSS: only(named(".css")) },
  // What Trunk has built of the second application stands in the folder.
  nodePaths: [folder],
  metafile: true,
});
const made = (script) => {
  const [path] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(script));
  return relative(folder, resolve(path));
};

// For other people's pages: classic scripts whose names stay.
for (const name of ["embed", "element"]) {
  const define = { MOUNT_JS: JSON.stringify(made("embed/mount.js")) };
  buildSync({ ...minify, entryPoints: [join(assets, `embed/${name}.js`)], bundle: true, format: "iife", define, outfile: join(folder, `${name}.js`) });
}
const { version } = JSON.parse(execFileSync("cargo", ["metadata", "--offline", "--no-deps", "--format-version", "1"], { encoding: "utf8", cwd: root })).packages[0];
copyFileSync(join(folder, "embed.js"), join(folder, `embed-${version}.js`));

// The single file is made from the second application too, as it was before it got its name.
const take = join(root, "target/take");
mkdirSync(take, { recursive: true });
for (const name of ["fingerpost-take.js", "fingerpost-take_bg.wasm"]) renameSync(join(folder, name), join(take, name));
named("fingerpost-take_loader.js").forEach((file) => rmSync(file));

const page = join(folder, "index.html");
writeFileSync(page, readFileSync(page, "utf8").replaceAll("boot.js", made("assets/boot.js")));
