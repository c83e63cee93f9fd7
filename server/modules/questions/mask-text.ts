import type { Language, Localised } from "@diskret/contract";
import { maskPersonalData, nameOfKind, type PersonalDataFinder } from "#platform/personal-data";
import { TextNotChecked } from "./errors.ts";

/** A text without personal data, as far as it can be found. */
export interface MaskedText {
  readonly text: string;
  /** How many places were replaced. */
  readonly replaced: number;
  /** Kinds of statements that Art. 9 and 10 GDPR protect; they stay in the text, or it would lose its sense. */
  readonly special: readonly Localised[];
}

/** A second look can find what the first replacement laid open; more than this it never took. */
const looksMax = 4;

/** Puts a word for its kind in place of all that is found, until nothing is. Throws `TextNotChecked`. */
export async function maskText(
  finder: PersonalDataFinder,
  { text, language }: { readonly text: string; readonly language: Language },
  signal: AbortSignal,
): Promise<MaskedText> {
  let masked = text;
  let replaced = 0;
  for (let look = 0; look < looksMax; look += 1) {
    const [found] = await finder.find([masked], signal).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new TextNotChecked({ cause });
    });
    if (found === undefined || found === null) throw new TextNotChecked();
    if (found.spans.length === 0) {
      const special = [...new Set(found.specialCategories.map(({ kind }) => kind))].map(nameOfKind);
      return { text: masked, replaced, special };
    }
    replaced += found.spans.length;
    masked = maskPersonalData(masked, found.spans, (kind) => nameOfKind(kind)[language]);
  }
  throw new TextNotChecked();
}
