// The five-question framework written for two rule engines, each in its own way and built once.
// Both answer with votes; what the votes mean is counted by the same function for both.
import { Engine } from "json-rules-engine";
import { ZenEngine } from "@gorules/zen-engine";

const CRITERIA = [
  ["admin-ui", "yes", "django"],
  ["accounts", "yes", "django"],
  ["api-only", "yes", "flask"],
  ["api-only", "no", "django"],
  ["experience", "under-2", "django"],
  ["experience", "over-5", "flask"],
  ["horizon", "crud", "django"],
  ["horizon", "unknown", "flask"],
  ["horizon", "throughput", "fastapi"],
];

/** "alternative strength", as the engine under test says it. */
function outcome(input, votes, exception) {
  if (Object.keys(input).length === 0) return "- silent";
  if (exception) return "fastapi exception";
  const counts = ["django", "flask", "fastapi"].map((name) => [name, votes.filter((vote) => vote === name).length]);
  const most = Math.max(...counts.map(([, count]) => count));
  const first = counts.filter(([, count]) => count === most);
  if (first.length > 1) return "django tie-break";
  return `${first[0][0]} ${most >= 3 ? "clear" : "lean"}`;
}

export function jsonRulesEngine() {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const is = (fact, value) => ({ fact, operator: "equal", value });
  for (const [question, option, alternative] of CRITERIA) {
    engine.addRule({
      conditions: { all: [is(question, option)] },
      event: { type: "vote", params: { alternative } },
    });
  }
  engine.addRule({
    conditions: { all: [is("api-only", "yes"), is("horizon", "throughput")] },
    event: { type: "exception" },
  });
  return async (input) => {
    const { events } = await engine.run(input);
    const votes = events.filter(({ type }) => type === "vote").map(({ params }) => params.alternative);
    return outcome(input, votes, events.some(({ type }) => type === "exception"));
  };
}

export function zenEngine() {
  const questions = [...new Set(CRITERIA.map(([question]) => question))];
  const columns = questions.map((field, place) => ({ id: `in${place}`, name: field, field: `$root["${field}"]` }));
  const row = (id, pairs, vote) => ({
    _id: id,
    out: `"${vote}"`,
    ...Object.fromEntries(columns.map(({ id: column }, place) => [column, pairs[questions[place]] ? `"${pairs[questions[place]]}"` : ""])),
  });
  const rules = CRITERIA.map(([question, option, vote], place) => row(`r${place}`, { [question]: option }, vote));
  rules.push(row("exception", { "api-only": "yes", horizon: "throughput" }, "exception"));
  const node = (id, type, content) => ({ id, type, name: id, position: { x: 0, y: 0 }, ...(content && { content }) });
  const content = {
    nodes: [
      node("in", "inputNode"),
      node("table", "decisionTableNode", {
        hitPolicy: "collect",
        inputs: columns,
        outputs: [{ id: "out", name: "vote", field: "vote" }],
        rules,
      }),
      node("out", "outputNode"),
    ],
    edges: [
      { id: "e1", type: "edge", sourceId: "in", targetId: "table" },
      { id: "e2", type: "edge", sourceId: "table", targetId: "out" },
    ],
  };
  const decision = new ZenEngine().createDecision(content);
  return async (input) => {
    const { result } = await decision.evaluate(input);
    const votes = result.map(({ vote }) => vote);
    return outcome(input, votes.filter((vote) => vote !== "exception"), votes.includes("exception"));
  };
}
