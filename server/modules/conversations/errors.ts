import { DomainError } from "#platform/errors";

/** This session has no conversation with the assistant, or it was deleted. */
export class ConversationNotFound extends DomainError {
  constructor() {
    super({
      code: "conversation-not-found",
      status: 404,
      title: { de: "Kein Gespräch", en: "No conversation" },
      detail: {
        de: "Zu dieser Sitzung gibt es kein Gespräch. Es wurde nie begonnen, es wurde gelöscht, oder seine Frist ist abgelaufen. Mit einer Frage beginnt ein neues.",
        en: "This session has no conversation. It was never started, it was deleted, or its period has ended. A question starts a new one.",
      },
    });
  }
}

/** The question named is not in this conversation. */
export class QuestionNotFound extends DomainError {
  constructor() {
    super({
      code: "question-not-found",
      status: 404,
      title: { de: "Frage nicht gefunden", en: "Question not found" },
      detail: {
        de: "Diese Frage steht nicht mehr im Gespräch. Laden Sie das Gespräch neu und stellen Sie die Frage noch einmal.",
        en: "This question is no longer in the conversation. Reload the conversation and ask again.",
      },
    });
  }
}

/** The answer could not be written; the question is stored. */
export class AnswerFailed extends DomainError {
  constructor() {
    super({
      code: "answer-failed",
      status: 500,
      title: { de: "Keine Antwort", en: "No answer" },
      detail: {
        de: "Die Antwort ließ sich wegen eines Fehlers auf diesem Server nicht schreiben. Die Frage ist gespeichert. Fordern Sie die Antwort noch einmal an.",
        en: "The answer could not be written because of a fault on this server. The question is stored. Ask for the answer again.",
      },
    });
  }
}
