import type { Stretch } from "./special-category.ts";

const nothing =
  /^(?:keine?\b|nein\b|none\b|no\b|n\/a|unbekannt|unknown|entfällt|k\.\s?a\.|-|–|_|\.{2,}|\[|<|\{|\?|siehe\b|wird\b|ist\b|was\b|wie\b)/i;
const value = /[^\n;|.,(]{2,60}(?:\s?\([A-TV-Z]\d\d(?:\.\d{1,2})?[GVAZ]?\))?|[A-TV-Z]\d\d\.\d{1,2}[GVAZ]?/y;
/** "Konfession: rk Kinderfreibeträge: 1,0": the value ends before the next label. */
const nextLabel = /(?<=\S)\s\p{Lu}[\p{L}-]{2,30}\s?:.*$/u;
const further = /\s{0,2}(?:,|;|und|and)\s{1,2}/y;

/**
 * What stands behind a label ("Konfession: rk", "Diagnosen: Asthma, F32.1"): the first value whatever it is, further ones
 * as long as they are known terms.
 */
export function labelledStretches(plain: string, label: RegExp, known: RegExp): readonly Stretch[] {
  const stretches: Stretch[] = [];
  label.lastIndex = 0;
  for (let match = label.exec(plain); match !== null; match = label.exec(plain)) {
    let next: Stretch | null = valueAt(plain, label.lastIndex);
    while (next !== null) {
      stretches.push(next);
      further.lastIndex = next.end;
      const following: Stretch | null = further.test(plain) ? valueAt(plain, further.lastIndex) : null;
      known.lastIndex = 0;
      next = following !== null && known.test(plain.slice(following.start, following.end)) ? following : null;
    }
  }
  return stretches;
}

function valueAt(plain: string, at: number): Stretch | null {
  value.lastIndex = at;
  const text = value.exec(plain)?.[0].replace(nextLabel, "").trimEnd();
  if (text === undefined || text.length < 2 || nothing.test(text) || !/\p{L}|\d{2}/u.test(text)) return null;
  return { start: at, end: at + text.length };
}
