import fc from "fast-check";
import { expect, test } from "vitest";
import { createMapping, createPseudonymiser } from "./index.ts";

const pseudonymiser = createPseudonymiser({ secrets: "replace" });
const runs = { numRuns: 10_000 };

const personal = fc.constantFrom(
  "Sabine Müller",
  "Müllers",
  "Hans",
  "Frau Dr. Özlem Yıldız",
  "Herr Fuchs",
  "Wolff, Jana",
  "Žeželj",
  "J. P. Okonkwo",
  "jana.wolff@posteingang.example",
  "0171 3920014",
  "DE91 5009 9047 0648 4898 90",
  "47 036 892 816",
  "756.4802.1357.64",
  "Lindenstraße 12 a, 10969 Berlin",
  "geb. 14.09.1978",
  "HH-KL 2384",
  "203.0.113.47",
  "Kundennr. 4471 0932",
);
const around = fc.constantFrom(
  " ",
  "\n",
  ", ",
  ": ",
  "s ",
  "'s ",
  "’ ",
  "[",
  "]",
  "(",
  ")",
  "**",
  "_",
  "\\",
  "\u00ad",
  "\u00a0",
  "🙈",
  "\ud83d",
  "–",
  "und",
  "ist",
  "[PERSON_1]",
  "PERSON_1]",
  "[Person 2",
  "【PERSON_1】",
  "<PERSON_1>",
  "[TEXT_1]",
  "[PERSON",
  "_1]",
  "Tel. ",
  "Gruß ",
  "Mein Name ist ",
);
const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: around },
      { weight: 2, arbitrary: personal },
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(""));

test("whatever the text, what was replaced comes back exactly", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const mapping = createMapping();
      const outcome = pseudonymiser.replace(text, mapping);
      if (outcome.status !== "replaced") throw new Error("secrets are replaced here");
      expect(pseudonymiser.restore(outcome.text, mapping).text).toBe(text);
    }),
    runs,
  );
});

test("however an answer is cut, the stream gives the same as the whole", () => {
  const input = fc.record({ text: anyText, cuts: fc.array(fc.nat(200), { maxLength: 8 }), bytes: fc.boolean() });
  fc.assert(
    fc.property(input, ({ text, cuts, bytes }) => {
      const mapping = createMapping();
      const outcome = pseudonymiser.replace(text, mapping);
      const answer = (outcome.status === "replaced" ? outcome.text : "").toWellFormed();
      const stream = pseudonymiser.restoreStream(mapping);
      const whole = bytes ? new TextEncoder().encode(answer) : answer;
      const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((one, other) => one - other), whole.length];
      const pieces = places.slice(1).map((end, index) => stream.push(whole.slice(places[index], end)));
      expect(pieces.join("") + stream.end()).toBe(pseudonymiser.restore(answer, mapping).text);
    }),
    runs,
  );
});

const identifiers = fc.constantFrom(
  "jana.wolff@posteingang.example",
  "0171 3920014",
  "DE91 5009 9047 0648 4898 90",
  "47 036 892 816",
  "756.4802.1357.64",
  "Dragan Petrović",
  "Ayşe Yıldırım",
  "203.0.113.47",
  "CHE-114.702.385",
  "HH-KL 2384",
);

test("no value that was replaced is left standing as a word anywhere in the text", () => {
  const input = fc.record({
    values: fc.array(identifiers, { minLength: 1, maxLength: 4 }),
    glue: fc.array(around, { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(input, ({ values, glue }) => {
      const text = values.map((value, index) => `${glue[index] ?? ""} ${value} ${value}`).join(" ");
      const mapping = createMapping();
      const outcome = pseudonymiser.replace(text, mapping);
      const masked = outcome.status === "replaced" ? outcome.text : "";
      for (const { kind, value } of mapping.entries()) {
        if (kind === "TEXT" || value.length < 3) continue;
        const words = masked.replaceAll(/\[[A-Z_]+_\d+[a-z]*(?:_[A-Z]+[a-z]*)?\]/g, "\n");
        expect(isWordIn(words, value), `${kind} stands in ${masked}`).toBe(false);
      }
    }),
    runs,
  );
});

function isWordIn(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const isWord = !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + value.length));
    if (isWord) return true;
  }
  return false;
}
