import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Difference,
  type MarkedSpan,
  type MarkedText,
  type SetScore,
  scoreSet,
} from "../pseudonymiser/evaluation/score.ts";
import { temporaryFolder } from "../server/testing/start-product.ts";
import { keepResults, rounded } from "./figures.ts";

/**
 * Finds personal data with the pseudonymiser and with three published packages, in one run: recall, precision, false
 * replacements, speed, start-up, memory. `node bench/pseudonymisers.ts [--ours] [FILE.jsonl …]`; without files the
 * sets in `pseudonymiser/evaluation/`. A confusion list of the first file is written beside the results.
 */
const peers = ["@openredaction/openredaction@1.0.4", "redact-pii@3.4.0", "@arcjet/redact@1.12.0"] as const;

interface LibraryRun {
  readonly found: readonly [string, readonly MarkedSpan[]][];
  readonly speed: Readonly<Record<string, number>>;
}

const ownSets = ["tuning-set", "further-set", "names-set", "clean-set", "held-out-set"].map((name) =>
  fileURLToPath(new URL(`../pseudonymiser/evaluation/${name}.jsonl`, import.meta.url)),
);
const parameters = process.argv.slice(2);
const given = parameters.filter((parameter) => !parameter.startsWith("--"));
const files = given.length > 0 ? given : ownSets;
const texts = files.map((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): MarkedText => JSON.parse(line)),
);

using folder = temporaryFolder();
if (!parameters.includes("--ours")) install(folder.path);
const names = parameters.includes("--ours")
  ? ["diskret"]
  : ["diskret", ...peers.map((peer) => peer.slice(0, peer.lastIndexOf("@")))];
const runs = new Map(names.map((name) => [name, runLibrary(name, folder.path)]));

const ours = runs.get("diskret");
const scores = files.map((file, index) => ({
  file: basename(file),
  score: scoreSet(texts[index] ?? [], new Map(ours?.found)),
}));
for (const { file, score } of scores) console.log(`\n${file}\n${tableOf(score)}`);
const list = confusionList(texts[0] ?? [], scores[0]?.score.differences ?? []);
writeFileSync(new URL("./results/pseudonymiser-confusion.md", import.meta.url), list);
keepResults("pseudonymisers", {
  sets: scores.map(({ file, score: { types, falsePerThousandWords } }) => ({
    file,
    falsePerThousandWords: rounded(falsePerThousandWords, 2),
    types: Object.fromEntries(Object.entries(types).map(([type, score]) => [type, roundScore(score)])),
  })),
  sideBySide: Object.fromEntries(
    [...runs].map(([name, { found, speed }]) => [
      name,
      {
        ...speed,
        sets: files.map((file, index) => ({ file: basename(file), ...anyScore(texts[index] ?? [], found) })),
      },
    ]),
  ),
});

/** The packages as published, without running any of their scripts. */
function install(path: string): void {
  writeFileSync(join(path, "package.json"), "{}");
  execFileSync("npm", ["install", "--silent", "--no-audit", "--ignore-scripts", ...peers], { cwd: path });
}

function runLibrary(name: string, path: string): LibraryRun {
  const script = fileURLToPath(new URL("./pseudonymisers/run-library.ts", import.meta.url));
  const options = {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, NODE_COMPILE_CACHE: join(path, "compile-cache") },
  } as const;
  execFileSync(process.execPath, [script, name, path], options);
  const output = execFileSync(process.execPath, ["--expose-gc", script, name, path, ...files], options);
  return JSON.parse(output.split("\n").findLast((line) => line.startsWith("{")) ?? "{}");
}

/** Whatever the types: how much of what is marked is covered whole, and how many finds touch something marked. */
function anyScore(marked: readonly MarkedText[], found: LibraryRun["found"]) {
  const byId = new Map(found);
  const count = { marked: 0, covered: 0, touched: 0, found: 0, right: 0 };
  for (const { id, spans } of marked) {
    const hits = (byId.get(id) ?? []).filter(({ type }) => type !== "SPECIAL");
    const wanted = spans.filter(({ type }) => type !== "SPECIAL");
    const touches = (one: MarkedSpan, other: MarkedSpan): boolean => one.start < other.end && other.start < one.end;
    count.marked += wanted.length;
    count.covered += wanted.filter((span) => isCovered(span, hits)).length;
    count.touched += wanted.filter((span) => hits.some((hit) => touches(span, hit))).length;
    count.found += hits.length;
    count.right += hits.filter((hit) => wanted.some((span) => touches(span, hit))).length;
  }
  const anonymous = new Map(
    found.map(([id, spans]) => [
      id,
      spans.filter(({ type }) => type !== "SPECIAL").map((span) => ({ ...span, type: "ANY" })),
    ]),
  );
  return {
    fullRecall: rounded(count.covered / count.marked, 4),
    anyRecall: rounded(count.touched / count.marked, 4),
    precision: rounded(count.right / Math.max(1, count.found), 4),
    falsePerThousandWords: rounded(scoreSet(marked, anonymous).falsePerThousandWords, 2),
  };
}

/** Whether every character of a span lies in some hit. */
function isCovered({ start, end }: MarkedSpan, hits: readonly MarkedSpan[]): boolean {
  for (let index = start; index < end; index++)
    if (!hits.some((hit) => hit.start <= index && index < hit.end)) return false;
  return true;
}

function roundScore({ support, strict, overlap }: SetScore["types"][string]) {
  const figures = ({ recall, precision }: { recall: number; precision: number }) => ({
    recall: rounded(recall, 4),
    precision: rounded(precision, 4),
  });
  return { support, strict: figures(strict), overlap: figures(overlap) };
}

function tableOf({ types, falsePerThousandWords }: SetScore): string {
  const figure = (value: number): string => value.toFixed(3).padStart(7);
  const rows = Object.entries(types).map(
    ([type, { support, strict, overlap }]) =>
      `${type.padEnd(20)}${String(support).padStart(5)}${figure(strict.recall)}${figure(strict.precision)}  ${figure(overlap.recall)}${figure(overlap.precision)}`,
  );
  const head = `${"".padEnd(20)}    n  strict R      P   overlap R     P`;
  return [
    head,
    ...rows,
    `false replacements per 1,000 words without personal data: ${falsePerThousandWords.toFixed(2)}`,
  ].join("\n");
}

/** What was missed and what was wrong, for a person to read. */
function confusionList(marked: readonly MarkedText[], differences: readonly Difference[]): string {
  const textOf = new Map(marked.map(({ id, text }) => [id, text]));
  const quote = (id: string, span: MarkedSpan | null): string => {
    const text = textOf.get(id) ?? "";
    if (span === null) return "–";
    const before = text.slice(Math.max(0, span.start - 25), span.start);
    return `${before}⟦${span.type}:${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 15)}`.replaceAll(
      /[\n|]/g,
      "⏎",
    );
  };
  const rows = differences.map(
    ({ id, what, marked: one, found }) => `| ${id} | ${what} | ${quote(id, one)} | ${quote(id, found)} |`,
  );
  return `# What was missed and what was wrong\n\n| text | what | marked | found |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}
