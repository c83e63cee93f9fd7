import { DomainError } from "#platform/errors";

/** The request carries no session id, or not one of our form. */
export class SessionMissing extends DomainError {
  constructor() {
    super({
      code: "session-missing",
      status: 401,
      title: { de: "Ohne Sitzungskennung", en: "No session id" },
      detail: {
        de: "Diese Anfrage braucht die Kopfzeile Diskret-Session mit 43 Zeichen base64url (256 zufällige Bit). Der Browser erzeugt sie selbst.",
        en: "This request needs the header Diskret-Session with 43 characters of base64url (256 random bits). The browser makes it itself.",
      },
    });
  }
}

/** What was passed on is not there any more: taken back, deleted by the operator, or over its time. */
export class QuestionGone extends DomainError {
  constructor() {
    super({
      code: "question-not-found",
      status: 404,
      title: { de: "Nicht mehr vorhanden", en: "No longer there" },
      detail: {
        de: "Diese weitergegebene Frage gibt es nicht mehr. Sie wurde zurückgenommen oder gelöscht.",
        en: "This question is no longer there. It was taken back or deleted.",
      },
    });
  }
}

/** The source asked for is not there any more. */
export class SourceGone extends DomainError {
  constructor() {
    super({
      code: "source-not-found",
      status: 404,
      title: { de: "Quelle nicht gefunden", en: "Source not found" },
      detail: {
        de: "Diese Quelle gibt es nicht mehr. Sie wurde gelöscht, mit Original, Text und Suchverzeichnis.",
        en: "This source is gone. It was deleted with its original, its text and its search index.",
      },
    });
  }
}
