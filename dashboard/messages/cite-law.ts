import type { Language } from "@diskret/contract";

const german = {
  GDPR: (article: string, rest: string) => `Art. ${article}${rest} DSGVO`,
  TDDDG: (article: string, rest: string) => `§ ${article}${rest} TDDDG`,
  DDG: (article: string, rest: string) => `§ ${article}${rest} DDG`,
  UWG: (article: string, rest: string) => `§ ${article}${rest} UWG`,
  "AI Act": (article: string, rest: string) => `Art. ${article}${rest} KI-VO`,
} as const;

const citation =
  /^(GDPR|TDDDG|DDG|UWG|AI Act) (?:Art\. |§ )?(\d+[a-z]?)((?:\(\d+[a-z]?\))?(?:\([a-z]\))?(?: no\. \d+)?)$/;

/**
 * A law as it is cited in the language. What is not recognised stays as it is.
 *
 * @example
 * citeLaw("GDPR 13(1)(a)", "de"); // "Art. 13 Abs. 1 lit. a DSGVO"
 */
export function citeLaw(law: string, language: Language): string {
  const [, act, article, rest] = citation.exec(law.trim()) ?? [];
  if (language !== "de" || act === undefined || article === undefined) return law;
  const parts = (rest ?? "")
    .replace(/\((\d+[a-z]?)\)/, " Abs. $1")
    .replace(/\(([a-z])\)/, " lit. $1")
    .replace(/ no\. (\d+)/, " Nr. $1");
  return german[act as keyof typeof german](article, parts); // the expression names exactly these acts
}
