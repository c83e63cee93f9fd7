import type { NameSpan } from "../name-span.ts";
import { has, type NameText, trait } from "../name-text.ts";
import type { TaggedName } from "../tagger/index.ts";
import { things } from "../words/roles.ts";

/** What the trained tagger holds to be persons. A name that is that of a thing ("Regal Billy") counts half. */
export function taggerRule(text: NameText, names: readonly TaggedName[]): NameSpan[] {
  return names
    .filter(({ label, firstToken }) => label === "PER" && has(text, firstToken, trait.word))
    .map(({ firstToken, endToken, score }) => ({
      first: firstToken,
      end: endToken,
      score: things.has(text.lowers[firstToken - 1] ?? "") ? score / 2 : score,
      evidence: [{ by: "tagger", detail: `person at ${score.toFixed(2)}` }],
    }));
}
