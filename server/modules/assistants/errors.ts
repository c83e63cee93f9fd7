import { DomainError } from "#platform/errors";

/** No assistant answers at this address. */
export class AssistantNotFound extends DomainError {
  constructor() {
    super({
      code: "assistant-not-found",
      status: 404,
      title: { de: "Kein solcher Assistent", en: "No such assistant" },
      detail: {
        de: "Unter dieser Adresse antwortet kein Assistent. Prüfen Sie das Attribut data-assistant oder die Adresse.",
        en: "No assistant answers at this address. Check the data-assistant attribute or the address.",
      },
    });
  }
}
