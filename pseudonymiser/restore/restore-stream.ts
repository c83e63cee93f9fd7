import { endingReach } from "../mapping/inflection.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { lookBack } from "../mapping/placeholder/match-placeholder.ts";
import { longestPlaceholder } from "../mapping/placeholder/text-window.ts";
import { vocabularyFor } from "../mapping/placeholder/vocabulary.ts";
import type { RestoreOptions } from "./restore-options.ts";
import { restorePart } from "./restore-part.ts";

/**
 * The most UTF-16 units that a stream keeps back: the longest placeholder that is read as one, with what decides about
 * the ending after it. Text that cannot become a placeholder is never kept.
 */
export const longestHoldBack = longestPlaceholder + endingReach;

/** Restores one stream of text. Each choice and each tool call of an answer has its own. */
export interface RestoreStream {
  /**
   * Takes the next piece and returns what can be shown now. Pieces may be cut anywhere, bytes (UTF-8) also inside a
   * character; what is not UTF-8 becomes U+FFFD, and so does half a surrogate pair that travelled as bytes.
   */
  push(piece: string | Uint8Array): string;
  /** The end: returns everything that was kept back. */
  end(): string;
  /** How many UTF-16 units are kept back now; at most `longestHoldBack`. */
  readonly held: number;
  readonly restored: number;
  /** Placeholders that the mapping does not have, each once. */
  readonly unknown: readonly string[];
}

/**
 * Puts the values back while an answer streams. All pieces together give exactly what `restoreText` makes of the whole,
 * however it was cut.
 *
 * @example
 * const mapping = createMapping();
 * mapping.placeholderFor({ kind: "PERSON", value: "Sabine" });
 * const stream = createRestoreStream(mapping);
 * stream.push("Hallo [PER"); // "Hallo "
 * stream.push("SON_1]!"); // "Sabine!"
 * stream.end(); // ""
 */
export function createRestoreStream(mapping: Mapping, options: RestoreOptions = {}): RestoreStream {
  const restoration = { mapping, options, restored: 0, unknown: new Set<string>() };
  const vocabulary = vocabularyFor(mapping.tenantKinds);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  // What was decided last, for what it says about the next placeholder, and then what is kept back.
  let text = "";
  let decided = 0;
  const take = (piece: string, final: boolean): string => {
    text += piece;
    const part = restorePart({ text, vocabulary, final }, decided, restoration);
    const seen = Math.max(0, part.end - lookBack);
    text = text.slice(seen);
    decided = part.end - seen;
    return part.text;
  };
  return {
    push: (piece) =>
      take(typeof piece === "string" ? decoder.decode() + piece : decoder.decode(piece, { stream: true }), false),
    end: () => take(decoder.decode(), true),
    get held() {
      return text.length - decided;
    },
    get restored() {
      return restoration.restored;
    },
    get unknown() {
      return [...restoration.unknown];
    },
  };
}
