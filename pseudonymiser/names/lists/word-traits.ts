/**
 * What the lists know of a word, packed into 16 bits:
 * bits 0–1 first name (0 no, 1 seldom, 2 now and then, 3 often), bits 2–3 its gender, bits 4–5 surname (same degrees),
 * bits 6–7 place, bits 8–10 use as an everyday word.
 */
export type WordTraits = number;

export const genders = ["unknown", "male", "female", "both"] as const;
export type Gender = (typeof genders)[number];

/** How a word is used in running text, apart from being a name. */
export const usage = {
  /** Not met. */
  unknown: 0,
  /** Mostly written with a small letter. */
  smallLetter: 1,
  /** A noun: often with an article or another companion before it. */
  noun: 2,
  /** Such a noun, and a frequent one. */
  frequentNoun: 3,
  /** Now and then with a companion. */
  ambiguous: 4,
  /** Met with a capital letter and never with a companion, as names are. */
  bare: 5,
} as const;

export interface UnpackedTraits {
  readonly firstName: number;
  readonly gender: number;
  readonly surname: number;
  readonly place: number;
  readonly usage: number;
}

export function packTraits({ firstName, gender, surname, place, usage: use }: UnpackedTraits): WordTraits {
  return firstName | (gender << 2) | (surname << 4) | (place << 6) | (use << 8);
}

export function firstNameDegree(traits: WordTraits): number {
  return traits & 3;
}

export function genderOf(traits: WordTraits): Gender {
  return genders[(traits >>> 2) & 3] ?? "unknown";
}

export function surnameDegree(traits: WordTraits): number {
  return (traits >>> 4) & 3;
}

export function placeDegree(traits: WordTraits): number {
  return (traits >>> 6) & 3;
}

export function usageOf(traits: WordTraits): number {
  return (traits >>> 8) & 7;
}
