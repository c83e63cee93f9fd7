import { type Finding, scores } from "../finding.ts";
import { findingAt } from "./find-by-pattern.ts";

const announced =
  /(?<![\p{L}\d])(?:durchwahl|dw|nebenstelle|nst|apparat|ext(?:ension)?|klappe|fax|tel|telefon|mobil)\.?\s?(?:(?:nr\.?|nummer|number|ist|is|die|auf|lautet)\s?){0,2}[:=]?\s?(-\s?\d{1,5}|–\d{1,5}|\d{1,5})(?![\d\p{L}]|[.,:/-]\d|\s?(?:€|%|°|uhr\b|euro\b))/giu;
/** A hyphen and digits that stand alone, as the second and further extensions in a list. */
const alone =
  /(?<![\p{L}\d)\].–-])(?<!\d\s)[-–]\d{1,5}(?![\d\p{L}]|[.,:/-]\d|\s?(?:€|%|°|uhr\b|euro\b|grad\b|prozent\b|punkte\b|stück\b))/giu;
const spoken = /^\s?(?:ext(?:ension)?\.?|x|dw|klappe|kl\.|durchwahl|app\.|apparat|nst\.?)\s?-?(\d{1,5})(?![\d.,]*\d)/i;

/** How far behind a number its neighbours' extensions may stand, in characters. */
const neighbourhood = 250;

/** Where a number ends that goes on with its extension in words ("ext. 12", "DW 417"); null where it does not. */
export function spokenExtensionEnd(plain: string, end: number): number | null {
  const found = spoken.exec(plain.slice(end, end + 24));
  return found === null ? null : end + found[0].length;
}

/** Extensions that stand alone: behind a word for one, or with their hyphen near a number that has an extension too. */
export function findExtensions(plain: string, numbers: readonly Finding[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { 0: text, 1: value = "", index } of plain.matchAll(announced)) {
    const isWordOfNumbers = /^(?:fax|tel|mobil)/i.test(text);
    if (isWordOfNumbers && !/^[-–]/.test(value)) continue;
    const end = index + text.length;
    findings.push(
      findingAt({ start: end - value.length, end }, "PHONE", scores.strong, { context: "a word for extension" }),
    );
  }
  for (const { 0: text, index: start } of plain.matchAll(alone)) {
    const end = start + text.length;
    if (!hasNeighbour(plain, start, numbers) || findings.some((finding) => finding.end === end)) continue;
    findings.push(findingAt({ start, end }, "PHONE", 0.7, { context: "near a number with extension" }));
  }
  return findings.filter(({ start, end }) => !numbers.some((number) => number.start <= start && end <= number.end));
}

function hasNeighbour(plain: string, start: number, numbers: readonly Finding[]): boolean {
  const before = numbers.findLast((number) => number.end <= start);
  if (before === undefined || start - before.end > neighbourhood) return false;
  return (
    /[-–/ ]\d{1,5}$/.test(plain.slice(before.start, before.end)) && !/\n\s*\n/.test(plain.slice(before.end, start))
  );
}
