import { DomainError } from "#platform/errors";

/** The file is larger than allowed; nothing of it was kept. */
export class FileTooLarge extends DomainError {
  constructor(maxBytes: number) {
    const limit =
      maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / (1024 * 1024))} MB` : `${Math.ceil(maxBytes / 1024)} kB`;
    super({
      code: "file-too-large",
      status: 413,
      title: { de: "Datei zu groß", en: "File too large" },
      detail: {
        de: `Die Datei ist größer als ${limit}. Teilen Sie sie oder erhöhen Sie UPLOAD_MAX_MB.`,
        en: `The file is larger than ${limit}. Split it or raise UPLOAD_MAX_MB.`,
      },
    });
  }
}

/** There is no file with this id. */
export class FileNotFound extends DomainError {
  constructor(options?: ErrorOptions) {
    super(
      {
        code: "file-not-found",
        status: 404,
        title: { de: "Datei fehlt", en: "No such file" },
        detail: { de: "Diese Datei gibt es nicht mehr.", en: "This file does not exist any more." },
      },
      options,
    );
  }
}

/** The file was changed, cut short or belongs to another key; nothing unverified of it was handed out. */
export class FileDamaged extends DomainError {
  constructor(options?: ErrorOptions) {
    super(
      {
        code: "file-damaged",
        status: 500,
        title: { de: "Datei beschädigt", en: "File damaged" },
        detail: {
          de: "Die gespeicherte Datei ist verändert oder unvollständig. Laden Sie sie neu hoch oder stellen Sie sie aus der Sicherung wieder her.",
          en: "The stored file is changed or incomplete. Upload it again or restore it from a backup.",
        },
      },
      options,
    );
  }
}
