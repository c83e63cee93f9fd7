import { DomainError } from "#platform/errors";

/** There is no source with this id (any more). */
export class SourceNotFound extends DomainError {
  constructor() {
    super({
      code: "source-not-found",
      status: 404,
      title: { de: "Quelle nicht gefunden", en: "Source not found" },
      detail: {
        de: "Diese Quelle gibt es nicht mehr. Laden Sie die Liste der Quellen neu.",
        en: "This source is no longer there. Reload the list of sources.",
      },
    });
  }
}

/** There is no website with this id (any more). */
export class WebsiteNotFound extends DomainError {
  constructor() {
    super({
      code: "website-not-found",
      status: 404,
      title: { de: "Website nicht gefunden", en: "Website not found" },
      detail: {
        de: "Diese Website gibt es nicht mehr. Laden Sie die Liste neu.",
        en: "This website is no longer there. Reload the list.",
      },
    });
  }
}

/** An upload came without content. */
export class NothingUploaded extends DomainError {
  constructor() {
    super({
      code: "source-empty",
      status: 422,
      title: { de: "Leere Datei", en: "Empty file" },
      detail: {
        de: "Die Anfrage enthält keine Datei. Senden Sie den Inhalt der Datei als Körper der Anfrage.",
        en: "The request holds no file. Send the file's content as the body of the request.",
      },
    });
  }
}

/** The file is larger than this installation takes. */
export class UploadTooLarge extends DomainError {
  constructor(maxBytes: number) {
    const limit = `${Math.floor(maxBytes / (1024 * 1024))} MB`;
    super({
      code: "source-too-large",
      status: 413,
      title: { de: "Die Datei ist zu groß", en: "The file is too large" },
      detail: {
        de: `Eine Quelle darf höchstens ${limit} groß sein. Teilen Sie die Datei, oder erhöhen Sie UPLOAD_MAX_MB.`,
        en: `A source may have at most ${limit}. Split the file, or raise UPLOAD_MAX_MB.`,
      },
    });
  }
}

/** No audit has run yet. */
export class NoAuditYet extends DomainError {
  constructor() {
    super({
      code: "no-audit-yet",
      status: 404,
      title: { de: "Noch kein Nachweis", en: "No proof yet" },
      detail: {
        de: "Die Nachweise sind noch nie gelaufen. Starten Sie sie auf der Seite Versprechen oder mit: npm run audit",
        en: "The proofs have never run. Start them on the page Promises, or with: npm run audit",
      },
    });
  }
}

/** A second audit was asked for while one runs. */
export class AuditRunning extends DomainError {
  constructor() {
    super({
      code: "audit-running",
      status: 409,
      title: { de: "Die Nachweise laufen schon", en: "The proofs are already running" },
      detail: {
        de: "Gerade läuft ein Durchgang der Nachweise. Warten Sie, bis er fertig ist, und laden Sie dann neu.",
        en: "The proofs are being run right now. Wait until they are done, then reload.",
      },
    });
  }
}

/** The source is in no state in which this can be done to its reading. */
export class ReadingNotChanged extends DomainError {
  constructor() {
    super({
      code: "reading-not-changed",
      status: 409,
      title: { de: "Nicht möglich", en: "Not possible" },
      detail: {
        de: "Angehalten werden kann nur eine Quelle, die gerade gelesen wird, und weiterlesen nur eine angehaltene. Sehen Sie in der Liste nach, wie weit sie ist.",
        en: "Only a source that is being read can be paused, and only a paused one can be resumed. See in the list how far it is.",
      },
    });
  }
}
