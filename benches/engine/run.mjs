// Measures the engine natively and as Wasm beside two rule engines, and writes docs/benchmarks.md.
//
//   node run.mjs NATIVE_JSON WASM_MODULE REPORT
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { createRequire } from "node:module";
import { jsonRulesEngine, zenEngine } from "./rivals.mjs";

const require = createRequire(import.meta.url);
const [nativeFile, wasmModule, report] = process.argv.slice(2);
const native = JSON.parse(readFileSync(nativeFile, "utf8"));
const { Bench } = require(wasmModule);

const RUNS = 15;
const SIZES = [10, 100, 1000, 10000];
const OPTIONS = {
  "admin-ui": ["yes", "no"],
  accounts: ["yes", "no"],
  "api-only": ["yes", "no"],
  experience: ["under-2", "between", "over-5"],
  horizon: ["crud", "unknown", "throughput"],
};

// In the order of the engine's own list: the last question changes fastest, unanswered comes last.
const inputs = Object.entries(OPTIONS).reduce(
  (sofar, [question, options]) =>
    sofar.flatMap((input) => [...options.map((option) => ({ ...input, [question]: option })), input]),
  [{}],
);

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const spread = (values) => `${format(Math.min(...values))} to ${format(Math.max(...values))}`;
const format = (value) => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3));

/** Nanoseconds of one round, for each run. */
async function measure(work) {
  const time = async (rounds) => {
    const start = process.hrtime.bigint();
    await work(rounds);
    return Number(process.hrtime.bigint() - start);
  };
  let rounds = 1;
  while ((await time(rounds)) < 2e7) rounds *= 2;
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push((await time(rounds)) / rounds);
  return runs;
}

async function rival(name, decide, expected) {
  const outcomes = [];
  for (const input of inputs) outcomes.push(await decide(input));
  const wrong = outcomes.findIndex((outcome, place) => outcome !== expected[place]);
  if (wrong >= 0) {
    throw new Error(`${name} says ${outcomes[wrong]}, not ${expected[wrong]}, for ${JSON.stringify(inputs[wrong])}`);
  }
  return measure(async (rounds) => {
    for (let round = 0; round < rounds; round++) for (const input of inputs) await decide(input);
  });
}

const bench = new Bench();
const lines = (text) => text.trim().split("\n");
const expected = lines(native.outcomes);
if (expected.length !== 432 || inputs.length !== 432) throw new Error("there are 432 ways to answer");
if (lines(bench.outcomes()).join() !== expected.join()) throw new Error("the Wasm build says something else than the native one");

const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
const rows = [
  ["Fingerpost, native", native.evaluateAll],
  ["Fingerpost, Wasm in Node", await measure((rounds) => bench.evaluate_all(rounds))],
  [`json-rules-engine ${version("json-rules-engine")}`, await rival("json-rules-engine", jsonRulesEngine(), expected)],
  [`@gorules/zen-engine ${version("@gorules/zen-engine")}`, await rival("zen-engine", zenEngine(), expected)],
].map(([name, runs]) => [name, runs.map((run) => run / inputs.length)]);
const ours = median(rows[1][1]);
const panel = await measure((rounds) => bench.panel_changes(rounds));
const grown = {};
for (const what of ["evaluate", "changes", "settled"]) {
  grown[what] = [];
  for (const size of SIZES.keys()) grown[what].push(await measure((rounds) => bench[`grown_${what}`](size, rounds)));
}

const growth = (what) =>
  SIZES.map((size, place) => {
    const [n, w] = [median(native[what][place]), median(grown[what][place])];
    return `| ${what} | ${size.toLocaleString("en")} | ${format(n)} | ${format(n / size)} | ${format(w)} | ${format(w / size)} |`;
  });

const text = `# Benchmarks

Written by \`script/bench engine\`; do not edit. Times are medians of ${RUNS} runs of at least 20 ms each, after a
warm-up. Ratios tell more than times: these were taken on one machine, with other work going on.

Conditions: ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}.

## One verdict

The five-question framework on the same 432 inputs, every partial and complete way to answer. Before anything is
timed, all four have to give the same alternative and strength for each input.

| engine | ns for one verdict | fastest to slowest run | against ours in Wasm |
| --- | ---: | ---: | ---: |
${rows.map(([name, runs]) => `| ${name} | ${format(median(runs))} | ${spread(runs)} | ${format(median(runs) / ours)} × |`).join("\n")}

The rule engines are built once, outside the timed part, and asked as their manuals say. Ours gives its reasons as
well: which criterion cast which votes. Both others are asynchronous, which is part of what a verdict costs there.

## What would change the panel's verdict

All fifteen questions answered, five guides, in Wasm: ${format(median(panel) / 1000)} µs (${format(Math.min(...panel) / 1000)} to ${format(Math.max(...panel) / 1000)}); natively ${format(median(native.panelChanges) / 1000)} µs.

## Growth

Generated guides: four criteria to a question of four options, all but three questions answered.

| what | criteria | ns, native | ns for each criterion | ns, Wasm | ns for each criterion |
| --- | ---: | ---: | ---: | ---: | ---: |
${["evaluate", "changes", "settled"].flatMap(growth).join("\n")}
`;
writeFileSync(report, text);
console.log(text);
