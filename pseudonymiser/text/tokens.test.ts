import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "./tokens.ts";

/** The tokens of a text, sentences apart. */
function cut(text: string): string[] {
  const { count, starts, ends, sentenceCount, sentenceStarts } = tokenise(text);
  return Array.from({ length: sentenceCount }, (_, sentence) => {
    const tokens: string[] = [];
    for (let token = sentenceStarts[sentence] ?? 0; token < (sentenceStarts[sentence + 1] ?? count); token++) {
      tokens.push(text.slice(starts[token], ends[token]));
    }
    return tokens.join(" ");
  });
}

test.each([
  ["marks stand alone", "Hallo, (ja)!", ["Hallo , ( ja ) !"]],
  ["hyphenated names are one token", "Frau Müller-Lüdenscheid", ["Frau Müller-Lüdenscheid"]],
  [
    "abbreviations keep their full stop and end no sentence",
    "Dr. Voss, z. B. am Mo. um 8",
    ["Dr. Voss , z. B. am Mo. um 8"],
  ],
  ["forms with several stops stay whole", "z.B. die U.S. Army", ["z.B. die U.S. Army"]],
  ["ordinals end no sentence", "Am 3. Mai kam sie.", ["Am 3. Mai kam sie ."]],
  ["initials end no sentence", "A. Meier kam. Er blieb.", ["A. Meier kam .", "Er blieb ."]],
  ["numbers keep their separators", "12.374,50 um 10:30", ["12.374,50 um 10:30"]],
  [
    "addresses of mail and web stay whole",
    "an a.b@firma.example, siehe https://x.example/y?z=1.",
    ["an a.b@firma.example , siehe https://x.example/y?z=1 ."],
  ],
  ["handles stay whole", "@tom_k sagt #hallo", ["@tom_k sagt #hallo"]],
  ["apostrophes join letters", "Ich bin's, O’Brien", ["Ich bin's , O’Brien"]],
  ["a hyphen that stands for a part stays with its word", "Silben- und Wortzahl", ["Silben- und Wortzahl"]],
  ["lines of a chat are sentences", "moin\nhier ist tom", ["moin", "hier ist tom"]],
  [
    "a line that a mail program wrapped goes on",
    `${"Sehr geehrte Frau Müller ".repeat(3)}wir\nhaben`,
    [`${"Sehr geehrte Frau Müller ".repeat(3)}wir haben`],
  ],
  [
    "closing quotes belong to the sentence before",
    "Er rief: „Na gut.“ Dann ging er.",
    ["Er rief : „ Na gut . “", "Dann ging er ."],
  ],
  ["emoji are tokens", "ok😀😀 gut", ["ok 😀😀 gut"]],
])("%s", (_, text, sentences) => {
  expect(cut(text)).toEqual(sentences);
});

test("whatever the text, tokens stand in order, are not empty, and together hold everything but blanks", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(" ", "\n", ".", "-", "a", "Ä", "1", "'", "@", "😀"), fc.string({ maxLength: 3 })),
  });
  fc.assert(
    fc.property(text, (raw) => {
      const { count, starts, ends, sentenceStarts } = tokenise(raw);
      let last = 0;
      for (let token = 0; token < count; token++) {
        const start = starts[token] ?? 0;
        expect(raw.slice(last, start)).toMatch(/^[\s\p{C}\p{Z}]*$/u);
        expect(ends[token]).toBeGreaterThan(start);
        last = ends[token] ?? 0;
      }
      expect(last).toBeLessThanOrEqual(raw.length);
      expect(sentenceStarts[0] ?? 0).toBe(0);
      expect([...sentenceStarts].every((start, index) => index === 0 || start > (sentenceStarts[index - 1] ?? 0))).toBe(
        true,
      );
    }),
    { numRuns: 2000 },
  );
});
