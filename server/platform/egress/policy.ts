import { isIP } from "node:net";
import { areAdequate } from "./adequate-countries.ts";
import type { Denial } from "./errors.ts";
import { hostOf, ownsUrl, type Recipient } from "./recipient.ts";

/** How many pieces of each data category a call carries, e.g. `{ "message-content": 3 }`. */
export type CategoryCounts = Readonly<Record<string, number>>;

/** A call as the policy sees it, before anything is opened. */
export interface Call {
  readonly recipient: Recipient;
  readonly purpose: string;
  readonly categories: CategoryCounts;
  readonly url: URL;
  readonly method: string;
  /** Whether the person whose data it is has consented to this purpose. */
  readonly consented: boolean;
}

/** What the installation allows. */
export interface PolicySettings {
  readonly recipients: readonly Recipient[];
  /** Nothing goes to a country outside the EEA and the adequacy decisions. */
  readonly euOnly: boolean;
  /** Today, to tell a concluded contract from a planned one. */
  readonly now: Date;
}

/** One condition. It answers `null` when the call may pass. */
export type Rule = (call: Call, settings: PolicySettings) => Denial | null;

const isDeclared: Rule = ({ recipient }, { recipients }) =>
  recipients.includes(recipient)
    ? null
    : {
        code: "recipient-not-declared",
        reason: "it is not among the declared recipients.",
        mend: "Add its declaration to the recipients of the module that calls it.",
      };

const hostBelongs: Rule = ({ recipient, url }) =>
  ownsUrl(recipient, url)
    ? null
    : {
        code: "host-not-of-recipient",
        reason: `${url.host} is none of its declared hosts.`,
        mend: "Call a declared host, or add host and port to the declaration.",
      };

const isEncrypted: Rule = ({ recipient, url }) =>
  url.protocol === "https:" ||
  (url.protocol === "http:" && (recipient.role === "own-infrastructure" || isLoopback(hostOf(url))))
    ? null
    : {
        code: "not-encrypted",
        reason: `${url.protocol}// does not encrypt what is sent.`,
        mend: "Use the recipient's https address.",
      };

const hasContract: Rule = ({ recipient }, { now }) =>
  !getsPersonalData(recipient) || isPast(recipient.contractDate, now)
    ? null
    : {
        code: "contract-missing",
        reason: "no contract with it is recorded.",
        mend: "Conclude the processing agreement and enter its date.",
      };

const isSafeguarded: Rule = ({ recipient }) =>
  !getsPersonalData(recipient) || recipient.safeguard !== "none"
    ? null
    : {
        code: "safeguard-missing",
        reason: "no safeguard for the transfer is declared (GDPR Art. 44).",
        mend: "Declare the adequacy decision or the contractual clauses, or choose another provider.",
      };

const isInside: Rule = ({ recipient }, { euOnly }) =>
  !euOnly || recipient.role === "own-website" || areAdequate(recipient.countries)
    ? null
    : {
        code: "outside-eu",
        reason: `it processes in ${recipient.countries.join(", ") || "no declared country"} and the installation allows the EU only.`,
        mend: "Choose a provider or region in the EU, or switch EU-only off.",
      };

/** What asks for a public page carries nothing: no data, no body, and no method that a server acts upon. */
const onlyReads: Rule = ({ recipient, method, categories }) => {
  if (recipient.readsOnly !== true && recipient.role !== "own-website") return null;
  if ((method === "GET" || method === "HEAD") && Object.keys(categories).length === 0) return null;
  return {
    code: "not-a-read",
    reason: "the call would send it something, and it is there to be read only.",
    mend: "Use GET or HEAD without data, or declare a recipient that may get data.",
  };
};

const hasConsent: Rule = ({ recipient, purpose, consented }) =>
  consented || !recipient.consentFor?.includes(purpose)
    ? null
    : {
        code: "consent-missing",
        reason: `the purpose ${purpose} needs a consent that is not there.`,
        mend: "Ask the person first.",
      };

const purposeIsDeclared: Rule = ({ recipient, purpose }) =>
  recipient.purposes.includes(purpose)
    ? null
    : {
        code: "purpose-not-declared",
        reason: `the purpose ${purpose} is not in its declaration.`,
        mend: "Add the purpose to the declaration; the documents then follow.",
      };

const categoriesAreDeclared: Rule = ({ recipient, categories }) => {
  const foreign = Object.entries(categories).filter(
    ([category, count]) => !recipient.categories.includes(category) || !Number.isSafeInteger(count) || count < 0,
  );
  if (foreign.length === 0) return null;
  return {
    code: "category-not-declared",
    reason: `its declaration does not cover ${foreign.map(([category]) => category).join(", ")}.`,
    mend: "Send declared categories with their counts only, or add the category to the declaration.",
  };
};

/** All conditions, in the order in which they are asked. */
const rules: readonly Rule[] = [
  isDeclared,
  hostBelongs,
  isEncrypted,
  hasContract,
  isSafeguarded,
  isInside,
  onlyReads,
  hasConsent,
  purposeIsDeclared,
  categoriesAreDeclared,
];

/** The first reason against the call, or `null` when it may go out. `furtherRules` can only refuse more. */
export function decide(call: Call, settings: PolicySettings, furtherRules: readonly Rule[] = []): Denial | null {
  for (const rule of [...rules, ...furtherRules]) {
    const denial = rule(call, settings);
    if (denial !== null) return denial;
  }
  return null;
}

/** A machine of one's own and an own website's host get no personal data that would need a contract or a safeguard. */
function getsPersonalData({ role }: Recipient): boolean {
  return role !== "own-infrastructure" && role !== "own-website";
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function isPast(date: string | null, now: Date): boolean {
  return date !== null && Date.parse(date) <= now.getTime();
}
