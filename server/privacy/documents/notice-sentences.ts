import type { Localised } from "@diskret/contract";

/** AI Act Art. 50(1). */
export const aiNotice: Localised = {
  de: "Sie chatten mit einem KI-System. Antworten können fehlerhaft sein. Bitte geben Sie keine sensiblen Daten ein, etwa zur Gesundheit, und keine Daten anderer Personen.",
  en: "You are chatting with an AI system. Answers may be wrong. Please do not enter sensitive data, such as on health, or data of other people.",
};

export const sealed: Localised = {
  de: "Jedes Gespräch wird mit einem eigenen Schlüssel verschlüsselt gespeichert. Er öffnet sich nur mit der Sitzungskennung auf Ihrem Gerät, also nur während Sie chatten. Ohne diese Kennung kann auch der Verantwortliche das gespeicherte Gespräch nicht lesen und keiner Person zuordnen (Art. 11 DSGVO).",
  en: "Each conversation is stored encrypted with a key of its own. The key opens only with the session id on your device, so only while you are chatting. Without that id the controller, too, can neither read the stored conversation nor attribute it to a person (Art. 11 GDPR).",
};

/** GDPR Art. 14(2)(f). */
export const sourceOfData: Localised = {
  de: "Der Assistent antwortet aus Dokumenten, die der Verantwortliche hinterlegt hat. Stehen darin Angaben zu Ihnen, dann stammen sie aus diesen Dokumenten. Für sie gilt:",
  en: "The assistant answers from documents that the controller has provided. If they hold information on you, it comes from these documents. For it the following applies:",
};

/** GDPR Art. 13(1)(e) and (f). */
export const noRecipients: Localised = {
  de: "Die Software übermittelt Ihre Daten an niemanden. Die Antworten entstehen auf dem Server des Verantwortlichen.",
  en: "The software transmits your data to nobody. The answers are made on the controller's server.",
};

/** What the installation fetches, beside what it transmits. */
export const websitesAreRead = (names: string): Localised => ({
  de: `Damit der Assistent den aktuellen Stand kennt, ruft die Software die Seiten eigener Websites des Verantwortlichen ab: ${names}. Von Ihren Daten wird dabei nichts gesendet.`,
  en: `So that the assistant knows the current state, the software fetches the pages of the controller's own websites: ${names}. None of your data is sent in doing so.`,
});

export const noThirdCountry: Localised = {
  de: "Eine Übermittlung in ein Drittland findet nicht statt.",
  en: "No transfer to a third country takes place.",
};

export const copyOfSafeguards: Localised = {
  de: "Eine Kopie der Garantien erhalten Sie beim Verantwortlichen unter den oben genannten Kontaktdaten.",
  en: "You can obtain a copy of the safeguards from the controller at the contact details above.",
};

/** TDDDG § 25(2) no. 2. */
export const deviceStorage: Localised = {
  de: "Der Chat setzt keine Cookies. Bevor Sie ihn öffnen, speichert er nichts. Nach Ihrer ersten Nachricht speichert er eine zufällige Sitzungskennung in Ihrem Browser, damit Sie das Gespräch fortsetzen können. Das ist für den von Ihnen gewünschten Dienst unbedingt erforderlich; eine Einwilligung ist dafür nicht nötig (§ 25 Abs. 2 Nr. 2 TDDDG). Wenn Sie das Gespräch beenden, wird die Kennung entfernt.",
  en: "The chat sets no cookies. Before you open it, it stores nothing. After your first message it stores a random session id in your browser, so that you can continue the conversation. This is strictly necessary for the service you asked for; no consent is needed (section 25(2) no. 2 TDDDG). When you end the conversation, the id is removed.",
};

/** GDPR Art. 13(2)(e). */
export const noDuty: Localised = {
  de: "Sie sind weder gesetzlich noch vertraglich verpflichtet, Daten anzugeben. Ohne Frage gibt es keine Antwort; andere Folgen hat es nicht.",
  en: "You are under no statutory or contractual obligation to provide data. Without a question there is no answer; there are no other consequences.",
};

/** GDPR Art. 13(2)(f). */
export const noAutomatedDecision: Localised = {
  de: "Es gibt keine automatisierte Entscheidung im Einzelfall und kein Profiling (Art. 22 DSGVO). Ihre Eingaben werden nicht zum Training von KI-Modellen verwendet.",
  en: "There is no automated individual decision-making and no profiling (Art. 22 GDPR). What you enter is not used to train AI models.",
};

/** GDPR Art. 13(2)(b). */
export const rights: readonly Localised[] = [
  { de: "Auskunft (Art. 15 DSGVO)", en: "Access (Art. 15 GDPR)" },
  { de: "Berichtigung (Art. 16 DSGVO)", en: "Rectification (Art. 16 GDPR)" },
  { de: "Löschung (Art. 17 DSGVO)", en: "Erasure (Art. 17 GDPR)" },
  { de: "Einschränkung der Verarbeitung (Art. 18 DSGVO)", en: "Restriction of processing (Art. 18 GDPR)" },
  { de: "Datenübertragbarkeit (Art. 20 DSGVO)", en: "Data portability (Art. 20 GDPR)" },
  { de: "Widerspruch (Art. 21 DSGVO)", en: "Objection (Art. 21 GDPR)" },
];

export const rightsInTheChat: Localised = {
  de: "Auskunft, Mitnahme und Löschung Ihres Gesprächs erledigen Sie selbst im Chat: mit /export laden Sie es herunter, mit /clear löschen Sie es. Für alles andere wenden Sie sich an den Verantwortlichen.",
  en: "You can see to access, portability and erasure of your conversation yourself in the chat: /export downloads it, /clear deletes it. For everything else please turn to the controller.",
};

/** GDPR Art. 7(3), 13(2)(c). */
export const withdrawal: Localised = {
  de: "Sie können Ihre Einwilligung jederzeit mit Wirkung für die Zukunft widerrufen. Die Rechtmäßigkeit der bis dahin erfolgten Verarbeitung bleibt unberührt.",
  en: "You can withdraw your consent at any time with effect for the future. The lawfulness of processing until then remains unaffected.",
};

/** GDPR Art. 21(4). */
export const objection: Localised = {
  de: "Sie können der Verarbeitung, die auf Art. 6 Abs. 1 Buchst. e oder f DSGVO beruht, aus Gründen, die sich aus Ihrer besonderen Situation ergeben, jederzeit widersprechen. Der Verarbeitung für Direktwerbung können Sie jederzeit ohne Angabe von Gründen widersprechen.",
  en: "You can object at any time, on grounds relating to your particular situation, to processing based on Art. 6(1)(e) or (f) GDPR. You can object to processing for direct marketing at any time without giving reasons.",
};

/** GDPR Art. 13(2)(d), 77. */
export const complaint: Localised = {
  de: "Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren, insbesondere an Ihrem Aufenthaltsort, an Ihrem Arbeitsplatz oder am Ort des mutmaßlichen Verstoßes (Art. 77 DSGVO). Zuständig für den Verantwortlichen ist die Behörde an seinem Sitz.",
  en: "You can lodge a complaint with a data protection supervisory authority, in particular where you live, where you work or where the alleged infringement took place (Art. 77 GDPR). The authority at the controller's seat is competent for the controller.",
};
