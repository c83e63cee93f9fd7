import { type Finding, scores } from "../finding.ts";
import { letters } from "../text/letters.ts";
import { findingAt } from "./find-by-pattern.ts";

const announced = new RegExp(
  `(?<![${letters}0-9])(?:durchwahl|dw|nebenstelle|nst|apparat|ext(?:ension)?|klappe|intern|fax|tel|telefon|mobil)\\.?\\s?(?:(?:nr\\.?|nummer|number|ist|is|die|auf|lautet)\\s?){0,2}[:=]?\\s?(-\\s?\\d{1,5}|–\\d{1,5}|\\d{2,5})(?![${letters}0-9]|[.,:/-]\\d|\\s?(?:€|%|°|uhr\\b|euro\\b))`,
  "gi",
);
/** Cheap to look for, and in every text where an extension is announced. */
const mayAnnounce = /durchw|dw|nst|nebenst|apparat|ext|klappe|intern|fax|tel|mobil/i;
/** A hyphen and digits that stand alone, as the second and further extensions in a list. */
const alone = new RegExp(
  `(?<![${letters}0-9)\\].–-])(?<!\\d\\s)[-–]\\d{1,5}(?![${letters}0-9]|[.,:/-]\\d|\\s?(?:€|%|°|uhr\\b|euro\\b|grad\\b|prozent\\b|punkte\\b|stück\\b))`,
  "gi",
);
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
  for (const { 0: text, 1: value = "", index } of mayAnnounce.test(plain) ? plain.matchAll(announced) : []) {
    const isWordOfNumbers = /^(?:fax|tel|mobil|intern)/i.test(text);
    if (isWordOfNumbers && !/^[-–]/.test(value)) continue;
    const end = index + text.length;
    findings.push(
      findingAt({ start: end - value.length, end }, "PHONE", scores.strong, { context: "a word for extension" }),
    );
  }
  const taken = new Set(findings.map(({ end }) => end));
  let next = 0;
  for (const { 0: text, index: start } of numbers.length > 0 ? plain.matchAll(alone) : []) {
    while ((numbers[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const end = start + text.length;
    if (!isNeighbour(plain, start, numbers[next - 1]) || taken.has(end)) continue;
    findings.push(findingAt({ start, end }, "PHONE", 0.7, { context: "near a number with extension" }));
  }
  const inNumbers = new Set(numbers.map(({ end }) => end));
  return findings.filter(({ end }) => !inNumbers.has(end));
}

function isNeighbour(plain: string, start: number, before: Finding | undefined): boolean {
  if (before === undefined || start - before.end > neighbourhood) return false;
  return (
    /[-–/ ]\d{1,5}$/.test(plain.slice(before.start, before.end)) && !/\n\s*\n/.test(plain.slice(before.end, start))
  );
}
