import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finishedUntil, speakable } from "./sentences.ts";

/** Announces a text that arrives in pieces, as the live region does. */
function announce(pieces: readonly string[]): string[] {
  const said: string[] = [];
  let text = "";
  let from = 0;
  for (const piece of pieces) {
    text += piece;
    const until = finishedUntil(text, from);
    if (until > from) said.push(text.slice(from, until));
    from = until;
  }
  said.push(text.slice(from));
  return said;
}

describe("the announcing of an answer", () => {
  it("says every character exactly once, however the answer arrives", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), (pieces) => {
        expect(announce(pieces).join("")).toBe(pieces.join(""));
      }),
    );
  });

  it("waits for the end of a sentence", () => {
    expect(announce(["Das Gespräch ", "ist versiegelt. Nie", "mand sonst liest es. ", "Gut"])).toEqual([
      "Das Gespräch ist versiegelt. ",
      "Niemand sonst liest es. ",
      "Gut",
    ]);
  });

  it("is not misled by abbreviations and dates", () => {
    expect(finishedUntil("Das gilt z. B. am 3. Mai, bzw. später", 0)).toBe(0);
  });

  it("says words, not markup", () => {
    expect(speakable("- **Wichtig**: siehe [die Seite](https://a.example) [1]\n")).toBe("Wichtig : siehe die Seite");
  });
});
