import { expect, test } from "vitest";
import { Random } from "../random.ts";
import { chatMessages, englishMessages } from "./chat-messages.ts";
import { type FillWords, fillTemplate } from "./fill-template.ts";
import { newsSentences } from "./news-sentences.ts";

const words: FillWords = {
  firstNames: ["Anna"],
  surnames: ["Voss"],
  places: ["Köln"],
  organisations: ["Nordbank"],
  nouns: ["Rechnung"],
  englishNouns: ["invoice"],
  roles: ["Trainer"],
};

test("blanks are filled and tagged, choices made", () => {
  const [sentence] = fillTemplate("[Hallo|Hallo] {F}, die {N} ging nach {K}", words, new Random(1));
  expect(sentence?.tokens).toEqual(["Hallo", "Anna", ",", "die", "Rechnung", "ging", "nach", "Köln"]);
  expect(sentence?.tags).toEqual(["O", "B-PER", "O", "O", "O", "O", "O", "B-LOC"]);
});

test("an initial belongs to the name before it", () => {
  const [sentence] = fillTemplate("{F} {I} schweigt", words, new Random(1));
  expect(sentence?.tags).toEqual(["B-PER", "I-PER", "O"]);
});

test("a message of several lines becomes several sentences", () => {
  expect(fillTemplate("Viele Grüße,\n{F}", words, new Random(1)).map(({ tags }) => tags)).toEqual([
    ["O", "O", "O"],
    ["B-PER"],
  ]);
});

test("no template leaves a blank or a choice open", () => {
  const random = new Random(5);
  for (const template of [...newsSentences, ...chatMessages, ...englishMessages]) {
    for (let round = 0; round < 5; round++) {
      for (const { tokens, tags } of fillTemplate(template, words, random)) {
        expect(tokens.join(" ")).not.toMatch(/[{}|]/);
        expect(tags).toHaveLength(tokens.length);
      }
    }
  }
});
