import { defineProcessing } from "#privacy/inventory";

/** Why the names and contacts of controller, representative and data-protection officer are kept. */
export const controllerFacts = defineProcessing({
  id: "controller-facts",
  title: { de: "Angaben zum Verantwortlichen", en: "Facts about the controller" },
  purpose: {
    de: "Sagen, wer für die Verarbeitung verantwortlich ist und wie man diese Stelle erreicht.",
    en: "To say who is responsible for the processing and how to reach them.",
  },
  basis: "GDPR 6(1)(c)",
  period: {
    until: {
      de: "bis die verantwortliche Stelle die Angabe ändert oder löscht",
      en: "until the controller changes or removes the fact",
    },
  },
});

/** Why links and sessions of operators are kept. */
export const operatorSignIn = defineProcessing({
  id: "operator-sign-in",
  title: { de: "Anmeldung der Betreiber", en: "Operators' sign-in" },
  purpose: {
    de: "Nur Berechtigte auf die Seite für Betreiber lassen.",
    en: "To let only authorised people onto the operator's page.",
  },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: {
    de: "Schutz der Installation vor fremdem Zugriff",
    en: "Protecting the installation against access by others",
  },
  period: { days: 1, from: "creation" },
});
