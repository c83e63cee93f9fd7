import type { Localised } from "@diskret/contract";

/** Somebody outside the installation to whom data may go (GDPR Art. 13(1)(e), 30(1)(d)). Declared as a value, never made up at a call. */
export interface Recipient {
  /** Stable id, e.g. `mistral`. */
  readonly id: string;
  readonly legalName: string;
  readonly address: string;
  readonly role: "processor" | "controller" | "own-infrastructure";
  /** ISO 3166-1 alpha-2 of where the data is processed. */
  readonly countries: readonly string[];
  readonly safeguard: "eea" | "adequacy" | "scc" | "own-premises" | "none";
  /** When the contract was concluded (ISO date), or null where none is recorded. */
  readonly contractDate: string | null;
  /** Hosts with port that belong to it; nothing else of it is reachable. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  readonly keeps: Localised;
}

/** Declares a recipient. */
export function defineRecipient<const R extends Recipient>(recipient: R): R {
  return recipient;
}
