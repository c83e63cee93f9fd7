import fc from "fast-check";
import { expect, test } from "vitest";
import { createCitationRenumbering } from "./renumber-citations.ts";

const pieceArbitrary = fc.oneof(
  fc.constantFrom("[", "]", "[1]", "[2]", "[10]", "[99]", "[1", "2]", "[]", "[abc]"),
  fc.string(),
);

function renumber(pieces: readonly string[]): { text: string; order: readonly number[] } {
  const citations = createCitationRenumbering(new Set([1, 2, 10]));
  const text = pieces.map((piece) => citations.push(piece)).join("") + citations.flush();
  return { text, order: citations.order };
}

test("the numbers follow their first appearance", () => {
  expect(renumber(["Zuerst [10], dann [2] und wieder [10]."])).toEqual({
    text: "Zuerst [1], dann [2] und wieder [1].",
    order: [10, 2],
  });
});

test("a number that stands for no passage stays as it is", () => {
  expect(renumber(["In [99] steht nichts, in [2] etwas."]).text).toBe("In [99] steht nichts, in [1] etwas.");
});

test("however the stream is cut, the text is the same", () => {
  fc.assert(
    fc.property(fc.array(pieceArbitrary), (pieces) => {
      expect(renumber(pieces)).toEqual(renumber([pieces.join("")]));
    }),
  );
});

test("only references are ever held back", () => {
  const citations = createCitationRenumbering(new Set([3]));
  expect(citations.push("Bis 18 Uhr [3")).toBe("Bis 18 Uhr ");
  expect(citations.push("].")).toBe("[1].");
});
