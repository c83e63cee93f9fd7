import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenise } from "../../text/tokens.ts";

/** Lines shorter than this (UTF-16 code units) are headings and calls. */
const shortestLine = 25;

/** The lines of all files of that name below a folder, in the order of their paths, each line once. */
export function readProtocols(folder: string, fileName: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(`/${fileName}`),
  );
  const lines = new Set<string>();
  for (const path of paths.sort()) {
    for (const line of readFileSync(join(folder, path), "utf8").split("\n")) {
      const plain = line.trim().replace(/\s+/g, " ");
      if (plain.length >= shortestLine) lines.add(plain);
    }
  }
  return [...lines];
}

/** The sentences of lines, as tokens. */
export function* sentencesOf(lines: Iterable<string>): Generator<string[]> {
  for (const line of lines) {
    const { count, starts, ends, sentenceCount, sentenceStarts } = tokenise(line);
    for (let sentence = 0; sentence < sentenceCount; sentence++) {
      const end = sentence + 1 < sentenceCount ? (sentenceStarts[sentence + 1] ?? count) : count;
      const tokens: string[] = [];
      for (let token = sentenceStarts[sentence] ?? 0; token < end; token++)
        tokens.push(line.slice(starts[token], ends[token]));
      yield tokens;
    }
  }
}
