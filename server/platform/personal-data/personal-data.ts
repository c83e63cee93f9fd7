/** A part of a text that is personal data: UTF-16 offsets, end exclusive. `kind` as the pseudonymiser names it. */
export interface PersonalSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/**
 * What stands in one text. `specialCategory` spans are statements about a person that Art. 9 or 10 GDPR protects; their
 * `kind` is the category. `null` instead of this: the text could not be looked through in the time it may take.
 */
export interface FoundInText {
  readonly spans: readonly PersonalSpan[];
  readonly specialCategories: readonly PersonalSpan[];
}

/**
 * Finds personal data in texts, in a thread of its own, so that no answer waits for it. The thread starts with the first
 * question, and ends with its memory after a while without one.
 */
export interface PersonalDataFinder extends AsyncDisposable {
  /**
   * Looks through texts; one result for each, in order.
   *
   * @throws the signal's reason when it is aborted; an error when the thread died.
   * @example
   * const [found] = await finder.find(["Ich bin Jana Wolff, Tel. 0171 3920014."], signal);
   * // found.spans: [{ kind: "PERSON", start: 8, end: 18 }, { kind: "PHONE", start: 25, end: 37 }]
   */
  find(texts: readonly string[], signal: AbortSignal): Promise<readonly (FoundInText | null)[]>;
}
