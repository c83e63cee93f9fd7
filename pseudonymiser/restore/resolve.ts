import { endsInHiss, inflect, takesEnding } from "../mapping/inflection.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { mirrored, type PlaceholderMatch } from "../mapping/placeholder/match-placeholder.ts";
import { writePlaceholder } from "../mapping/placeholder/reference.ts";
import type { RestoreOptions } from "./restore-options.ts";

/** What comes in the place of a placeholder. */
export interface Resolved {
  readonly value: string;
  /** An ending of its own that the placeholder has taken in, as in `[PERSON_1s]`. */
  readonly ending: string;
  /** An ending that follows the placeholder must be looked at before the value is written. */
  readonly bends: boolean;
}

/** The value of a placeholder, or `null` when the mapping has none: nothing is guessed. */
export function resolve({ reference, ending }: PlaceholderMatch, mapping: Mapping): Resolved | null {
  const placeholder = writePlaceholder(reference);
  const value = placeholder === null ? mapping.onlyValueOf(reference.kind) : mapping.valueOf(placeholder);
  const named = takesEnding(reference);
  if (value !== null) return { value, ending, bends: named && ending === "" && endsInHiss(value) };
  if (!named || reference.form !== "s") return null;
  const first = mapping.valueOf(writePlaceholder({ ...reference, form: "" }) ?? "");
  return first === null ? null : { value: first, ending: "s", bends: false };
}

/** The text for a placeholder with the emphasis inside its brackets, escaped where the text is JSON. */
export function writeValue(
  { value, ending }: Pick<Resolved, "value" | "ending">,
  emphasis: string,
  { language = "de", as = "text" }: RestoreOptions,
): string {
  const text = emphasis + inflect(value, ending, language) + mirrored(emphasis);
  return as === "json" ? JSON.stringify(text).slice(1, -1) : text;
}
