import { parseArgs } from "node:util";
import { nameListsFrom } from "../names/lists/index.ts";
import { outside } from "../names/tagger/labels.ts";
import { createTagger } from "../names/tagger/tagger.ts";
import { decodeWeights, encodeWeights } from "../names/tagger/weight-table.ts";
import { trainWeights } from "./build-tagger.ts";
import { notPerson } from "./labelled-sentence.ts";
import { markedSentences } from "./marked-sentences.ts";
import { buildNameLists } from "./name-lists.ts";
import { tagSentence } from "./tag-sentence.ts";
import { TaggerScores } from "./tagger-scores.ts";
import { readInputs } from "./training-inputs.ts";

/**
 * Cross-validation: `node pseudonymiser/training/cross-validate.ts --data FOLDER [--folds 5] [--source germeval]`. Each fold
 * of the source's sentences is tagged by a model that has seen the others and all other sources; with `--folds 1` the whole
 * source is held out. `--source own` does so with the evaluation sets, in which only persons are marked: only the figures of
 * persons count. Prints JSON as `bench-tagger.ts` does.
 */
const ownTexts = "own";
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

const { sources, sentences, texts } = readInputs(options.data, { strict: false });
const lists = nameListsFrom(buildNameLists(sources));
const foldOf = (index: number): number => (Math.imul(index + 1, 0x9e3779b1) >>> 8) % folds;
const scores = new TaggerScores();
for (let fold = 0; fold < folds; fold++) {
  const isInFold = (index: number): boolean => foldOf(index) === fold;
  const isHeldOut = (index: number): boolean => (sentences[index]?.source ?? "").startsWith(source) && isInFold(index);
  const isTextHeldOut = (index: number): boolean => source === ownTexts && isInFold(index);
  const seen = {
    sources,
    sentences: sentences.filter((_, index) => !isHeldOut(index)),
    texts: texts.filter((_, index) => !isTextHeldOut(index)),
  };
  const tagger = createTagger(decodeWeights(encodeWeights(trainWeights(seen, lists))), lists);
  const unseen = [
    ...sentences.filter((_, index) => isHeldOut(index)),
    ...markedSentences(texts.filter((_, index) => isTextHeldOut(index))),
  ];
  for (const { tokens, labels } of unseen)
    scores.add(
      labels.map((label) => (label === notPerson ? outside : label)),
      tagSentence(tagger, tokens),
    );
  process.stderr.write(`fold ${fold + 1} of ${folds}: ${JSON.stringify(scores.result()["PER"])}\n`);
}
process.stdout.write(`${JSON.stringify({ source, folds, scores: scores.result() }, null, 2)}\n`);
