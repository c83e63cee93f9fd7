import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { textView } from "../text/text-view.ts";
import { contactRecognisers } from "./contact-recognisers.ts";

/** One text a line, a line break in it as `\\n`; what is to be found stands in ⟦KIND:text⟧, and nothing else may be found. */
const texts = readFileSync(new URL("testing/contact-texts.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

/** All finds from a score on that the balanced level replaces, as "KIND:text", in the order of the text. */
function foundIn(raw: string): readonly string[] {
  const view = textView(raw);
  return contactRecognisers
    .flatMap((recogniser) => recogniser.find(view))
    .filter(({ score }) => score >= 0.5)
    .toSorted((first, second) => first.start - second.start)
    .map(({ kind, start, end }) => `${kind}:${view.plain.slice(start, end)}`);
}

test.each(texts)("only what leads to a person is found: %s", (line) => {
  const marked = line.replaceAll("\\n", "\n");
  const values = Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, text]) => text);
  expect(foundIn(marked.replace(/⟦[A-Z_]+:/g, "").replaceAll("⟧", ""))).toEqual(values);
});

test("no text whatever makes a recogniser throw, and every find lies inside the text", () => {
  const pieces = fc.constantFrom(
    ..."Tel. |0171 3920014|-12|+49|(0|geb. |1.1.1990|Am |Weg |Str.|12 a|, |10115 |Berlin|@|a.b|(at)| punkt |::1|2001:|1.2.3.4|HH-KL 12|c/o |\n|;|*|Postfach |https://|?name=x|Q 7, 2|12 Kings Road".split(
      "|",
    ),
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 3 }), fc.string({ unit: "binary", maxLength: 3 })))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (raw) => {
      const view = textView(raw);
      for (const { find } of contactRecognisers) {
        for (const { start, end, score } of find(view)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(view.plain.length);
          expect(score).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
