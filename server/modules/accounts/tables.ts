import type { Id } from "#platform/ids";
import { defineTable, notPersonal, personal } from "#privacy/inventory";
import type { OrganisationId } from "./organisation.ts";
import { controllerFacts, operatorSignIn } from "./processings.ts";

export interface OrganisationRow {
  readonly id: OrganisationId;
  readonly slug: string;
  readonly controller_name: string;
  readonly controller_address: string;
  readonly controller_email: string;
  readonly controller_phone: string;
  readonly represented_by: string;
  readonly register_entry: string;
  readonly vat_id: string;
  readonly dpo_contact: string;
  readonly dpo_required: boolean;
  readonly human_contact: string;
  readonly hosting_provider: string;
  readonly hosting_country: string;
  readonly created_at: Date;
}

export interface OperatorLinkRow {
  readonly id: Id<"operator-token">;
  readonly token_hash: Buffer;
  readonly organisation_id: OrganisationId;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

export interface OperatorSessionRow {
  readonly id: Id<"operator-token">;
  readonly token_hash: Buffer;
  readonly organisation_id: OrganisationId;
  readonly created_at: Date;
  readonly expires_at: Date;
}

export interface AccountsTables {
  readonly organisation: OrganisationRow;
  readonly operator_link: OperatorLinkRow;
  readonly operator_session: OperatorSessionRow;
}

const fact = (category: "account-data" | "contact-data", de: string, en: string) =>
  personal({ category, of: "operator", processing: controllerFacts, meaning: { de, en }, protection: "plain" });

const signInTime = (de: string, en: string) =>
  personal({
    category: "technical-data",
    of: "operator",
    processing: operatorSignIn,
    meaning: { de, en },
    protection: "plain",
  });

const tokenHash = (de: string, en: string) =>
  personal({
    category: "session-reference",
    of: "operator",
    processing: operatorSignIn,
    meaning: { de, en },
    protection: "keyed-hash",
  });

/** The organisation that runs the installation, with the facts that the law wants named about it. */
export const organisationTable = defineTable<OrganisationRow>()({
  name: "organisation",
  title: { de: "Organisation", en: "Organisation" },
  columns: {
    id: notPersonal("random id of an organisation"),
    slug: notPersonal("name of the organisation inside the installation"),
    controller_name: fact("account-data", "Name der verantwortlichen Stelle", "Name of the controller"),
    controller_address: fact("contact-data", "Anschrift", "Postal address"),
    controller_email: fact("contact-data", "E-Mail-Adresse", "E-mail address"),
    controller_phone: fact("contact-data", "Telefonnummer", "Phone number"),
    represented_by: fact("account-data", "Vertretungsberechtigte Personen", "Authorised representatives"),
    register_entry: fact("account-data", "Register und Registernummer", "Register and number"),
    vat_id: fact("account-data", "Umsatzsteuer-Identifikationsnummer", "VAT identification number"),
    dpo_contact: fact("contact-data", "Kontakt der Datenschutzbeauftragten", "Contact of the data-protection officer"),
    dpo_required: notPersonal("whether the organisation must have a data-protection officer"),
    human_contact: fact("contact-data", "Kontakt zu einem Menschen", "How to reach a person"),
    hosting_provider: fact("account-data", "Hosting-Anbieter", "Hosting provider"),
    hosting_country: notPersonal("the country in which the server stands"),
    created_at: notPersonal("when the installation was set up"),
  },
  retention: {
    kind: "until-removed",
    because: {
      de: "Die Angaben gelten, bis die verantwortliche Stelle sie ändert. Ohne sie darf die Installation nicht öffentlich laufen.",
      en: "The facts hold until the controller changes them. Without them the installation may not run in public.",
    },
  },
});

/** One-time links with which an operator signs in. */
export const operatorLinkTable = defineTable<OperatorLinkRow>()({
  name: "operator_link",
  title: { de: "Einmal-Links für Betreiber", en: "Operators' one-time links" },
  columns: {
    id: notPersonal("random id of the row"),
    token_hash: tokenHash("Prüfwert des Einmal-Links", "Keyed hash of the one-time link"),
    organisation_id: notPersonal("random id of an organisation"),
    created_at: signInTime("Wann der Link entstand", "When the link was made"),
    expires_at: notPersonal("a period after its making"),
    used_at: signInTime("Wann der Link benutzt wurde", "When the link was used"),
  },
  retention: { kind: "expires", column: "expires_at" },
});

/** Sessions of signed-in operators. */
export const operatorSessionTable = defineTable<OperatorSessionRow>()({
  name: "operator_session",
  title: { de: "Sitzungen der Betreiber", en: "Operators' sessions" },
  columns: {
    id: notPersonal("random id of the row"),
    token_hash: tokenHash("Prüfwert der Sitzung", "Keyed hash of the session"),
    organisation_id: notPersonal("random id of an organisation"),
    created_at: signInTime("Wann die Sitzung begann", "When the session began"),
    expires_at: notPersonal("a period after its beginning"),
  },
  retention: { kind: "expires", column: "expires_at" },
});

/** The tables of this module with what they store, why and until when. */
export const accountsTables = [organisationTable, operatorLinkTable, operatorSessionTable] as const;
