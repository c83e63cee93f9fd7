import { type Finding, scores } from "../finding.ts";
import { findingAt } from "../recognisers/find-by-pattern.ts";

/** Twelve to twenty-four words that open a wallet (BIP 39), behind a word that says so. */
const phrase =
  /\b(?:seed(?:[- ]?(?:phrase|words|wörter))?|recovery[- ]phrase|backup[- ]phrase|mnemonic|wiederherstellungs-?(?:phrase|wörter|satz))(?:\s(?:ist|lautet|is|war|was))?\s{0,2}[:=–-]?\s{0,2}["„“]?((?:[a-zäöü]{3,12}[ ,]{1,2}){11,23}[a-zäöü]{3,12})\b/gi;

/** What a text must hold to be worth a look, for `literalTriggers`. */
export const seedPatterns: readonly RegExp[] = [phrase];

/** Seed phrases: all their words as one. */
export function seedPhrases(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  phrase.lastIndex = 0;
  for (let match = phrase.exec(plain); match !== null; match = phrase.exec(plain)) {
    const words = match[1] ?? "";
    const start = match.index + match[0].length - words.length;
    findings.push(
      findingAt({ start, end: start + words.length }, { kind: "SECRET", score: scores.strong, pattern: "seed phrase" }),
    );
  }
  return findings;
}
