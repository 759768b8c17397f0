// Makes what Trunk has built smaller, and names it after what it holds: WebAssembly by binaryen, with the long names
// that it imports cut to a letter or two on both sides; scripts bundled and, like style sheets, without blanks.
//
//   script/tools/shrink.mjs FOLDER
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
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
  writeFileSync(glue, code);
}

named("_bg.wasm").forEach(shrinkWasm);

const minify = { minify: true, legalComments: "none", target: "es2022" };

// The widget's glue and the loader for other people's pages keep their names.
for (const file of [...named(".js"), ...named(".css")]) {
  if (basename(file).startsWith("fingerpost-take")) continue;
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: file.match(/\.(js|css)$/)[1], ...minify });
  writeFileSync(file, code);
}

// The page's own scripts: what they need at once in one file, what they fetch when it is used in others.
const { metafile } = buildSync({
  ...minify,
  entryPoints: [join(root, "assets/boot.js")],
  bundle: true,
  splitting: true,
  format: "esm",
  outdir: folder,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".wasm": "file" },
  // What Trunk has built of the second application stands in the folder.
  nodePaths: [folder],
  metafile: true,
});
named("fingerpost-take.js").concat(named("fingerpost-take_bg.wasm"), named("fingerpost-take_loader.js")).forEach((file) => rmSync(file));

const page = join(folder, "index.html");
const boot = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith("assets/boot.js"));
const html = readFileSync(page, "utf8").replaceAll("boot.js", relative(folder, join(process.cwd(), boot[0])));
writeFileSync(page, html);
