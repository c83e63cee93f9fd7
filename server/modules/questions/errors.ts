import { DomainError } from "#platform/errors";

/** The operator's list is full: nothing more is taken, so that nobody can fill the disk through it. */
export class QuestionsFull extends DomainError {
  constructor() {
    super({
      code: "questions-full",
      status: 503,
      title: { de: "Die Liste ist voll", en: "The list is full" },
      detail: {
        de: "Es liegen schon so viele weitergegebene Fragen vor, dass keine mehr angenommen wird. Es wurde nichts gespeichert. Wenden Sie sich direkt an den Betreiber.",
        en: "So many questions have been passed on already that no more are taken. Nothing was stored. Please turn to the operator directly.",
      },
    });
  }
}

/** What personal data the text holds could not be found out, so nothing is stored. */
export class TextNotChecked extends DomainError {
  constructor(options?: ErrorOptions) {
    const facts = {
      code: "text-not-checked",
      status: 503,
      title: { de: "Text nicht geprüft", en: "Text not checked" },
      detail: {
        de: "Der Text ließ sich nicht auf personenbezogene Daten prüfen. Es wurde nichts gespeichert. Kürzen Sie ihn, oder versuchen Sie es später.",
        en: "The text could not be checked for personal data. Nothing was stored. Shorten it, or try again later.",
      },
    };
    super(facts, options);
  }
}
