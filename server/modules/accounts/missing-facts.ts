import type { Controller, ControllerState, Localised } from "@diskret/contract";

/** A fact that the law wants named and that is not there. */
type MissingFact = ControllerState["missing"][number];

interface Requirement {
  readonly field: Exclude<keyof Controller, "dpoRequired">;
  readonly law: string;
  readonly message: Localised;
  readonly missing: (controller: Controller) => boolean;
}

/** Legal forms that are always entered in a register and act through representatives. */
const registeredForm = /\b(?:g?GmbH|AG|SE|UG|KGaA|KG|OHG|eG|eGbR|mbH)\b|\be\.\s?(?:V|K|G)\.|\bPartG(?:\s?mbB)?\b/u;

/** § 5 DDG and § 5 ECG bind providers in Germany and Austria; a Swiss address falls under the shorter list of UWG-CH. */
const swissAddress = /\bCH-\s?\d{4}\b|\b(?:Schweiz|Switzerland|Suisse|Svizzera)\b/iu;

const poBox = /^(?:postfach|p\.?\s?o\.?\s?box)\b/iu;

/** The duties, each with its article and in words that say what to enter. */
const requirements: readonly Requirement[] = [
  {
    field: "name",
    law: "GDPR 13(1)(a); DDG 5(1) no. 1",
    message: {
      de: "Der Name der verantwortlichen Stelle fehlt, bei einer Firma mit Rechtsform, zum Beispiel „Muster GmbH“.",
      en: "The controller's name is missing; for a company with its legal form, e.g. “Muster GmbH”.",
    },
    missing: (controller) => controller.name === "",
  },
  {
    field: "address",
    law: "GDPR 13(1)(a); DDG 5(1) no. 1",
    message: {
      de: "Die Anschrift fehlt: Straße mit Hausnummer und Postleitzahl mit Ort. Ein Postfach reicht nicht.",
      en: "The postal address is missing: street with number, and postcode with town. A P.O. box does not suffice.",
    },
    missing: (controller) => !isPostalAddress(controller.address),
  },
  {
    field: "email",
    law: "GDPR 13(1)(a); DDG 5(1) no. 2",
    message: { de: "Die E-Mail-Adresse fehlt.", en: "The e-mail address is missing." },
    missing: (controller) => controller.email === "",
  },
  {
    field: "phone",
    law: "DDG 5(1) no. 2",
    message: {
      de: "Neben der E-Mail-Adresse fehlt ein zweiter schneller Weg: eine Telefonnummer oder, unter „Kontakt zu einem Menschen“, ein Kontaktformular.",
      en: "Besides the e-mail address a second quick way is missing: a phone number or, under “Contact to a person”, a contact form.",
    },
    missing: (controller) => controller.phone === "" && !hasOtherQuickContact(controller),
  },
  {
    field: "representedBy",
    law: "DDG 5(1) no. 1",
    message: {
      de: "Die Rechtsform im Namen braucht vertretungsberechtigte Personen: Geschäftsführung, Vorstand oder Inhaber.",
      en: "The legal form in the name needs authorised representatives: managing directors, board or owner.",
    },
    missing: (controller) => isRegisteredForm(controller) && controller.representedBy === "",
  },
  {
    field: "registerEntry",
    law: "DDG 5(1) no. 4",
    message: {
      de: "Die Rechtsform im Namen braucht Register und Nummer, zum Beispiel „Amtsgericht Köln, HRB 12345“.",
      en: "The legal form in the name needs register and number, e.g. “Amtsgericht Köln, HRB 12345”.",
    },
    missing: (controller) => isRegisteredForm(controller) && controller.registerEntry === "",
  },
  {
    field: "dpoContact",
    law: "GDPR 13(1)(b)",
    message: {
      de: "Sie haben angegeben, dass es Datenschutzbeauftragte geben muss. Deren Kontakt fehlt; ein Name ist nicht nötig.",
      en: "You said that a data-protection officer is required. The contact is missing; a name is not needed.",
    },
    missing: (controller) => controller.dpoRequired && controller.dpoContact === "",
  },
  {
    field: "hostingCountry",
    law: "GDPR 13(1)(f); GDPR 30(1)(e)",
    message: {
      de: "Zum Hosting-Anbieter fehlt das Land, in dem der Server steht, als zwei Buchstaben, zum Beispiel „DE“.",
      en: "For the hosting provider the country in which the server stands is missing, as two letters such as “DE”.",
    },
    missing: (controller) => controller.hostingProvider !== "" && controller.hostingCountry === "",
  },
  {
    field: "hostingProvider",
    law: "GDPR 13(1)(e); GDPR 28(3)",
    message: {
      de: "Zum Land des Servers fehlt der Hosting-Anbieter. Mit ihm brauchen Sie einen Vertrag zur Auftragsverarbeitung.",
      en: "For the country of the server the hosting provider is missing. You need a data processing agreement with them.",
    },
    missing: (controller) => controller.hostingProvider === "" && controller.hostingCountry !== "",
  },
];

/**
 * The facts that the law wants named and that are missing, in the order of the form. Empty means that the installation
 * may run in public. What only exists for some (a VAT number) is never missing.
 */
export function missingFacts(controller: Controller): readonly MissingFact[] {
  return requirements
    .filter((requirement) => requirement.missing(controller))
    .map(({ field, law, message }) => ({ field, law, message: { ...message } }));
}

function isPostalAddress(address: string): boolean {
  const parts = address.split(/[\n,]/u).map((part) => part.trim());
  return parts.filter((part) => part !== "" && !poBox.test(part)).length >= 2;
}

function hasOtherQuickContact(controller: Controller): boolean {
  const contact = controller.humanContact;
  return contact !== "" && contact.toLowerCase() !== controller.email.toLowerCase();
}

function isRegisteredForm(controller: Controller): boolean {
  return registeredForm.test(controller.name) && !swissAddress.test(controller.address);
}
