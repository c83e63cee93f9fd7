import type { AddressForm, AssistantFacts, Controller } from "@diskret/contract";
import type { Assistant } from "#modules/assistants";

/** What the operator set for visitors of every assistant. */
export interface VisitorSettings {
  readonly addressForm: AddressForm;
  readonly keepDays: number;
  readonly endDeletes: boolean;
}

const choices = [1, 7, 30];

/** What a visitor may know before the first message: who answers (an AI), for whom, and where the notice is (AI-01). */
export function assistantFacts(
  assistant: Assistant,
  controller: Controller,
  settings: VisitorSettings,
): AssistantFacts {
  return {
    slug: assistant.slug,
    name: assistant.name,
    controller:
      controller.name === "" ? null : { name: controller.name, contact: controller.email || controller.phone },
    humanContact: controller.humanContact || null,
    languages: ["de", "en"],
    addressForm: settings.addressForm,
    greeting: { ...assistant.greeting },
    suggestions: { de: [...assistant.suggestions.de], en: [...assistant.suggestions.en] },
    keepDays: {
      default: settings.keepDays,
      choices: [...new Set([...choices.filter((days) => days < settings.keepDays), settings.keepDays])],
    },
    endDeletes: settings.endDeletes,
    noticePath: "/privacy",
    mode: "sealed",
  };
}
