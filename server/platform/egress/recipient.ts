import type { Localised } from "@diskret/contract";

/** Where a recipient can be reached. Nothing else of it is reachable. */
export interface RecipientHost {
  /** A host name or an IP address, as it stands in the URL. */
  readonly host: string;
  readonly port: number;
}

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
  readonly hosts: readonly RecipientHost[];
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  /** Purposes for which data goes out only with the person's consent (GDPR Art. 6(1)(a)). */
  readonly consentFor?: readonly string[];
  readonly keeps: Localised;
}

/** Declares a recipient. */
export function defineRecipient<const R extends Recipient>(recipient: R): R {
  return recipient;
}

/** Whether the URL leads to one of the recipient's own hosts. */
export function ownsUrl(recipient: Recipient, url: URL): boolean {
  const port = portOf(url);
  return recipient.hosts.some((own) => own.port === port && hostOf(url) === own.host.toLowerCase());
}

/** The host of a URL as it is looked up: without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
}

/** The port of a URL, also where it is the scheme's own. */
export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}
