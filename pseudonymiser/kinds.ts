/** How much is replaced: `strict` also what only might point at a person, `minimal` only what certainly does. */
export type Level = "strict" | "balanced" | "minimal";

/** What a kind is and when it is replaced. */
export interface KindPolicy {
  /** The lowest score (0 to 1) at which a find of this kind is replaced, per level; `null`: not replaced. */
  readonly threshold: Readonly<Record<Level, number | null>>;
  /** The name people see. */
  readonly name: { readonly de: string; readonly en: string };
}

const when = (minimal: number | null, balanced: number | null, strict: number | null) => ({
  minimal,
  balanced,
  strict,
});

/** The kinds that are built in. A tenant adds its own by `TenantKind`. */
export const kinds = {
  PERSON: { threshold: when(0.75, 0.5, 0.3), name: { de: "Person", en: "person" } },
  EMAIL: { threshold: when(0.5, 0.5, 0.3), name: { de: "E-Mail-Adresse", en: "e-mail address" } },
  PHONE: { threshold: when(0.75, 0.5, 0.3), name: { de: "Telefonnummer", en: "telephone number" } },
  ADDRESS: { threshold: when(0.75, 0.5, 0.3), name: { de: "Anschrift", en: "postal address" } },
  DATE_OF_BIRTH: { threshold: when(0.75, 0.5, 0.3), name: { de: "Geburtsdatum", en: "date of birth" } },
  IBAN: { threshold: when(0.5, 0.5, 0.3), name: { de: "IBAN", en: "IBAN" } },
  BIC: { threshold: when(null, null, 0.5), name: { de: "BIC", en: "BIC" } },
  CREDIT_CARD: { threshold: when(0.5, 0.5, 0.3), name: { de: "Kartennummer", en: "card number" } },
  TAX_ID: { threshold: when(0.75, 0.5, 0.3), name: { de: "Steuernummer", en: "tax number" } },
  SOCIAL_SECURITY: {
    threshold: when(0.75, 0.5, 0.3),
    name: { de: "Sozialversicherungsnummer", en: "social security number" },
  },
  HEALTH_INSURANCE_ID: {
    threshold: when(0.75, 0.5, 0.3),
    name: { de: "Krankenversichertennummer", en: "health insurance number" },
  },
  ID_DOCUMENT: { threshold: when(0.75, 0.5, 0.3), name: { de: "Ausweisnummer", en: "identity document" } },
  VEHICLE: { threshold: when(0.75, 0.5, 0.3), name: { de: "Fahrzeug", en: "vehicle" } },
  VAT_ID: { threshold: when(null, 0.5, 0.3), name: { de: "Umsatzsteuer-ID", en: "VAT number" } },
  IP_ADDRESS: { threshold: when(null, 0.5, 0.3), name: { de: "IP-Adresse", en: "IP address" } },
  URL_PERSONAL: {
    threshold: when(0.75, 0.5, 0.3),
    name: { de: "persönliche Internetadresse", en: "personal address" },
  },
  USERNAME: { threshold: when(0.75, 0.5, 0.3), name: { de: "Benutzername", en: "user name" } },
  CUSTOMER_NUMBER: { threshold: when(0.75, 0.5, 0.3), name: { de: "Kundennummer", en: "customer number" } },
  OTHER_ID: { threshold: when(0.75, 0.5, 0.3), name: { de: "Kennnummer", en: "other identifier" } },
  SECRET: { threshold: when(0.5, 0.5, 0.3), name: { de: "Geheimnis", en: "secret" } },
  LOCATION: { threshold: when(null, null, 0.6), name: { de: "Ort", en: "place" } },
} as const satisfies Record<string, KindPolicy>;

export type BuiltInKind = keyof typeof kinds;

declare const tenant: unique symbol;

/** The name of a kind that a tenant has defined: capitals, digits and underscores, not one of the built-in ones. */
export type TenantKind = string & { readonly [tenant]: true };

export type Kind = BuiltInKind | TenantKind;

export function isBuiltInKind(kind: string): kind is BuiltInKind {
  return Object.hasOwn(kinds, kind);
}
