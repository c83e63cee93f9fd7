import { type NameLists, nameListsFrom } from "../names/lists/index.ts";
import { encodeWeights, type TrainedWeights } from "../names/tagger/weight-table.ts";
import { indexFeatures } from "./feature-index.ts";
import { buildNameLists } from "./name-lists.ts";
import { nameStock } from "./name-stock.ts";
import { Random } from "./random.ts";
import { selectFeatures } from "./select-features.ts";
import { shrinkModel } from "./shrink-model.ts";
import { type TrainingSettings, trainChain } from "./train-chain.ts";
import type { TrainingInputs } from "./training-inputs.ts";
import { type MarkedWeight, type TemplateRounds, trainingSentences } from "./training-sentences.ts";

export interface TaggerSettings {
  readonly chain: TrainingSettings;
  readonly templateRounds: TemplateRounds;
  readonly marked: MarkedWeight;
}

/** How the shipped model is trained; chosen by cross-validation on the modern news and encyclopaedia sentences. */
export const shippedSettings: TaggerSettings = {
  chain: { epochs: 5, step: 0.15, decay: 0.0005, dropout: 0.2, averaged: 3 },
  templateRounds: { news: 20, chat: 26, english: 16 },
  marked: { weight: 3, copies: 3 },
};

/** Features whose weights stay below this in a first training are left out of the second. */
const smallestPeak = 0.12;

/** How the weights are stored. */
const shrinking = { step: 0.025, smallestWeight: 0.04, smallestPeak: 0.15, recallBias: 0.45 } as const;

/** Features met only once are left out. */
const atLeast = 2;

/** The two binary files: lists, and weights. The same inputs give the same bytes. */
export function buildTagger(
  inputs: TrainingInputs,
  settings = shippedSettings,
): { lists: Uint8Array; weights: Uint8Array } {
  const lists = buildNameLists(inputs.sources);
  return { lists, weights: encodeWeights(trainWeights(inputs, nameListsFrom(lists), settings)) };
}

/** Trains the weights with lists that are built already. */
export function trainWeights(
  { sources, sentences, texts }: TrainingInputs,
  lists: NameLists,
  settings = shippedSettings,
): TrainedWeights {
  const random = new Random(20_140_914);
  const stock = nameStock(sources);
  const chosen = trainingSentences(
    { sentences, texts },
    { stock, templateRounds: settings.templateRounds, marked: settings.marked },
    random,
  );
  const all = indexFeatures(chosen, lists, atLeast);
  const index = selectFeatures(all, trainChain(all, settings.chain, random), smallestPeak);
  const model = trainChain(index, settings.chain, random);
  return shrinkModel(model, index.keys, { ...shrinking, scale: 1 - settings.chain.dropout });
}
