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
