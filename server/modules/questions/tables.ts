import { defineProcessing, defineTable, notPersonal, personal } from "#privacy/inventory";

export interface PassedQuestionRow {
  id: string;
  organisation_id: string;
  kind: string;
  language: string;
  body: Buffer;
  day: string;
  state: string;
  expires_at: Date;
}

/** The table of this module, as queries see it. */
export interface QuestionTables {
  passed_question: PassedQuestionRow;
}

/** Closing the gaps that visitors point out. */
export const passingOn = defineProcessing({
  id: "passed-questions",
  title: { de: "Weitergegebene Fragen und Hinweise", en: "Questions and remarks that were passed on" },
  purpose: {
    de: "Fragen, die der Assistent nicht beantworten konnte, und Hinweise zu Antworten lesen, um die Quellen zu verbessern. Sie erreichen den Betreiber nur, wenn Sie den gezeigten Text selbst weitergeben, ohne Bezug zum Gespräch und mit dem Tag als einziger Zeitangabe.",
    en: "Reading questions that the assistant could not answer, and remarks on answers, to improve the sources. They reach the operator only when you pass on the text shown yourself, without reference to the conversation and with the day as the only time.",
  },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: {
    de: "Lücken in den Quellen erkennen, auf die Besucherinnen und Besucher von sich aus hinweisen",
    en: "Knowing of gaps in the sources that visitors point out of their own accord",
  },
  period: { days: 90, from: "creation" },
});

/** What is stored of a text that was passed on: the text itself, without session, conversation or time. */
export const passedQuestionTable = defineTable<PassedQuestionRow>()({
  name: "passed_question",
  title: { de: "Weitergegebene Fragen", en: "Questions that were passed on" },
  columns: {
    id: notPersonal("a random id without time"),
    organisation_id: notPersonal("names the organisation, not a person"),
    kind: notPersonal("question or remark"),
    language: notPersonal("the language of a text"),
    body: personal({
      category: "message-content",
      of: "visitor",
      processing: passingOn,
      protection: "encrypted",
      meaning: {
        de: "Der weitergegebene Text; was Personen benennt, ist darin durch seine Art ersetzt",
        en: "The text that was passed on, with a word for its kind in place of what names a person",
      },
    }),
    day: notPersonal("a day, without time"),
    state: notPersonal("how far the operator has come"),
    expires_at: notPersonal("the day of deletion"),
  },
  retention: { kind: "expires", column: "expires_at" },
});
