import { expect, test } from "vitest";
import { Random } from "../random.ts";
import { clusterVectors } from "./cluster-vectors.ts";
import { countWordUse } from "./count-word-use.ts";
import { sentencesOf } from "./read-plain-text.ts";
import { dimensions, trainVectors } from "./train-vectors.ts";
import { rareWord, sentenceBreak, vocabularyOf } from "./vocabulary.ts";

test("words are counted with their companions, titles and first names", () => {
  const lines = ["Herr Voss sah das große Haus.", "Ein Haus sah Anna Voss nie.", "Wir sahen Herrn Voss und das Haus."];
  const table = countWordUse(sentencesOf(lines), new Set(["Anna"]));
  const rows = new Map(table.split("\n").map((row) => [row.split("\t")[0], row.split("\t").slice(1).map(Number)]));
  expect(rows.get("Voss")).toEqual([3, 3, 0, 3]);
  expect(rows.get("Haus")).toEqual([3, 3, 3, 0]);
  expect(rows.has("Anna")).toBe(false);
});

test("a vocabulary numbers frequent words first and takes all numerals for one", () => {
  const { words, sequence, total } = vocabularyOf(
    [
      ["a", "b", "3"],
      ["b", "4,5", "c"],
    ],
    2,
  );
  expect(words).toEqual(["0", "b"]);
  expect([...sequence]).toEqual([rareWord, 1, 0, sentenceBreak, 1, 0, rareWord, sentenceBreak]);
  expect(total).toBe(4);
});

test("words in the same places get vectors nearer to each other than others, the same each time", () => {
  const sentences: string[][] = [];
  const random = new Random(3);
  for (let round = 0; round < 3000; round++) {
    sentences.push(["der", random.pick(["Hund", "Wolf"]), random.pick(["bellt", "knurrt"]), "laut"]);
  }
  const vocabulary = vocabularyOf(sentences, 5);
  const vectors = trainVectors(vocabulary, new Random(7));
  const nearness = (left: string, right: string): number => {
    const [from, to] = [left, right].map((word) => vocabulary.words.indexOf(word) * dimensions);
    let product = 0;
    for (let index = 0; index < dimensions; index++)
      product += (vectors[(from ?? 0) + index] ?? 0) * (vectors[(to ?? 0) + index] ?? 0);
    return product;
  };
  expect(nearness("Hund", "Wolf")).toBeGreaterThan(nearness("Hund", "bellt"));
  expect(trainVectors(vocabulary, new Random(7))).toEqual(vectors);
});

test("vectors are put together by their direction", () => {
  const vectors = new Float32Array(6 * dimensions);
  for (let item = 0; item < 6; item++) {
    vectors[item * dimensions + (item % 2)] = 1;
    vectors[item * dimensions + 2] = item / 100;
  }
  const settings = { clusters: 2, rounds: 5, firstHalfFrom: 6 };
  const { assignment } = clusterVectors({ vectors, weights: new Float64Array(6).fill(1) }, settings, new Random(2));
  expect(new Set([assignment[0], assignment[2], assignment[4]]).size).toBeLessThanOrEqual(2);
  const again = clusterVectors({ vectors, weights: new Float64Array(6).fill(1) }, settings, new Random(2));
  expect(again.assignment).toEqual(assignment);
});
