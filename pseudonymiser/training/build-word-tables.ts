import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { readSentences } from "./labelled-sentence.ts";
import { Random } from "./random.ts";
import { tableRows } from "./table-rows.ts";
import { clusterVectors } from "./word-tables/cluster-vectors.ts";
import { countWordUse } from "./word-tables/count-word-use.ts";
import { readProtocols, sentencesOf } from "./word-tables/read-plain-text.ts";
import { trainVectors } from "./word-tables/train-vectors.ts";
import { vocabularyOf } from "./word-tables/vocabulary.ts";

/**
 * Makes `word-use.tsv.gz` and `word-classes.tsv.gz` in the data folder from protocols of parliament (a folder of plain
 * texts), sentences of the sentence collection (JSON), and the training sentences:
 * `node build-word-tables.ts --data FOLDER --protocols FOLDER --sentences FILE`. Takes some minutes.
 */
const { values: options } = parseArgs({
  options: { data: { type: "string" }, protocols: { type: "string" }, sentences: { type: "string" } },
});
const { data, protocols, sentences: collection } = options;
if (data === undefined || protocols === undefined || collection === undefined) {
  throw new Error("Say where the data lies: --data FOLDER --protocols FOLDER --sentences FILE");
}

const collected: { sentence: string }[] = JSON.parse(readFileSync(collection, "utf8"));
const plain = [
  ...sentencesOf([...readProtocols(protocols, "komplett.txt"), ...collected.map(({ sentence }) => sentence)]),
];

const names = gunzipSync(readFileSync(join(data, "gazetteer-first-names.tsv.gz"))).toString();
const wellKnown = [...tableRows(names)].filter(
  ([, , male, female, , from = ""]) => Number(male) + Number(female) >= 100 || from.includes("P"),
);
write("word-use.tsv.gz", countWordUse(plain, new Set(wellKnown.map(([name = ""]) => name))));

const labelled = ["ner-train.jsonl.gz", "ner-train-en.jsonl.gz"]
  .flatMap((file) => readSentences(readFileSync(join(data, file)), file))
  .filter(({ source }) => !/^(?:smartdata|mobie)/.test(source));
const vocabulary = vocabularyOf([...plain, ...labelled.map(({ tokens }) => tokens)], 5);
const vectors = trainVectors(vocabulary, new Random(12_345));
const weights = vocabulary.counts.map((count) => Math.log(count));
const random = new Random(777);
const fine = clusterVectors(
  { vectors, weights },
  { clusters: 480, rounds: 14, firstHalfFrom: Math.floor(weights.length * 0.15) },
  random,
);
const equal = new Float64Array(480).fill(1);
const coarse = clusterVectors(
  { vectors: fine.centres, weights: equal },
  { clusters: 60, rounds: 20, firstHalfFrom: 480 },
  random,
);
const classes = vocabulary.words.map((word, index) => {
  const own = fine.assignment[index] ?? 0;
  return `${word}\t${(((coarse.assignment[own] ?? 0) + 1) << 9) | (own + 1)}`;
});
write("word-classes.tsv.gz", classes.join("\n"));

function write(name: string, table: string): void {
  writeFileSync(join(data ?? "", name), gzipSync(table, { level: 9 }));
}
