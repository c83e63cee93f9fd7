import { expect, test } from "vitest";
import { earlierQuestion } from "./follow-up.ts";

const before = ["Was kostet der Eintritt?"];

test.each([
  ["Was ist das Ausgangsbuch?", "de"],
  ["Was ist Diskret?", "de"],
  ["Gibt es einen Parkplatz?", "de"],
  ["Wo ist die Kasse?", "de"],
  ["What is the ledger?", "en"],
  ["Is there parking?", "en"],
  ["Where is the entrance?", "en"],
] as const)("%s stands on its own", (question, language) => {
  expect(earlierQuestion(question, before, language)).toBeNull();
});

test.each([
  ["Und am Samstag?", "de"],
  ["Am Samstag?", "de"],
  ["Und gibt es Ermäßigung?", "de"],
  ["Wie teuer ist das?", "de"],
  ["Wie lange dauert es?", "de"],
  ["Wie teuer?", "de"],
  ["Warum?", "de"],
  ["What about Sunday?", "en"],
  ["How long is that kept?", "en"],
  ["And for children?", "en"],
] as const)("%s leans on the question before", (question, language) => {
  expect(earlierQuestion(question, before, language)).toBe(before[0]);
});
