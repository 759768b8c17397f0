// Makes what Trunk has built smaller: WebAssembly by binaryen, scripts and style sheets without blanks and long names, and the names that
// WebAssembly imports, which end in a hash each, cut to a letter or two on both sides.
//
//   script/tools/shrink.mjs FOLDER
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const folder = process.argv[2];
const files = readdirSync(folder).map((name) => join(folder, name));

const wasm = files.find((file) => file.endsWith("_bg.wasm"));
const glue = wasm?.replace("_bg.wasm", ".js");
if (!wasm || !files.includes(glue)) throw new Error(`${folder} holds no widget`);

// What every browser has that can run the widget; binaryen must not use more.
const features = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const optimize = (...passes) =>
  execFileSync("npx", ["--no-install", "wasm-opt", wasm, ...features.map((feature) => `--enable-${feature}`), ...passes, "-o", wasm], { encoding: "utf8" });

optimize("-Oz", "--converge");
// Binaryen renames on its side and says how.
const said = optimize("--minify-imports-and-exports-and-modules");
const { imports, exports } = JSON.parse(said);

let code = readFileSync(glue, "utf8");
const rename = (what, to) => {
  const renamed = code.replaceAll(what, to);
  if (renamed === code) throw new Error(`${glue} has no ${what}`);
  code = renamed;
};
for (const [, long, short] of imports) rename(new RegExp(`^( +)${long}: function`, "gm"), (_, blanks) => `${blanks}${short}: function`);
// All of them come from one module.
rename(`${JSON.stringify(imports[0][0])}:`, `"a":`);
// `main` is called when the instance starts, and some are for wasm-bindgen's own use.
for (const [long, short] of exports) if (code.includes(`wasm.${long}`)) rename(new RegExp(`\\bwasm\\.${long}\\b`, "g"), () => `wasm.${short}`);
writeFileSync(glue, code);

for (const file of files) {
  const loader = file.match(/\.(js|css)$/)?.[1];
  if (!loader) continue;
  const { code } = transformSync(readFileSync(file, "utf8"), { loader, minify: true, legalComments: "none", target: "es2022" });
  writeFileSync(file, code);
}
