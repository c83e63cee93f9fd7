/** What Art. 9 (1) and Art. 10 GDPR protect. */
export type SpecialCategory =
  | "health"
  | "religion-or-belief"
  | "ethnic-origin"
  | "political-opinion"
  | "union-membership"
  | "sex-life"
  | "genetic-or-biometric"
  | "criminal-conviction";

/** A part of `TextView.plain`; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A statement about a certain person that Art. 9 or 10 GDPR protects. */
export interface SpecialCategoryFlag extends Stretch {
  readonly category: SpecialCategory;
  /** The word or phrase by which it was noticed, in lower case. */
  readonly cue: string;
  readonly sentence: Stretch;
}

/** The words of a category, as sources of regular expressions without groups that capture. */
export interface CategoryTerms {
  readonly category: SpecialCategory;
  /** Words that state something about whoever the sentence is about: "schwanger", "vorbestraft". */
  readonly states: readonly string[];
  /** Words for a thing that somebody has, or not: "Diabetes". They count only where the sentence says whose it is. */
  readonly conditions: readonly string[];
  /** Words before a colon whose value states something whatever it is: "Konfession: rk". */
  readonly labels: readonly string[];
  /** Values that may follow a label without a colon: "Konfession rk". */
  readonly shortValues?: string;
}
