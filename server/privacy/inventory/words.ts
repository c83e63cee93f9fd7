import type { Localised } from "@diskret/contract";
import type { LegalBasis, Period, PersonKind } from "./processing.ts";
import type { Category } from "./table.ts";

/** Data categories in the words of the documents (GDPR Art. 30(1)(c)). */
export const categoryWords: Readonly<Record<Category, Localised>> = {
  "message-content": { de: "Inhalte von Gesprächen", en: "Content of conversations" },
  "message-metadata": {
    de: "Angaben zu Nachrichten (Zeit, Sprache, Reihenfolge)",
    en: "Details of messages (time, language, order)",
  },
  "session-reference": {
    de: "Kennung der Sitzung (verschlüsselt abgelegt)",
    en: "Session reference (kept enciphered)",
  },
  "document-content": { de: "Inhalte von Quellen", en: "Content of sources" },
  "account-data": { de: "Kontodaten", en: "Account data" },
  "contact-data": { de: "Kontaktdaten", en: "Contact data" },
  "technical-data": { de: "Technische Daten", en: "Technical data" },
};

/** Categories of data subjects in the words of the documents. */
export const personWords: Readonly<Record<PersonKind, Localised>> = {
  visitor: { de: "Besucherinnen und Besucher des Chats", en: "Visitors of the chat" },
  operator: {
    de: "Beschäftigte des Verantwortlichen, die das System betreuen",
    en: "Staff of the controller who run the system",
  },
  "third-person": {
    de: "Personen, die in den Quellen genannt sind",
    en: "Persons named in the sources",
  },
};

/** A legal basis as German and English documents cite it. */
export const basisWords: Readonly<Record<LegalBasis, Localised>> = {
  "GDPR 6(1)(a)": { de: "Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung)", en: "Art. 6(1)(a) GDPR (consent)" },
  "GDPR 6(1)(b)": {
    de: "Art. 6 Abs. 1 Buchst. b DSGVO (Vertrag oder vorvertragliche Maßnahmen)",
    en: "Art. 6(1)(b) GDPR (contract or steps before a contract)",
  },
  "GDPR 6(1)(c)": {
    de: "Art. 6 Abs. 1 Buchst. c DSGVO (rechtliche Verpflichtung)",
    en: "Art. 6(1)(c) GDPR (legal obligation)",
  },
  "GDPR 6(1)(e)": {
    de: "Art. 6 Abs. 1 Buchst. e DSGVO (öffentliche Aufgabe)",
    en: "Art. 6(1)(e) GDPR (task in the public interest)",
  },
  "GDPR 6(1)(f)": {
    de: "Art. 6 Abs. 1 Buchst. f DSGVO (berechtigte Interessen)",
    en: "Art. 6(1)(f) GDPR (legitimate interests)",
  },
};

const startWords: Readonly<Record<Period["from"], Localised>> = {
  creation: { de: "nach der Speicherung", en: "after it was stored" },
  "last-message": { de: "nach der letzten Nachricht", en: "after the last message" },
  "end-of-session": { de: "nach dem Ende der Sitzung", en: "after the end of the session" },
};

/** A period as a sentence part: `höchstens 30 Tage nach der letzten Nachricht`; settings and visitors may shorten it. */
export function periodWords(period: Period | { readonly until: Localised }): Localised {
  if ("until" in period) return period.until;
  const start = startWords[period.from];
  return {
    de: `höchstens ${period.days} ${period.days === 1 ? "Tag" : "Tage"} ${start.de}`,
    en: `at most ${period.days} ${period.days === 1 ? "day" : "days"} ${start.en}`,
  };
}
