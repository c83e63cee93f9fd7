import { readFileSync } from "node:fs";
import { loadTagger } from "../names/tagger/index.ts";
import { readSentences } from "./labelled-sentence.ts";
import { tagSentence } from "./tag-sentence.ts";
import { TaggerScores } from "./tagger-scores.ts";

/**
 * Measures the shipped tagger on labelled sentences, each by itself, with the tokens of the file:
 * `npm run -s bench:tagger -- FILE.jsonl[.gz]`. Prints JSON: precision, recall and F1 by kind, of whole names with exact
 * borders (`strict`) and of tokens (`token`).
 */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Name a file of labelled sentences: npm run -s bench:tagger -- FILE.jsonl");

const tagger = loadTagger();
const scores = new TaggerScores();
const sentences = readSentences(readFileSync(file), file);
let tokens = 0;
for (const sentence of sentences) {
  tokens += sentence.tokens.length;
  scores.add(sentence.labels, tagSentence(tagger, sentence.tokens));
}
process.stdout.write(
  `${JSON.stringify({ file, sentences: sentences.length, tokens, scores: scores.result() }, null, 2)}\n`,
);
