import { defineProcessing, personal } from "#privacy/inventory";

/** Answering from the organisation's own documents. */
export const knowledgeProcessing = defineProcessing({
  id: "knowledge",
  title: { de: "Antworten aus eigenen Quellen", en: "Answering from own sources" },
  purpose: {
    de: "Fragen aus den Dokumenten beantworten, die der Verantwortliche dafür hinterlegt hat.",
    en: "Answering questions from the documents the controller has provided for this.",
  },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: {
    de: "Auskunft aus geprüften, selbst gewählten Quellen geben.",
    en: "Giving information from checked sources of one's own choice.",
  },
  period: {
    until: { de: "bis der Betreiber die Quelle entfernt", en: "until the operator removes the source" },
  },
});

/** A column that holds something of a document's content: whoever is named in it may be anyone. */
export const document = (de: string, en: string) =>
  personal({
    category: "document-content",
    of: "third-person",
    processing: knowledgeProcessing,
    meaning: { de, en },
    protection: "plain",
  });
