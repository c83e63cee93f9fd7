/**
 * What the lists know of a word, packed into 16 bits:
 * bits 0–1 first name (0 no, 1 seldom, 2 now and then, 3 often), bits 2–3 its gender, bits 4–5 surname (same degrees),
 * bits 6–7 place (1: part of a name of several words), bits 8–10 use as an everyday word, bit 11 firm or other body,
 * bits 13–15 noun that announces the name of a person, a place, a thing.
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

/** Whose names stand beside a noun: "Trainer", "Stadt", "Firma". */
export const announced = { person: 1, place: 2, thing: 4 } as const;

export interface UnpackedTraits {
  readonly firstName: number;
  readonly gender: number;
  readonly surname: number;
  readonly place: number;
  readonly usage: number;
  /** 1 for the name of a firm, brand, party, club or paper. */
  readonly organisation: number;
  /** Bits of `announced`. */
  readonly announces: number;
}

export function packTraits({
  firstName,
  gender,
  surname,
  place,
  usage: use,
  organisation,
  announces,
}: UnpackedTraits): WordTraits {
  return (
    firstName | (gender << 2) | (surname << 4) | (place << 6) | (use << 8) | (organisation << 11) | (announces << 13)
  );
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

export function isOrganisation(traits: WordTraits): boolean {
  return ((traits >>> 11) & 1) === 1;
}

/** The bits of `announced`. */
export function announcedBy(traits: WordTraits): number {
  return traits >>> 13;
}
