import { readFileSync } from "node:fs";
import type { MarkedText } from "../../pseudonymiser/evaluation/score.ts";
import { megabytes, percentile, rounded } from "../figures.ts";
import { libraries } from "./library.ts";

// One library in a process of its own: `node run-library.ts NAME FOLDER FILE…`, the outcome as JSON on standard output.
// Without files it is only loaded.

/** How long a message is that speed is told for, in characters. */
const messageLength = 2000;

const [name = "", folder = "", ...files] = process.argv.slice(2);
const texts = files.flatMap(readTexts);
global.gc?.();
const before = process.memoryUsage();
const startedMs = performance.now();
const create = libraries[name];
if (create === undefined)
  throw new Error(`There is no library "${name}". There are: ${Object.keys(libraries).join(", ")}.`);
const library = await create(folder);
await library.mask("Guten Tag, Frau Winter.");
const startUpMs = performance.now() - startedMs;
const residentAtStart = process.memoryUsage().rss;
if (files.length === 0) process.exit(); // only fills the compile cache

const found = [];
for (const { id, text } of texts) found.push([id, await library.find(text)]);
const short = texts.map(({ text }) => text);
const all = short.join("\n\n");
const messages = Array.from({ length: Math.floor(all.length / messageLength) }, (_, index) =>
  all.slice(index * messageLength, (index + 1) * messageLength),
);
await throughput(messages, 2000); // warm
const perMessage: number[] = [];
const charactersPerSecond = await throughput(messages, 5000, perMessage);
const shortTextsCharactersPerSecond = await throughput(short, 3000);
global.gc?.();
const after = process.memoryUsage();
console.log(
  JSON.stringify({
    found,
    speed: {
      startUpMs: rounded(startUpMs),
      charactersPerSecond: Math.round(charactersPerSecond),
      shortTextsCharactersPerSecond: Math.round(shortTextsCharactersPerSecond),
      message2000P50Ms: rounded(percentile(perMessage, 0.5), 2),
      message2000P99Ms: rounded(percentile(perMessage, 0.99), 2),
      liveMemoryMb: megabytes(after.heapUsed + after.external - before.heapUsed - before.external),
      residentAtStartMb: megabytes(residentAtStart - before.rss),
      residentUnderLoadMb: megabytes(after.rss - before.rss),
    },
  }),
);

/** Masks the texts again and again for as long as told; each text's time in ms goes to `times`. */
async function throughput(inputs: readonly string[], durationMs: number, times: number[] = []): Promise<number> {
  const beganMs = performance.now();
  let characters = 0;
  while (performance.now() - beganMs < durationMs) {
    for (const text of inputs) {
      const textBeganMs = performance.now();
      await library.mask(text);
      times.push(performance.now() - textBeganMs);
      characters += text.length;
    }
  }
  return characters / ((performance.now() - beganMs) / 1000);
}

function readTexts(file: string): MarkedText[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): MarkedText => JSON.parse(line));
}
