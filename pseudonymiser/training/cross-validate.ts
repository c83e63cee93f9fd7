import { parseArgs } from "node:util";
import { nameListsFrom } from "../names/lists/index.ts";
import { createTagger } from "../names/tagger/tagger.ts";
import { decodeWeights, encodeWeights } from "../names/tagger/weight-table.ts";
import { trainWeights } from "./build-tagger.ts";
import { buildNameLists } from "./name-lists.ts";
import { tagSentence } from "./tag-sentence.ts";
import { TaggerScores } from "./tagger-scores.ts";
import { readInputs } from "./training-inputs.ts";

/**
 * Cross-validation: `node pseudonymiser/training/cross-validate.ts --data FOLDER [--folds 5] [--source germeval]`. Each fold
 * of the source's sentences is tagged by a model that has seen the others and all other sources; with `--folds 1` the whole
 * source is held out. Prints JSON as `bench-tagger.ts` does.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    folds: { type: "string", default: "5" },
    source: { type: "string", default: "germeval" },
  },
});
if (options.data === undefined) throw new Error("Say where the training data lies: --data FOLDER");
const { source } = options;
const folds = Number(options.folds);

const { sources, sentences } = readInputs(options.data, { strict: false });
const lists = nameListsFrom(buildNameLists(sources));
const foldOf = (index: number): number => (Math.imul(index + 1, 0x9e3779b1) >>> 8) % folds;
const scores = new TaggerScores();
for (let fold = 0; fold < folds; fold++) {
  const isHeldOut = (index: number): boolean =>
    (sentences[index]?.source ?? "").startsWith(source) && foldOf(index) === fold;
  const weights = trainWeights({ sources, sentences: sentences.filter((_, index) => !isHeldOut(index)) }, lists);
  const tagger = createTagger(decodeWeights(encodeWeights(weights)), lists);
  for (const [index, { tokens, labels }] of sentences.entries())
    if (isHeldOut(index)) scores.add(labels, tagSentence(tagger, tokens));
  process.stderr.write(`fold ${fold + 1} of ${folds}: ${JSON.stringify(scores.result()["PER"])}\n`);
}
process.stdout.write(`${JSON.stringify({ source, folds, scores: scores.result() }, null, 2)}\n`);
