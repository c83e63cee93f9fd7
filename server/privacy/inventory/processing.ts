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
export interface Processing {
  readonly id: string;
  readonly title: Localised;
  readonly purpose: Localised;
  readonly basis: LegalBasis;
  /** Named when the basis is a legitimate interest (GDPR Art. 13(1)(d)). */
  readonly legitimateInterest?: Localised;
  readonly period: Period | { readonly until: Localised };
}

/** Declares a processing activity. */
export function defineProcessing<const P extends Processing>(processing: P): P {
  return processing;
}
