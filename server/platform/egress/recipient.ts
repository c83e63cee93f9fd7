import type { Localised } from "@diskret/contract";

/** The purpose of fetching the organisation's own website; the processing of the same id says it in words. */
export const readingWebsites = "own-website";

/** Where a recipient can be reached. Nothing else of it is reachable. */
export interface RecipientHost {
  /** A host name or an IP address, as it stands in the URL. */
  readonly host: string;
  readonly port: number;
}

/**
 * What a recipient is to the controller. `own-website`: the host of the organisation's own website, whose public pages are
 * fetched; it gets no data of anybody, so it needs neither a contract nor a safeguard.
 */
export type RecipientRole = "processor" | "controller" | "own-infrastructure" | "own-website";

/** Somebody outside the installation to whom data may go (GDPR Art. 13(1)(e), 30(1)(d)). Declared as a value, never made up at a call. */
export interface Recipient {
  /** Stable id, e.g. `mistral`. */
  readonly id: string;
  readonly legalName: string;
  readonly address: string;
  readonly role: RecipientRole;
  /** ISO 3166-1 alpha-2 of where the data is processed. */
  readonly countries: readonly string[];
  /** On what a transfer rests; `no-personal-data` where none of it goes there. */
  readonly safeguard: "eea" | "adequacy" | "scc" | "own-premises" | "no-personal-data" | "none";
  /** When the contract was concluded (ISO date), or null where none is recorded. */
  readonly contractDate: string | null;
  readonly hosts: readonly RecipientHost[];
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  /** Purposes for which data goes out only with the person's consent (GDPR Art. 6(1)(a)). */
  readonly consentFor?: readonly string[];
  readonly keeps: Localised;
  /** Only questions without content go there: GET and HEAD without a body. Always so for an own website. */
  readonly readsOnly?: boolean;
  /** Only where its names lead to public addresses: never to this machine, its network or a cloud's metadata. */
  readonly publicAddressesOnly?: boolean;
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
