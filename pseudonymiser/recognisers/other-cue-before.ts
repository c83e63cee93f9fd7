import type { Span } from "./find-by-pattern.ts";

/** A word for something else that stands before a number and speaks of it. */
export interface OtherCue {
  /** Whether it says that a number follows, itself or with the word behind it: "Bestellnr.", "order no.", "SN". */
  readonly saysNumber: boolean;
  /** Whether only little words lie between. */
  readonly isDirect: boolean;
}

const reach = 60;
/** A number of its own, or the end of a sentence, between a word and a number: the word speaks of something before. */
const spent = /\d[\dA-Za-z./-]{3,}|\d{2,}(?: \d{2,})+|[.!?]\s+["„“(]?[A-ZÄÖÜ][a-zäöüß]+\s|\n/;
const little =
  /^[\s.:=#("'„“*-]{0,4}(?:(?:nummern?|nr|no|number|code|id|ist|is|isch|lautet|die|the|meine|my|siehe|see)[\s.:=#("'„“*-]{1,4}){0,3}$/i;
const number =
  /(?:nr|nummern?|no|number|code|id|key|sn|s\/n|p\/n|ean|gtin|isbn|issn|upc|pzn|sku|asin|az|aktenzeichen|gz|imei|iccid|zeichen|referenz|tel|telefon|fax|mobil|handy|natel|phone|hotline)$/i;

/**
 * The last word for something else before a number, as far as it speaks of this number: a word that has a number of its own
 * ("booking XR7-40918, both times on 4556 …"), or that stands in a sentence before, says nothing about it.
 *
 * @param otherCue - global and ignoring case, as for announcements.
 */
export function otherCueBefore(plain: string, { start }: Span, otherCue: RegExp): OtherCue | null {
  const left = plain.slice(Math.max(0, start - reach), start);
  let last: RegExpExecArray | null = null;
  otherCue.lastIndex = 0;
  for (let match = otherCue.exec(left); match !== null; match = otherCue.exec(left)) last = match;
  if (last === null) return null;
  const gap = left.slice(last.index + last[0].length);
  if (spent.test(gap)) return null;
  const isDirect = little.test(gap);
  return { saysNumber: number.test(last[0]) || (isDirect && /\b(?:nr|nummern?|no|number)\b/i.test(gap)), isDirect };
}
