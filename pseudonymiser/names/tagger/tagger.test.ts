import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "../../text/tokens.ts";
import { loadTagger } from "./index.ts";
import { begins, kindOf, labelCount, mayFollow, outside } from "./labels.ts";
import { SequenceDecoder } from "./sequence-decoder.ts";
import { decodeWeights, encodeWeights, stateCount } from "./weight-table.ts";
import { capitalisation, capitals, shapeOf } from "./word-shape.ts";

/** What is tagged in a text, as "PER Anna Voss". */
function tagged(text: string): string[] {
  const tokens = tokenise(text);
  return loadTagger()
    .tag(text, tokens)
    .names.map(
      ({ label, firstToken, endToken }) =>
        `${label} ${text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1])}`,
    );
}

test.each([
  ["Gestern rief Sabine Müller aus Köln an.", ["PER Sabine Müller", "LOC Köln"]],
  ["Sehr geehrte Frau Dr. Müller-Lüdenscheid,", ["PER Müller-Lüdenscheid"]],
  ["„Das war gut“, sagte Anneliese von der Heide in Berlin.", ["PER Anneliese von der Heide", "LOC Berlin"]],
  ["Bitte schicken Sie mir die Rechnung noch einmal zu.", []],
  ["Der Koch im Winter kocht gern.", []],
])("%s", (text, names) => {
  expect(tagged(text)).toEqual(names);
});

test("each token has a probability, high inside a name and low outside", () => {
  const text = "Gestern rief Sabine Müller aus Köln an.";
  const { person } = loadTagger().tag(text, tokenise(text));
  expect(person).toHaveLength(8);
  expect(Math.min(person[2] ?? 0, person[3] ?? 0)).toBeGreaterThan(0.6);
  expect(Math.max(person[0] ?? 1, person[5] ?? 1)).toBeLessThan(0.2);
});

test("a text is tagged the same whatever was tagged before", () => {
  const text = "Herr Öztürk und Ayşe Yılmaz fahren nach Wien.";
  const first = tagged(text);
  for (let round = 0; round < 200; round++) tagged(`Wort${round} und Name${round * 7} von Anna${round} Meier${round}`);
  expect(tagged(text)).toEqual(first);
});

test("whatever the text, names stand in order inside it and probabilities are between 0 and 1", () => {
  const unit = fc.oneof(
    fc.constantFrom(" ", "\n", ". ", "Anna ", "Herr ", "Müller", "s ", ", "),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 400 }), (text) => {
      const tokens = tokenise(text);
      const { names, person } = loadTagger().tag(text, tokens);
      let last = 0;
      for (const { firstToken, endToken, score } of names) {
        expect(firstToken).toBeGreaterThanOrEqual(last);
        expect(endToken).toBeGreaterThan(firstToken);
        expect(score >= 0 && score <= 1.000001).toBe(true);
        last = endToken;
      }
      expect(last).toBeLessThanOrEqual(tokens.count);
      expect(person.every((share) => share >= 0 && share <= 1.000001)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("weights come back from their file as they were", () => {
  const rows = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 28 - 1 }), { maxLength: 40 });
  fc.assert(
    fc.property(
      rows,
      fc.int8Array({ minLength: 40 * labelCount, maxLength: 40 * labelCount }),
      (unordered, numbers) => {
        const keys = Uint32Array.from(unordered).sort();
        const weights = numbers.slice(0, keys.length * labelCount);
        const transitions = Float32Array.from({ length: stateCount ** 2 }, (_, index) => index / 8);
        const settings = { step: 0.25, transitions, recallBias: 0.5 };
        const { table, ...rest } = decodeWeights(encodeWeights({ keys, weights, ...settings }));
        expect(rest).toEqual(settings);
        const read = Int32Array.from({ length: weights.length });
        for (const [row, key] of keys.entries()) table.addTo(read, row * labelCount, key << 4);
        expect([...read]).toEqual([...weights]);
      },
    ),
    { numRuns: 30 },
  );
});

test("the decoder finds the best allowed labels, and probabilities that agree with all of them", () => {
  const length = 3;
  const scoresOf = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
    minLength: length * labelCount,
    maxLength: length * labelCount,
  });
  fc.assert(
    fc.property(scoresOf, (scores) => {
      const transitions = Float32Array.from({ length: stateCount ** 2 }, (_, index) => ((index * 37) % 11) / 10);
      const decoder = new SequenceDecoder({
        step: 1,
        transitions,
        recallBias: 0,
      });
      decoder.scores.set(scores);
      decoder.decode(length);
      const all = everySequence(scores, transitions, length);
      const best = all.reduce((left, right) => (right.score > left.score ? right : left));
      const chosen = all.find(({ labels }) => labels.every((label, token) => label === decoder.labels[token]));
      expect(chosen?.score).toBeCloseTo(best.score, 6);
      const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
      for (let token = 0; token < length; token++) {
        const persons = all.filter(({ labels }) => kindOf(labels[token] ?? outside) === 0);
        const share = persons.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
        expect(decoder.person[token]).toBeCloseTo(share, 4);
      }
    }),
    { numRuns: 20 },
  );
});

function everySequence(
  scores: readonly number[],
  transitions: Float32Array,
  length: number,
): { labels: number[]; score: number }[] {
  let partial: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let token = 0; token <= length; token++) {
    partial = partial.flatMap(({ labels, score }) => {
      const last = labels.at(-1) ?? labelCount;
      const nexts = token === length ? [labelCount] : Array.from({ length: labelCount }, (_, label) => label);
      return nexts
        .filter((next) => mayFollow(last === labelCount ? outside : last, next === labelCount ? outside : next))
        .map((next) => ({
          labels: next === labelCount ? labels : [...labels, next],
          score:
            score +
            (transitions[last * stateCount + next] ?? 0) +
            (next === labelCount ? 0 : (scores[token * labelCount + next] ?? 0)),
        }));
    });
  }
  return partial;
}

test("labels say what may follow what", () => {
  const names = ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-LOC", "I-LOC"];
  const follows = (left: string, right: string): boolean => mayFollow(names.indexOf(left), names.indexOf(right));
  expect(follows("B-PER", "E-PER")).toBe(true);
  expect(follows("B-PER", "O")).toBe(false);
  expect(follows("O", "I-PER")).toBe(false);
  expect(follows("B-LOC", "I-LOC")).toBe(true);
  expect(follows("S-PER", "I-LOC")).toBe(false);
  expect([begins(1), begins(2), begins(5), begins(6)]).toEqual([true, false, true, false]);
});

test("shapes tell capitals, numbers and years apart", () => {
  const shape = (word: string) => shapeOf(word, 0, word.length);
  expect(shape("Meier").hash).toBe(shape("Öz").hash);
  expect(shape("2024").hash).not.toBe(shape("24").hash);
  expect([shape("2024").digitsOnly, shape("A4").digitsOnly]).toEqual([true, false]);
  const words = ["meier", "Meier", "MEIER", "McMeier", "M", "12"];
  expect(words.map((word) => capitalisation(word, 0, word.length))).toEqual([
    capitals.none,
    capitals.initial,
    capitals.all,
    capitals.mixed,
    capitals.single,
    capitals.noLetter,
  ]);
});
