import { DomainError } from "#platform/errors";

/** An audit is under way; two at once would trip over each other's probes. */
export class AuditRunning extends DomainError {
  constructor() {
    super({
      code: "audit-running",
      status: 409,
      title: { de: "Eine Prüfung läuft bereits", en: "An audit is already running" },
      detail: {
        de: "Es läuft bereits eine Prüfung. Zwei zugleich würden einander stören. Bitte warten Sie, bis sie fertig ist.",
        en: "An audit is already running, and two at once would disturb each other. Please wait until it is finished.",
      },
    });
  }
}

/** The register holds no promise of that id. */
export class PromiseUnknown extends DomainError {
  constructor(known: readonly string[]) {
    super({
      code: "promise-unknown",
      status: 404,
      title: { de: "Dieses Versprechen gibt es nicht", en: "There is no such promise" },
      detail: {
        de: `Das Register kennt dieses Versprechen nicht. Es kennt: ${known.join(", ")}.`,
        en: `The register does not know this promise. It knows: ${known.join(", ")}.`,
      },
    });
  }
}
