/** What a placeholder points to: `[PERSON_1b]` is `{ kind: "PERSON", number: 1, form: "b", owned: null }`. */
export interface Reference {
  readonly kind: string;
  /** `null`: the number is lost, as in `[PERSON]`. */
  readonly number: number | null;
  /** Which form of a person's name: empty for the first, then `b`, `c` … */
  readonly form: string;
  /** What is named after the person: `[PERSON_1_EMAILb]`. */
  readonly owned: { readonly kind: string; readonly form: string } | null;
}

/** The kinds that can be named after a person and then carry the person's number. */
export const ownedKinds = ["EMAIL", "USERNAME", "URL_PERSONAL"] as const;

/** The kind of text that only looks like a placeholder. */
export const literalKind = "TEXT";

/** The highest number of a placeholder. */
export const highestNumber = 999_999;

/** The most letters a form has. */
export const longestForm = 3;

/** The placeholder as the model sees it; `null` when the number is lost. */
export function writePlaceholder({ kind, number, form, owned }: Reference): string | null {
  if (number === null) return null;
  return `[${kind}_${number}${form}${owned === null ? "" : `_${owned.kind}${owned.form}`}]`;
}

/** The letters of a form by its place: none, b, c … z, aa, ab … `null` after `zzz`. */
export function formLetters(place: number): string | null {
  if (place === 0) return "";
  let letters = "";
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters.length > longestForm ? null : letters;
}
