import { isSpecialCategory, uncheckedKind } from "#platform/personal-data";

/** Which sources wait for the operator's look: those with sensitive finds, all with any find, or none. */
export type Confirmation = "sensitive" | "all" | "none";

/** A kind of personal data with how often it occurs, and how many different ones there are. */
export interface CountedKind {
  readonly kind: string;
  readonly occurrences: number;
  readonly different: number;
}

/**
 * From how many different ones of a kind a source waits. What a company publishes about itself (names, telephone, mail,
 * address, its bank account and tax number) lets a source pass as long as it is about a handful: an imprint, a page of a
 * team. From there on it is a list of people. What belongs to one person alone makes it wait at once.
 */
const waitsFrom: Readonly<Record<string, number>> = {
  PERSON: 51,
  EMAIL: 11,
  PHONE: 11,
  ADDRESS: 11,
  URL_PERSONAL: 11,
  IP_ADDRESS: 11,
  IBAN: 4,
  TAX_ID: 3,
  BIC: Number.POSITIVE_INFINITY,
  VAT_ID: Number.POSITIVE_INFINITY,
  LOCATION: Number.POSITIVE_INFINITY,
  DATE_OF_BIRTH: 1,
  CREDIT_CARD: 1,
  SOCIAL_SECURITY: 1,
  HEALTH_INSURANCE_ID: 1,
  ID_DOCUMENT: 1,
  SECRET: 1,
  VEHICLE: 2,
  USERNAME: 2,
  CUSTOMER_NUMBER: 2,
  OTHER_ID: 2,
};

/** Whether a source with this find is kept out of answers until the operator has seen it. */
export function mustWait(found: CountedKind, confirmation: Confirmation): boolean {
  if (confirmation === "none") return false;
  if (confirmation === "all") return true;
  if (found.kind === uncheckedKind || isSpecialCategory(found.kind)) return true;
  return found.different >= (waitsFrom[found.kind] ?? 1);
}
