import { readFileSync } from "node:fs";
import type { MarkedText } from "../../pseudonymiser/evaluation/score.ts";
import { megabytes, percentile, rounded } from "../figures.ts";
import { libraries } from "./library.ts";

// One library in a process of its own: `node run-library.ts NAME FOLDER FILE…`, the outcome as JSON on standard output.

const [name = "", folder = "", ...files] = process.argv.slice(2);
const texts = files.flatMap(readTexts);
global.gc?.();
const before = process.memoryUsage().rss;
const startedMs = performance.now();
const create = libraries[name];
if (create === undefined)
  throw new Error(`There is no library "${name}". There are: ${Object.keys(libraries).join(", ")}.`);
const library = await create(folder);
await library.mask("Guten Tag, Frau Winter.");
const startUpMs = performance.now() - startedMs;

const found = [];
for (const { id, text } of texts) found.push([id, await library.find(text)]);

const all = texts.map(({ text }) => text).join("\n\n");
const message = all.slice(0, 2000);
const messages: number[] = [];
for (let round = 0; round < 300; round++) {
  const shifted = all.slice((round * 97) % Math.max(1, all.length - 2000)).slice(0, message.length);
  const beganMs = performance.now();
  await library.mask(shifted);
  messages.push(performance.now() - beganMs);
}
const beganMs = performance.now();
let characters = 0;
while (performance.now() - beganMs < 5000) {
  for (const { text } of texts) {
    await library.mask(text);
    characters += text.length;
  }
}
const seconds = (performance.now() - beganMs) / 1000;
global.gc?.();
console.log(
  JSON.stringify({
    found,
    speed: {
      startUpMs: rounded(startUpMs),
      charactersPerSecond: Math.round(characters / seconds),
      message2000P50Ms: rounded(percentile(messages.slice(20), 0.5), 2),
      message2000P99Ms: rounded(percentile(messages.slice(20), 0.99), 2),
      memoryMb: megabytes(process.memoryUsage().rss - before),
    },
  }),
);

function readTexts(file: string): MarkedText[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): MarkedText => JSON.parse(line));
}
