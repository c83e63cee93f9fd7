import fc from "fast-check";
import { expect, test } from "vitest";
import { cosine, quantise } from "./quantise.ts";
import { nearestBySigns, toWords } from "./sign-index.ts";

const number = fc.float({ min: -1, max: 1, noNaN: true });
const vectorOf = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map((all) => Float32Array.from(all));

test("quantised vectors point where the vectors do", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }).chain(vectorOf), (vector) => {
      fc.pre(vector.some((value) => Math.abs(value) > 1e-6));
      expect(cosine(quantise(vector).numbers, vector)).toBeGreaterThan(0.99);
    }),
  );
});

test("the nearest by signs are those with the fewest other signs, ties included", () => {
  const vectors = fc
    .integer({ min: 1, max: 70 })
    .chain((length) => fc.tuple(vectorOf(length), fc.array(vectorOf(length), { maxLength: 40 })));
  fc.assert(
    fc.property(
      vectors,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      ([question, all], limit, parts) => {
        const words = toWords(quantise(question).signs);
        const sources = Array.from({ length: parts }, (_, part) => {
          const own = [...all.entries()].filter(([at]) => at % parts === part);
          return {
            sourceId: String(part),
            ordinals: Int32Array.from(own, ([at]) => at),
            words: Uint32Array.from(own.flatMap(([, vector]) => [...toWords(quantise(vector).signs)])),
          };
        });
        const found = nearestBySigns(sources, words, limit)
          .map(({ ordinal }) => ordinal)
          .sort((a, b) => a - b);
        const distances = all.map((vector) =>
          vector.reduce((sum, value, at) => sum + Number(value > 0 !== (question[at] ?? 0) > 0), 0),
        );
        const farthest = distances.toSorted((a, b) => a - b)[Math.min(limit, all.length) - 1] ?? 0;
        expect(found).toEqual([...all.keys()].filter((at) => (distances[at] ?? 0) <= farthest));
      },
    ),
  );
});
