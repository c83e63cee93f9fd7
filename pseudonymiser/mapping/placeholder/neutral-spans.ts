import type { TenantKind } from "../../kinds.ts";
import { findPlaceholder } from "./find-placeholder.ts";
import { type Vocabulary, vocabularyFor } from "./vocabulary.ts";

/** A part of a text, in UTF-16 units, `end` exclusive. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * Every part of a person's own text that would be taken for a placeholder when it came back from the model, whatever the
 * mapping holds. `maskSpans` replaces them by literals on its own; this is for showing them.
 *
 * @example
 * neutralSpans("Bitte [PERSON_1] nennen"); // [{ start: 6, end: 16 }]
 */
export function neutralSpans(text: string, tenantKinds: readonly TenantKind[] = []): readonly Part[] {
  return partsLikePlaceholders(text, vocabularyFor(tenantKinds));
}

/** As `neutralSpans`, for a vocabulary. */
export function partsLikePlaceholders(text: string, vocabulary: Vocabulary): readonly Part[] {
  const parts: Part[] = [];
  const search = { text, vocabulary, final: true };
  for (let found = findPlaceholder(search, 0); typeof found !== "number"; found = findPlaceholder(search, found.end)) {
    parts.push({ start: found.start, end: found.end });
  }
  return parts;
}
