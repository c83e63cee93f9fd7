import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { MarkedText } from "../evaluation/score.ts";
import { type LabelledSentence, readSentences } from "./labelled-sentence.ts";
import manifest from "./manifest.json" with { type: "json" };
import type { NameListSources } from "./name-lists.ts";

/** All that lists and weights are made from. */
export interface TrainingInputs {
  readonly sources: NameListSources;
  readonly sentences: readonly LabelledSentence[];
  /** Texts in which persons are marked. */
  readonly texts: readonly MarkedText[];
}

/** The evaluation sets that are open for tuning; the held-out set is not among them. */
const ownSets = ["tuning-set", "further-set", "names-set", "clean-set"] as const;

function readTexts(name: string): MarkedText[] {
  const lines = readFileSync(new URL(`../evaluation/${name}.jsonl`, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): MarkedText => JSON.parse(line));
}

/**
 * Reads the files of the manifest from a folder, and the evaluation sets that are open for tuning.
 *
 * @param strict - whether files whose SHA-256 is not the one of the manifest are refused.
 * @throws {Error} if a file is missing or, in strict mode, another one.
 */
export function readInputs(folder: string, { strict }: { readonly strict: boolean }): TrainingInputs {
  const bytesOf = (name: keyof typeof manifest.inputs): Uint8Array => {
    const bytes = readFileSync(join(folder, name));
    const sum = createHash("sha256").update(bytes).digest("hex");
    if (strict && sum !== manifest.inputs[name].sha256) {
      throw new Error(
        `${name} is not the file of the manifest: its SHA-256 is ${sum}. Get that file, or leave out --strict.`,
      );
    }
    return bytes;
  };
  const table = (name: keyof typeof manifest.inputs): string => new TextDecoder().decode(gunzipSync(bytesOf(name)));
  return {
    sources: {
      firstNames: table("gazetteer-first-names.tsv.gz"),
      surnames: table("gazetteer-surnames.tsv.gz"),
      places: table("gazetteer-places.tsv.gz"),
      cities: table("gazetteer-cities.tsv.gz"),
      wordUse: table("word-use.tsv.gz"),
      wordClasses: table("word-classes.tsv.gz"),
    },
    sentences: [
      ...readSentences(bytesOf("ner-train.jsonl.gz"), "ner-train.jsonl.gz"),
      ...readSentences(bytesOf("ner-train-en.jsonl.gz"), "ner-train-en.jsonl.gz"),
    ],
    texts: ownSets.flatMap(readTexts),
  };
}
