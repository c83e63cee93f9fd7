import type { Person } from "./person/link-person.ts";

const texts = {
  de: [
    "Persönliche Angaben im Gespräch sind durch Platzhalter in eckigen Klammern ersetzt, zum Beispiel [PERSON_1], [IBAN_2] oder [DATE_OF_BIRTH_1]. Das Wort nennt die Art der Angabe, die Zahl unterscheidet die Angaben.",
    "[PERSON_1b] ist eine andere Form des Namens von [PERSON_1], [PERSON_1_EMAIL] die E-Mail-Adresse dieser Person. [TEXT_1] steht für Text, den Sie nicht sehen.",
    "Übernehmen Sie Platzhalter unverändert, mit Klammern, Zahl und Buchstaben. Hängen Sie Endungen außen an: [PERSON_1]s. Erfinden Sie keine Platzhalter und raten Sie nicht, was dahintersteht.",
  ],
  en: [
    "Personal data in this conversation is replaced by placeholders in square brackets, such as [PERSON_1], [IBAN_2] or [DATE_OF_BIRTH_1]. The word names the kind, the number tells them apart.",
    "[PERSON_1b] is another form of the name of [PERSON_1], [PERSON_1_EMAIL] is that person's e-mail address. [TEXT_1] stands for text that you do not see.",
    "Copy placeholders unchanged, with brackets, number and letters. Put endings outside: [PERSON_1]'s. Do not invent placeholders and do not guess what they stand for.",
  ],
} as const;

const words = {
  de: { female: "eine Frau", male: "ein Mann", is: "ist" },
  en: { female: "a woman", male: "a man", is: "is" },
} as const;

/** Explains placeholders to a model; `persons` are those whose sex is told, if it is known. */
export function legendFor(language: "de" | "en", persons: readonly Person[]): string {
  const { is, ...sexes } = words[language];
  const told = persons.flatMap(({ number, gender }) =>
    gender === null ? [] : `[PERSON_${number}] ${is} ${sexes[gender]}.`,
  );
  return [...texts[language], ...(told.length > 0 ? [told.join(" ")] : [])].join("\n");
}
