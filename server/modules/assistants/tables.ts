import type { Localised } from "@diskret/contract";
import { defineTable, notPersonal } from "#privacy/inventory";

export interface AssistantRow {
  id: string;
  organisation_id: string;
  slug: string;
  name: string;
  greeting: Localised;
  suggestions: Readonly<Record<keyof Localised, readonly string[]>>;
  created_at: Date;
}

export interface AssistantTables {
  assistant: AssistantRow;
}

const setByOperator = "a setting of the operator about the assistant, not about a person";

/** What is stored of assistants: settings of the operator, nothing about persons. */
export const assistantTable = defineTable<AssistantRow>()({
  name: "assistant",
  title: { de: "Assistenten", en: "Assistants" },
  columns: {
    id: notPersonal("a random id of an assistant"),
    organisation_id: notPersonal("the organisation that runs the assistant"),
    slug: notPersonal(setByOperator),
    name: notPersonal(setByOperator),
    greeting: notPersonal(setByOperator),
    suggestions: notPersonal(setByOperator),
    created_at: notPersonal(setByOperator),
  },
  retention: {
    kind: "until-removed",
    because: {
      de: "Der Betreiber legt Assistenten an und entfernt sie.",
      en: "The operator creates assistants and removes them.",
    },
  },
});
