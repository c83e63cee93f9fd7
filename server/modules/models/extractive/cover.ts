import type { Language } from "@diskret/contract";
import type { WeighedTerm, Weighing } from "./weigh-terms.ts";

/** Terms that stand somewhere, and how much a word counts that stands there. */
export type Place = readonly [terms: ReadonlySet<string>, factor: number];

/** The weight of the question that is found, also as a share; each word counts with the best place it stands in. */
export function cover(
  weighed: readonly WeighedTerm[],
  language: Language,
  places: readonly Place[],
): { readonly found: number; readonly share: number } {
  let found = 0;
  let wanted = 0;
  for (const { weight, forms } of weighed) {
    wanted += weight;
    let best = 0;
    for (const [terms, factor] of places) {
      for (const [form, likeness] of forms[language]) {
        if (likeness * factor > best && terms.has(form)) best = likeness * factor;
      }
    }
    found += best * weight;
  }
  return { found, share: wanted === 0 ? 0 : found / wanted };
}

/** How much a heading and the question ask the same: the harmonic mean of what each says of the other. */
export function headingFit({ weighed, rarity }: Weighing, heading: ReadonlySet<string>, language: Language): number {
  const recall = cover(weighed, language, [[heading, 1]]).share;
  let said = 0;
  let whole = 0;
  for (const term of heading) {
    const weight = rarity(term, language);
    whole += weight;
    said += weight * Math.max(0, ...weighed.map(({ forms }) => forms[language].get(term) ?? 0));
  }
  const precision = whole === 0 ? 0 : said / whole;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}
