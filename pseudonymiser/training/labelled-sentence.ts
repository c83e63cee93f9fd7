import { gunzipSync } from "node:zlib";
import { personBegin, personEnd, personInside, personSingle, sequenceLabels } from "../names/tagger/labels.ts";

/** Stands for the label of a token that is part of no person's name, and may be part of another name. */
export const notPerson = 255;

/** A sentence with a label for each token. */
export interface LabelledSentence {
  readonly tokens: readonly string[];
  readonly labels: Uint8Array;
  readonly source: string;
}

/** The labels of BIO tags; CITY and STREET count as LOC. */
export function labelsOf(tags: readonly string[]): Uint8Array {
  const kinds = tags.map((tag) => tag.slice(2).replace(/^(?:CITY|STREET)$/, "LOC"));
  const continues = (index: number): boolean =>
    (tags[index] ?? "").startsWith("I-") && kinds[index] === kinds[index - 1];
  return Uint8Array.from(tags, (_, index) => {
    const kind = kinds[index] ?? "";
    const inside = continues(index);
    if (kind !== "PER") return Math.max(0, sequenceLabels.indexOf(`${inside ? "I" : "B"}-${kind}`));
    const goesOn = continues(index + 1);
    if (inside) return goesOn ? personInside : personEnd;
    return goesOn ? personBegin : personSingle;
  });
}

/** Reads a file of sentences, one JSON object a line with `tokens`, `tags` and `source`; compressed if it ends in ".gz". */
export function readSentences(bytes: Uint8Array, fileName: string): LabelledSentence[] {
  const text = new TextDecoder().decode(fileName.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  const sentences: LabelledSentence[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const { tokens, tags, source } = parseLine(line);
    if (tokens.length > 0) sentences.push({ tokens, labels: labelsOf(tags), source });
  }
  return sentences;
}

function parseLine(line: string): { tokens: string[]; tags: string[]; source: string } {
  const row: unknown = JSON.parse(line);
  if (typeof row !== "object" || row === null || !("tokens" in row) || !("tags" in row))
    throw new Error("Not a sentence.");
  const { tokens, tags } = row;
  if (!isStrings(tokens) || !isStrings(tags) || tokens.length !== tags.length) throw new Error("Not a sentence.");
  return { tokens, tags, source: "source" in row && typeof row.source === "string" ? row.source : "" };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
