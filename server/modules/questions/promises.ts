import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveOwnAct } from "./proofs/prove-own-act.ts";

const folder = "server/modules/questions";

/** What the product promises about words that reach the operator. */
export const questionPromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "CHAT-06",
    sentence: {
      de: "Betreiber sehen von Gesprächen Zähler, keine Texte. Eine Frage erreicht sie nur, wenn jemand den gezeigten Text selbst weitergibt.",
      en: "Of conversations, operators see counts, not texts. A question reaches them only when somebody passes on the text shown themselves.",
    },
    laws: ["GDPR 25"],
    kinds: ["store"],
    keptBy: [
      { file: `${folder}/create-questions.ts`, name: "createQuestions" },
      { file: `${folder}/mask-text.ts`, name: "maskText" },
      { file: `${folder}/tables.ts`, name: "passedQuestionTable" },
    ],
    prove: proveOwnAct,
  },
];
