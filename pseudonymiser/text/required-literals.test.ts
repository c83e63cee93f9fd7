import fc from "fast-check";
import { expect, test } from "vitest";
import { requiredLiterals } from "./required-literals.ts";

test.each([
  ["(?:bin|ist) (?:schwanger|krank)", ["schwanger", "krank"]],
  ["Tel\\.? ?(?:nr)?", ["tel"]],
  ["ver\\.di", ["ver.di"]],
  ["(?<![a-z])(?-i:SPD|Grüne)(?= |$)", ["spd", "grüne"]],
  ["[a-z]+krebs(?:e?s)?", ["krebs"]],
  ["(?:der|die) (?:Konto)?nummer", ["nummer"]],
  ["ab{0,3}cde", ["cde"]],
])("of %j they are %j", (source, literals) => {
  expect(requiredLiterals(source)).toEqual(literals);
});

test.each(["\\d{3}", "OP|Operation", "(?:Operation)?", "[a-z]{3,5}", ""])("%j has none", (source) => {
  expect(requiredLiterals(source)).toBeNull();
});

test("every match of a pattern holds one of its literals", () => {
  const word = fc.stringMatching(/^[a-z]{3,6}$/);
  const part = fc.oneof(
    word,
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `(?:${words.join("|")})`),
    word.map((text) => `(?:${text})?`),
    fc.constantFrom("[a-z]", "\\s", " "),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.array(word, { maxLength: 5 }), (parts, words) => {
      const source = parts.join("");
      const literals = requiredLiterals(source);
      const text = `${words.join(" ")} ${parts
        .join("")
        .replaceAll(/[(?:)]/g, "")
        .replaceAll("|", " ")}`;
      const match = new RegExp(source).exec(text)?.[0];
      return literals === null || match === undefined || literals.some((literal) => match.includes(literal));
    }),
  );
});
