/** What the pseudonymiser refuses, with a code for programs and a sentence for people in both languages. */
export class PseudonymiserError extends Error {
  override readonly name: string = "PseudonymiserError";
  /** Stable, for programs: snake case. */
  readonly code: string;
  /** What happened and how to mend it, in German. Never holds personal data; neither does `message`. */
  readonly messageDe: string;

  constructor(code: string, message: string, messageDe: string) {
    super(message);
    this.code = code;
    this.messageDe = messageDe;
  }
}

/** A serialised mapping cannot be read. Nothing of it is used: half a mapping would give out wrong values. */
export class InvalidMapping extends PseudonymiserError {
  constructor(reason: { readonly en: string; readonly de: string }) {
    super(
      "invalid_mapping",
      `The mapping cannot be read: ${reason.en}. Load the mapping that was stored with this conversation, unchanged.`,
      `Die Zuordnung ist nicht lesbar: ${reason.de}. Laden Sie die Zuordnung, die mit diesem Gespräch gespeichert wurde, unverändert.`,
    );
  }
}

/** A mapping has no number left for a kind, or no letters left for a person. */
export class MappingFull extends PseudonymiserError {
  constructor(kind: string, limit: number) {
    super(
      "mapping_full",
      `The mapping holds ${limit} placeholders for ${kind}, which is the most. Begin a new conversation.`,
      `Die Zuordnung enthält ${limit} Platzhalter für ${kind}, mehr sind nicht möglich. Beginnen Sie ein neues Gespräch.`,
    );
  }
}

/** A tenant's kind has a name that placeholders cannot carry. */
export class InvalidKindName extends PseudonymiserError {
  constructor(kind: string) {
    super(
      "invalid_kind_name",
      `The kind ${kind} cannot be used. Take 2 to 32 capitals, digits and single underscores, begin every part with a letter, and no name that is built in.`,
      `Die Art ${kind} ist nicht verwendbar. Nehmen Sie 2 bis 32 Großbuchstaben, Ziffern und einzelne Unterstriche, beginnen Sie jeden Teil mit einem Buchstaben, und keinen Namen, der eingebaut ist.`,
    );
  }
}

/** A placeholder is asked for that the mapping must not give. */
export class InvalidMention extends PseudonymiserError {
  constructor(reason: { readonly en: string; readonly de: string }) {
    super(
      "invalid_mention",
      `No placeholder is given: ${reason.en}.`,
      `Es wird kein Platzhalter vergeben: ${reason.de}.`,
    );
  }
}

/** Spans that cannot be masked: outside the text, empty, or over one another. */
export class InvalidSpan extends PseudonymiserError {
  constructor(start: number, end: number, reason: { readonly en: string; readonly de: string }) {
    super(
      "invalid_span",
      `The span from ${start} to ${end} cannot be masked: ${reason.en}. Nothing is masked.`,
      `Die Stelle von ${start} bis ${end} kann nicht ersetzt werden: ${reason.de}. Es wird nichts ersetzt.`,
    );
  }
}

/** Settings that contradict themselves or name what does not exist. */
export class InvalidSettings extends PseudonymiserError {
  constructor(reason: { readonly en: string; readonly de: string }) {
    super(
      "invalid_settings",
      `The pseudonymiser cannot be set up like this: ${reason.en}. Correct the setting.`,
      `So lässt sich die Pseudonymisierung nicht einrichten: ${reason.de}. Ändern Sie die Einstellung.`,
    );
  }
}

const failures = {
  time_over: {
    en: "finding personal data took longer than allowed. Shorten the text, or allow more time (budgetMs)",
    de: "das Suchen personenbezogener Daten dauerte länger als erlaubt. Kürzen Sie den Text oder erlauben Sie mehr Zeit (budgetMs)",
  },
  not_reversible: {
    en: "the replaced text would not lead back to the original. Report this text form as a fault of the software",
    de: "der ersetzte Text führt nicht zum Original zurück. Melden Sie das als Fehler der Software",
  },
  internal: {
    en: "something in the software went wrong. Report it as a fault",
    de: "in der Software ist ein Fehler aufgetreten. Melden Sie ihn",
  },
} as const;

/** A text could not be pseudonymised. Nothing of it may be sent. */
export class PseudonymisationFailed extends PseudonymiserError {
  constructor(reason: keyof typeof failures) {
    const { en, de } = failures[reason];
    super(reason, `The text was not released: ${en}.`, `Der Text wurde nicht freigegeben: ${de}.`);
  }
}

const tenantKindFaults = {
  name: {
    en: "its name must have 2 to 32 capitals, digits and single underscores, every part beginning with a letter. Choose one like MEMBER_CARD",
    de: "der Name braucht 2 bis 32 Großbuchstaben, Ziffern und einzelne Unterstriche, jeder Teil beginnt mit einem Buchstaben. Wählen Sie einen wie MEMBER_CARD",
  },
  built_in_name: {
    en: "a kind of this name is built in. Choose another name",
    de: "eine Art dieses Namens ist eingebaut. Wählen Sie einen anderen Namen",
  },
  pattern: {
    en: "its pattern is no regular expression of JavaScript (flag u). Look for an open bracket or a backslash too many",
    de: "das Muster ist kein regulärer Ausdruck von JavaScript (Schalter u). Suchen Sie eine offene Klammer oder einen Rückstrich zu viel",
  },
  pattern_too_long: {
    en: "its pattern has more than 200 characters. Split the kind into several, or shorten the pattern",
    de: "das Muster hat mehr als 200 Zeichen. Teilen Sie die Art in mehrere auf oder kürzen Sie das Muster",
  },
  matches_empty_text: {
    en: "its pattern also matches the empty text. Require at least one character, e.g. \\d+ in place of \\d*",
    de: "das Muster passt auch auf den leeren Text. Verlangen Sie mindestens ein Zeichen, z. B. \\d+ statt \\d*",
  },
  slow_pattern: {
    en: "its pattern can take time that grows faster than the text. Give repetitions an upper limit, e.g. \\d{4,12}, begin with something fixed, and do not repeat what is repeated already",
    de: "die Prüfung des Musters kann unverhältnismäßig lange dauern. Geben Sie Wiederholungen eine Obergrenze, z. B. \\d{4,12}, beginnen Sie mit etwas Festem und wiederholen Sie nichts, was sich schon wiederholt",
  },
  cues: {
    en: "its cues are more than 50, empty, or longer than 60 characters. Keep few short words",
    de: "die Stichwörter sind mehr als 50, leer oder länger als 60 Zeichen. Behalten Sie wenige kurze Wörter",
  },
} as const;

/** A tenant's kind cannot be used as it is defined. */
export class InvalidTenantKind extends PseudonymiserError {
  /** What is wrong with it. */
  readonly reason: keyof typeof tenantKindFaults;

  constructor(name: string, reason: keyof typeof tenantKindFaults) {
    const { en, de } = tenantKindFaults[reason];
    super(
      "invalid_tenant_kind",
      `The kind ${name.slice(0, 40)} cannot be used: ${en}.`,
      `Die Art ${name.slice(0, 40)} ist nicht verwendbar: ${de}.`,
    );
    this.reason = reason;
  }
}
