import { DomainError } from "#platform/errors";

/** A source was to be switched on whose personal data nobody has looked at (KNOW-06). */
export class FindingsUnseen extends DomainError {
  constructor() {
    super({
      code: "findings-unseen",
      status: 409,
      title: { de: "Personenbezogene Daten noch nicht angesehen", en: "Personal data not looked at yet" },
      detail: {
        de: "In dieser Quelle stehen Arten personenbezogener Daten, die seit der letzten Ansicht dazugekommen sind. Laden Sie die Quelle neu, sehen Sie die Arten an und schalten Sie sie dann ein.",
        en: "This source holds kinds of personal data that have come since you last looked. Reload the source, look at the kinds, and then switch it on.",
      },
    });
  }
}

/** A source that is not read cannot be used. */
export class SourceNotSwitchable extends DomainError {
  constructor() {
    super({
      code: "source-not-switchable",
      status: 409,
      title: { de: "Quelle nicht einschaltbar", en: "Source cannot be switched on" },
      detail: {
        de: "Diese Quelle ist noch nicht fertig gelesen und geprüft, oder sie ließ sich nicht lesen. Warten Sie, bis sie bereit ist, oder laden Sie eine lesbare Datei hoch.",
        en: "This source is not read and checked yet, or it could not be read. Wait until it is ready, or upload a file that can be read.",
      },
    });
  }
}
