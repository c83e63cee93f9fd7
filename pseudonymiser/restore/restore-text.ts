import type { Mapping } from "../mapping/mapping.ts";
import { vocabularyFor } from "../mapping/placeholder/vocabulary.ts";
import type { RestoreOptions } from "./restore-options.ts";
import { restorePart } from "./restore-part.ts";

export interface RestoredText {
  readonly text: string;
  /** How many placeholders were replaced by their values. */
  readonly restored: number;
  /** Placeholders that the mapping does not have, as they stand in the text, each once. They are left as they are. */
  readonly unknown: readonly string[];
}

/**
 * Puts the values back in a whole text, in one pass and without ever reading a value again. Placeholders may be bent:
 * other case, blanks, escapes, brackets of another kind or missing, emphasis, German or English names of the kinds, a
 * number lost where only one is possible. Round brackets stay, since the text may mean them.
 *
 * @example
 * const mapping = createMapping();
 * mapping.placeholderFor({ kind: "PERSON", value: "Hans" });
 * restoreText("**[person_1]**s Frage, siehe [IBAN_1]", mapping);
 * // { text: "**Hans**s Frage, siehe [IBAN_1]", restored: 1, unknown: ["[IBAN_1]"] }
 */
export function restoreText(text: string, mapping: Mapping, options: RestoreOptions = {}): RestoredText {
  const restoration = { mapping, options, restored: 0, unknown: new Set<string>() };
  const search = { text, vocabulary: vocabularyFor(mapping.tenantKinds), final: true };
  const part = restorePart(search, 0, restoration);
  return { text: part.text, restored: restoration.restored, unknown: [...restoration.unknown] };
}
