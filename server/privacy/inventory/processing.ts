import type { Localised } from "@diskret/contract";

/** A legal basis as the documents cite it. */
export type LegalBasis = "GDPR 6(1)(a)" | "GDPR 6(1)(b)" | "GDPR 6(1)(c)" | "GDPR 6(1)(e)" | "GDPR 6(1)(f)";

/** Whose data a field holds. */
export type PersonKind = "visitor" | "operator" | "third-person";

/** How long, counted from what. `days` may name a setting of the assistant or the installation by its default. */
export interface Period {
  readonly days: number;
  readonly from: "creation" | "last-message" | "end-of-session";
}

/** A processing activity (GDPR Art. 30): every personal column belongs to one. */
export type Processing = {
  readonly id: string;
  readonly title: Localised;
  readonly purpose: Localised;
  /** A fixed period, or the event that ends it where no number can be named (GDPR Art. 13(2)(a)). */
  readonly period: Period | { readonly until: Localised };
} & ProcessingBasis;

/** A legitimate interest must be named (GDPR Art. 13(1)(d)): leaving it out does not compile. */
type ProcessingBasis =
  | { readonly basis: "GDPR 6(1)(f)"; readonly legitimateInterest: Localised }
  | { readonly basis: Exclude<LegalBasis, "GDPR 6(1)(f)">; readonly legitimateInterest?: never };

/**
 * Declares a processing activity.
 *
 * @example
 * const answering = defineProcessing({
 *   id: "answering",
 *   title: { de: "Fragen beantworten", en: "Answering questions" },
 *   purpose: { de: "Fragen aus den Quellen beantworten", en: "Answering questions from the sources" },
 *   basis: "GDPR 6(1)(b)",
 *   period: { days: 30, from: "last-message" },
 * });
 */
export function defineProcessing<const P extends Processing>(processing: P): P {
  return processing;
}
