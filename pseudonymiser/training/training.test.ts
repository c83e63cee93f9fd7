import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nameListsFrom } from "../names/lists/index.ts";
import { personBegin, personEnd, sequenceLabels } from "../names/tagger/labels.ts";
import { createTagger } from "../names/tagger/tagger.ts";
import { decodeWeights } from "../names/tagger/weight-table.ts";
import { buildTagger, type TaggerSettings } from "./build-tagger.ts";
import { labelsOf, notPerson, readSentences } from "./labelled-sentence.ts";
import { markedSentences } from "./marked-sentences.ts";
import { nameStock } from "./name-stock.ts";
import { Random } from "./random.ts";
import { substituteNames } from "./substitute-names.ts";
import { tagSentence } from "./tag-sentence.ts";
import { spansOf, TaggerScores } from "./tagger-scores.ts";
import type { TrainingInputs } from "./training-inputs.ts";

const read = (name: string): string => readFileSync(new URL(`sample/${name}`, import.meta.url), "utf8");

/** The sample is written for this test; the corpora of the manifest do not come with the library. */
const sample: TrainingInputs = {
  sources: {
    firstNames: read("first-names.tsv"),
    surnames: read("surnames.tsv"),
    places: read("places.tsv"),
    cities: read("cities.tsv"),
    wordUse: read("word-use.tsv"),
    wordClasses: read("word-classes.tsv"),
  },
  sentences: readSentences(readFileSync(new URL("sample/sentences.jsonl", import.meta.url)), "sentences.jsonl"),
  texts: [{ id: "s1", text: "sag enno bescheid", spans: [{ start: 4, end: 8, type: "PERSON" }] }],
};

const quick: TaggerSettings = {
  chain: { epochs: 3, step: 0.15, decay: 0.0005, dropout: 0.2, averaged: 2 },
  templateRounds: { news: 1, chat: 1, english: 1 },
  marked: { weight: 1, copies: 1 },
};

test("training twice on the same data gives the same bytes, and a tagger that has learned", () => {
  const first = buildTagger(sample, quick);
  const second = buildTagger(sample, quick);
  expect(Buffer.from(first.lists).equals(second.lists)).toBe(true);
  expect(Buffer.from(first.weights).equals(second.weights)).toBe(true);
  const tagger = createTagger(decodeWeights(first.weights), nameListsFrom(first.lists));
  expect(tagSentence(tagger, ["Emil", "Brandt", "wohnt", "in", "Wien", "."])).toEqual([
    { label: "PER", first: 0, end: 2 },
    { label: "LOC", first: 4, end: 5 },
  ]);
});

test("sentences of marked texts tell who is a person, and leave open what else there is", () => {
  const text = "Bin um 8 da. Frag Ute Kern aus Ulm!";
  const marked = markedSentences([{ id: "s2", text, spans: [{ start: 18, end: 26, type: "PERSON" }] }]);
  expect(marked.map(({ tokens }) => tokens.join(" "))).toEqual(["Bin um 8 da .", "Frag Ute Kern aus Ulm !"]);
  const open = notPerson;
  expect(marked.map(({ labels }) => [...labels])).toEqual([
    [open, open, open, open, open],
    [open, personBegin, personEnd, open, open, open],
  ]);
});

test("BIO tags become labels that tell the places in a person's name, streets and cities places", () => {
  const tags = ["B-PER", "I-PER", "I-PER", "O", "B-PER", "B-PER", "B-STREET", "I-STREET", "B-CITY", "I-ORG", "B-ORG"];
  expect([...labelsOf(tags)].map((label) => sequenceLabels[label])).toEqual([
    "B-PER",
    "I-PER",
    "E-PER",
    "O",
    "S-PER",
    "S-PER",
    "B-LOC",
    "I-LOC",
    "B-LOC",
    "B-ORG",
    "B-ORG",
  ]);
});

test("labels spell names", () => {
  expect(spansOf(labelsOf(["B-PER", "I-PER", "B-PER", "O", "B-LOC", "B-LOC"]))).toEqual([
    { label: "PER", first: 0, end: 2 },
    { label: "PER", first: 2, end: 3 },
    { label: "LOC", first: 4, end: 5 },
    { label: "LOC", first: 5, end: 6 },
  ]);
});

test("figures count whole names with exact borders, and tokens", () => {
  const scores = new TaggerScores();
  scores.add(labelsOf(["B-PER", "I-PER", "O", "B-PER"]), [
    { label: "PER", first: 0, end: 2 },
    { label: "PER", first: 2, end: 4 },
  ]);
  const { strict, token } = scores.result()["PER"] ?? {};
  expect(strict).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, support: 2 });
  expect(token).toEqual({ precision: 0.75, recall: 1, f1: 0.8571, support: 3 });
});

test("a copy with other names keeps labels, length, and the genitive", () => {
  const stock = nameStock(sample.sources);
  const tokens = ["Vossens", "und", "Voss", "sahen", "Kranzs", "Haus"];
  const labels = labelsOf(["O", "O", "B-PER", "O", "B-PER", "O"]);
  for (let seed = 1; seed < 40; seed++) {
    const copy = substituteNames({ tokens, labels, source: "sample" }, stock, new Random(seed));
    expect(copy.labels).toBe(labels);
    expect(copy.tokens[5]).toBe("Haus");
    expect(copy.tokens[4]).toMatch(/[sxz]$/);
  }
});
