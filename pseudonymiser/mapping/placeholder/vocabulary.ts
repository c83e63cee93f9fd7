import { InvalidKindName } from "../../errors.ts";
import { type BuiltInKind, isBuiltInKind, kinds, type TenantKind } from "../../kinds.ts";
import { literalKind } from "./reference.ts";

/** How models call the kinds when they translate or shorten them. Written with `_` for any blank or hyphen. */
const aliases: Readonly<Record<BuiltInKind, readonly string[]>> = {
  PERSON: ["NAME", "PERSONENNAME"],
  EMAIL: ["E_MAIL", "MAIL", "EMAILADRESSE", "EMAIL_ADRESSE", "E_MAIL_ADRESSE", "EMAIL_ADDRESS", "E_MAIL_ADDRESS"],
  PHONE: ["TELEFON", "TELEFONNUMMER", "TELEPHONE", "TEL", "PHONE_NUMBER", "TELEPHONE_NUMBER"],
  ADDRESS: ["ADRESSE", "ANSCHRIFT", "POSTAL_ADDRESS"],
  DATE_OF_BIRTH: ["GEBURTSDATUM", "BIRTH_DATE", "BIRTHDATE", "DOB"],
  IBAN: ["KONTONUMMER"],
  BIC: [],
  CREDIT_CARD: ["KREDITKARTE", "KREDITKARTENNUMMER", "KARTENNUMMER", "CARD_NUMBER", "CREDIT_CARD_NUMBER"],
  TAX_ID: ["STEUERNUMMER", "STEUER_ID", "TAX_NUMBER"],
  SOCIAL_SECURITY: ["SOZIALVERSICHERUNG", "SOZIALVERSICHERUNGSNUMMER", "SOCIAL_SECURITY_NUMBER"],
  HEALTH_INSURANCE_ID: ["KRANKENVERSICHERTENNUMMER", "VERSICHERTENNUMMER", "HEALTH_INSURANCE_NUMBER"],
  ID_DOCUMENT: ["AUSWEIS", "AUSWEISNUMMER", "IDENTITY_DOCUMENT"],
  VEHICLE: ["FAHRZEUG", "KENNZEICHEN"],
  VAT_ID: ["UMSATZSTEUER_ID", "UST_ID", "VAT_NUMBER"],
  IP_ADDRESS: ["IP_ADRESSE", "IP"],
  URL_PERSONAL: ["PERSONAL_URL", "URL"],
  USERNAME: ["BENUTZERNAME", "USER_NAME"],
  CUSTOMER_NUMBER: ["KUNDENNUMMER", "CUSTOMER_ID"],
  OTHER_ID: ["KENNNUMMER", "KENNUNG"],
  SECRET: ["GEHEIMNIS"],
  LOCATION: ["ORT", "PLACE"],
};

/** A letter of the tree of names. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  /** The kind whose name ends here. */
  kind: string | null;
  /** The name is the kind's own, not another word for it. */
  own: boolean;
}

/** The names that a placeholder can begin with. */
export interface Vocabulary {
  /** The tenant's own names go before the built-in ones: a kind ADRESSE before the German word for ADDRESS. */
  readonly roots: readonly NameNode[];
  /** Per ASCII code: 1 for what a placeholder in brackets begins with, 2 for the first letters of kinds. */
  readonly starts: Uint8Array;
}

const vocabularies = new WeakMap<readonly TenantKind[], Vocabulary>();

/** The names of the built-in kinds and of the tenant's. Made once for each array. */
export function vocabularyFor(tenantKinds: readonly TenantKind[]): Vocabulary {
  const known = vocabularies.get(tenantKinds);
  if (known !== undefined) return known;
  const vocabulary = tenantKinds.length === 0 ? builtIn : withTenantKinds(tenantKinds);
  vocabularies.set(tenantKinds, vocabulary);
  return vocabulary;
}

function withTenantKinds(tenantKinds: readonly string[]): Vocabulary {
  const root = emptyNode();
  const starts = builtIn.starts.slice();
  insertOwn(root, starts, tenantKinds);
  return { roots: [root, ...builtIn.roots], starts };
}

function builtInVocabulary(): Vocabulary {
  const root = emptyNode();
  const starts = new Uint8Array(128);
  for (const opening of "[<{\\") starts[opening.charCodeAt(0)] = 1;
  insertOwn(root, starts, [...Object.keys(kinds), literalKind]);
  for (const [kind, names] of Object.entries(aliases)) {
    for (const name of names) Object.assign(nodeOf(root, name), { kind, own: false });
  }
  return { roots: [root], starts };
}

function insertOwn(root: NameNode, starts: Uint8Array, names: readonly string[]): void {
  for (const kind of names) {
    Object.assign(nodeOf(root, kind), { kind, own: true });
    starts[kind.charCodeAt(0)] = 2;
  }
}

/** The node where a name ends, made where there is none. */
function nodeOf(root: NameNode, name: string): NameNode {
  let node = root;
  for (const letter of name) {
    const next: NameNode = node.next.get(letter) ?? emptyNode();
    node.next.set(letter, next);
    node = next;
  }
  return node;
}

function emptyNode(): NameNode {
  return { next: new Map(), kind: null, own: false };
}

const builtIn = builtInVocabulary();

const usable = /^(?=.{2,32}$)[A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)*$/;

/**
 * The names of a tenant's kinds, checked and without repeats.
 *
 * @throws {InvalidKindName} when a name cannot stand in a placeholder without being mistaken for something else.
 */
export function checkTenantKinds(names: readonly string[]): readonly TenantKind[] {
  return [...new Set(names)].map((name) => {
    if (!usable.test(name) || isBuiltInKind(name) || name === literalKind) throw new InvalidKindName(name);
    return name as TenantKind; // just checked to be one
  });
}
