import type { Span } from "./find-by-pattern.ts";

/**
 * Reads the file number of a court or a public prosecutor at an index, or null: "12 C 345/23", "120 Js 4567/24",
 * "S 12 AS 345/23", "26 Cg 12/24k", "3 K 44/24.KO".
 *
 * @example
 * courtFileAt("Az. 12 C 345/23", 4); // { start: 4, end: 15 }
 */
export function courtFileAt(plain: string, start: number): Span | null {
  courtFile.lastIndex = start;
  const text = courtFile.exec(plain)?.[0];
  return text === undefined ? null : { start, end: start + text.length };
}

const courtFile =
  /(?:[A-Z]{1,2} |[IVX]{1,4}[-–])?\d{1,4}[a-z]? ?(?:[A-Z][A-Za-z]{0,5}|[IVX]{1,5})(?: [A-Z]{1,3}| \d{1,4} [A-Z][a-z]{1,3})? ?\d{1,7}\/\d{2,4}(?:[a-z]\b|(?:\.| ?-)?[A-Z]{1,3}\b|-\d{1,3}\b)?(?: \(\d{1,4}\))?(?!\d)/y;

/** The file number of an authority that begins with its department: "IV B 3 - 4471/25". */
const officeFile = /[IVX]{1,4}(?: ?[A-Z]{1,2})?(?: \d{1,3}[a-z]?)? ?[-–] ?\d[\d./-]{2,20}\d(?!\d)/y;

/** Reads the file number of an authority at an index, or null. */
export function officeFileAt(plain: string, start: number): Span | null {
  officeFile.lastIndex = start;
  const text = officeFile.exec(plain)?.[0];
  return text === undefined ? null : { start, end: start + text.length };
}

/** Files of courts of first instance and of public prosecutors, by the signs of their registers. */
const filed =
  /(?<![A-Za-z0-9/.-])\d{1,4} (?:C|O|F|Ca|BV|Cs|Ds|Ls|KLs|Ks|NBs|Js|UJs|Gs|Qs|XVII|XIV|VI|IN|IK|IE|M|K|HK O|AS|KR|SB|Cg|Cga|Cgs|Hv|Bl|Ps|Pu) \d{1,7}\/\d{2,4}[a-z]?(?![A-Za-z0-9/])/g;
const inCourt =
  /\b(?:AG|LG|ArbG|SG|VG|FG|BG|StA|Amtsgericht|Landgericht|Arbeitsgericht|Sozialgericht|Verwaltungsgericht|Bezirksgericht|Familiengericht|Staatsanwaltschaft|Rechtsstreit|Rechtssache|Sachen?|Verfahren|Termin|Ladung|Klage|Scheidung|Strafbefehl|Beschluss|Mahnbescheid|Vollstreckungsbescheid|Pfändung|Haftbefehl|Gerichtsvollzieher(?:in)?)\b|\.\/\./i;

/** File numbers that stand behind the name of a court or of a case, without any word for them. */
export function filesInCourt(plain: string): readonly Span[] {
  const spans: Span[] = [];
  filed.lastIndex = 0;
  for (let match = filed.exec(plain); match !== null; match = filed.exec(plain)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const isOfACase = inCourt.test(plain.slice(Math.max(0, span.start - 70), span.start)) || match[0].includes("Js ");
    if (isOfACase && !citesCaseLaw(plain, span)) spans.push(span);
  }
  return spans;
}

/**
 * Whether a file number is that of a decision that everybody cites, not of a person's case: "BAG 8 AZR 253/20",
 * "Urteil des LG Köln vom 3.4.2019 – 28 O 12/18".
 */
export function citesCaseLaw(plain: string, { start, end }: Span): boolean {
  const code = plain.slice(start, end);
  if (highestCourtFile.test(code)) return true;
  const before = plain.slice(Math.max(0, start - 80), start);
  const cut = before.lastIndexOf("; ");
  const goesOn = cut !== -1 && lowerCourt.test(before.slice(cut, cut + 10));
  const sentence = before.slice(Math.max(before.lastIndexOf("\n"), goesOn ? -1 : cut) + 1);
  return highestCourt.test(sentence) || (decision.test(sentence) && lowerCourt.test(sentence));
}

/** Register signs of the highest courts: 1 BvR 16/13, VI ZR 123/18, 8 AZR 253/20, B 12 KR 3/20 R, C-34/21. */
const highestCourtFile =
  /^(?:\d{1,2} Bv[A-Z] |(?:\d{1,2}|[IVX]{1,5}[a-z]?) (?:ZR|ZB|StR|AZR|ABR|AZB|AZN|ARZ|BLw|R|B) \d{1,5}\/\d|B \d{1,2} [A-Z]{1,3} \d|[CT][-–]\d{1,4}\/\d\d|\d[A-Z]_\d)/;

const highestCourt =
  /\b(?:BAG|BGH|BGHZ|BGHSt|BVerfG|BVerwG|BFH|BSG|BPatG|EuGH|EuG|EGMR|OGH|VfGH|VwGH|BVwG|BGer|BGE|BVGer|BStGer|NJW|NStZ|NZA|RIS|ECLI|Bundesgerichts?(?:hof)?s?|Bundesarbeitsgerichts?|Bundesverfassungsgerichts?|Europäischen? Gerichtshofs?)\b/;
const lowerCourt =
  /\b(?:OLG|LG|AG|KG|LAG|ArbG|LSG|SG|OVG|VGH|VG|FG|LVwG|OGer|VerwGer|Obergericht|Landgerichts?|Oberlandesgerichts?|Amtsgerichts?|Verwaltungsgerichts?)\b/;
const decision = /\b(?:Urt(?:eils?|\.)|Beschl(?:uss(?:es)?|\.)|Entscheidung(?:en)?|Rechtsprechung|vgl\.|st\. ?Rspr\.)/;
