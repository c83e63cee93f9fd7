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
  readonly root: NameNode;
  /** Per ASCII code: 1 for what a placeholder in brackets begins with, 2 for the first letters of kinds. */
  readonly starts: Uint8Array;
}

const vocabularies = new WeakMap<readonly TenantKind[], Vocabulary>();

/** The names of the built-in kinds and of the tenant's. Made once for each array. */
export function vocabularyFor(tenantKinds: readonly TenantKind[]): Vocabulary {
  const known = vocabularies.get(tenantKinds);
  if (known !== undefined) return known;
  const vocabulary = tenantKinds.length === 0 ? builtIn : vocabularyOf(tenantKinds);
  vocabularies.set(tenantKinds, vocabulary);
  return vocabulary;
}

function vocabularyOf(tenantKinds: readonly string[]): Vocabulary {
  const root: NameNode = { next: new Map(), kind: null, own: false };
  const starts = new Uint8Array(128);
  for (const opening of "[<{\\") starts[opening.charCodeAt(0)] = 1;
  const own = [...Object.keys(kinds), literalKind, ...tenantKinds];
  for (const kind of own) {
    insert(root, kind, { kind, own: true });
    starts[kind.charCodeAt(0)] = 2;
  }
  for (const [kind, names] of Object.entries(aliases)) {
    for (const name of names) insert(root, name, { kind, own: false });
  }
  return { root, starts };
}

/** A name that is there already stays what it is: a tenant's kind ADRESSE goes before the German word for ADDRESS. */
function insert(root: NameNode, name: string, meaning: { readonly kind: string; readonly own: boolean }): void {
  let node = root;
  for (const letter of name) {
    const known = node.next.get(letter);
    const next: NameNode = known ?? { next: new Map(), kind: null, own: false };
    if (known === undefined) node.next.set(letter, next);
    node = next;
  }
  if (node.kind === null) Object.assign(node, meaning);
}

const builtIn = vocabularyOf([]);

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
