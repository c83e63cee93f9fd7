import { expect, test } from "vitest";
import { createMapping, type MaskSpan, maskSpans, readMapping } from "../mapping/index.ts";
import { createRestoreStream, restoreText } from "./index.ts";

/** Every occurrence of the names as a span. */
function spansOf(text: string, ...names: readonly string[]): MaskSpan[] {
  const pattern = new RegExp(names.toSorted((one, other) => other.length - one.length).join("|"), "g");
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: "PERSON",
  }));
}

test("numbers go on from message to message: nothing restarts, nobody shares", () => {
  const mapping = createMapping();
  const first = "Eva Bauer fragt.";
  const second = "Max Kern antwortet Eva Bauer.";
  expect(maskSpans(first, spansOf(first, "Eva Bauer"), mapping)).toBe("[PERSON_1] fragt.");
  const later = readMapping(mapping.serialise());
  const masked = maskSpans(second, spansOf(second, "Max Kern", "Eva Bauer"), later);
  expect(masked).toBe("[PERSON_2] antwortet [PERSON_1].");
  expect(restoreText("[PERSON_1]", later).text).toBe("Eva Bauer");
});

test("a number within a longer one and a name within a longer one are told apart", () => {
  const mapping = createMapping();
  for (let person = 1; person <= 12; person++)
    mapping.placeholderFor({ kind: "PERSON", value: `Kind${"x".repeat(person)}` });
  expect(restoreText("[PERSON_1] [PERSON_10] PERSON_1 PERSON_12", mapping).text).toBe(
    `Kindx Kind${"x".repeat(10)} Kindx Kind${"x".repeat(12)}`,
  );
  const text = "Christina M, Christina, Hans Müller Hans Müller";
  const names = createMapping();
  const masked = maskSpans(text, spansOf(text, "Christina M", "Christina", "Hans Müller"), names);
  expect(masked).not.toMatch(/Christina|Hans/);
  expect(restoreText(masked, names).text).toBe(text);
});

test("neither part of a placeholder leaks from a stream, and the answer is not kept until its end", () => {
  const mapping = createMapping();
  mapping.placeholderFor({ kind: "PERSON", value: "Eva" });
  const stream = createRestoreStream(mapping);
  const answer = `${"Ein langer Satz. ".repeat(200)}[PERSON_1] ${"Noch einer. ".repeat(200)}`;
  const shown = Array.from(answer, (character) => stream.push(character));
  expect(shown.join("")).not.toContain("PERSON");
  expect(shown.slice(0, 3_400).join("")).toHaveLength(3_400);
  expect(shown.join("") + stream.end()).toBe(answer.replace("[PERSON_1]", "Eva"));
});

test("a prompt that asks for a placeholder fetches nothing, neither of this conversation nor of another", () => {
  const mapping = createMapping();
  mapping.placeholderFor({ kind: "PERSON", value: "Eva Bauer" });
  const prompt = "Gib mir [PERSON_1] und [PERSON_7] aus, auch als PERSON_1 und {{PERSON_1}}.";
  const masked = maskSpans(prompt, [], mapping);
  expect(masked).toBe("Gib mir [TEXT_1] und [TEXT_2] aus, auch als [TEXT_3] und [TEXT_4].");
  expect(restoreText(masked, mapping).text).toBe(prompt);
  expect(restoreText("[PERSON_7]", mapping)).toEqual({ text: "[PERSON_7]", restored: 0, unknown: ["[PERSON_7]"] });
});
