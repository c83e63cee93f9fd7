import { type Finding, scores } from "../finding.ts";
import { letters } from "../text/letters.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";

const announced = new RegExp(
  `(?<![${letters}0-9])(?:durchwahl|dw|nebenstelle|nst|nbst|hausruf|hausapparat|(?:tel|telefon)\\.?\\s?intern|interne (?:nr|nummer)|apparat|ext(?:ension)?|klappe|intern|fax|tel|telefon|mobil)\\.?\\s?(?:(?:nr\\.?|nummer|number|ist|is|die|auf|lautet)\\s?){0,2}(?:(?:von |für )?(?:frau|herrn?) [${letters}-]+\\s?)?[:=]?\\s?((?:-\\s?|–)\\d{1,5}(?: \\d{2}(?! \\d))?|\\d{2,5})(?![${letters}0-9]|[.,:/-]\\d|\\s?(?:€|%|°|uhr\\b|euro\\b))`,
  "gi",
);
/** Cheap to look for, and in every text where an extension is announced. */
const mayAnnounce = /durchw|dw|nst|nebenst|nbst|hausruf|apparat|ext|klappe|intern|fax|tel|mobil/i;
/** "App. 214": an extension where the text has a telephone number, and a flat where it has none. */
const abbreviated = new RegExp(
  `(?<![${letters}0-9])(?:app|nbst|kl|hausapp|int)\\.\\s?(-?\\d{2,4})(?![${letters}0-9]|[.,:/-]\\d)`,
  "gi",
);
/** "unter -300 zu erreichen", "Wenn es hakt: -512": an extension behind words of reaching somebody or asking for help. */
const asked = new RegExp(
  `(?:(?:erreich\\w*|ist|bin|sitzt|sind|melde\\w*)\\s[^.!?\\n\\d]{0,30}?unter\\s(?=-\\d)|(?:hakt|fragen|rückfragen|problemen?|notfall|dringend|hilfe|anrufen?|ruf an|klingel\\w*|ansprechpartner\\w*|zentrale|empfang|sekretariat|büro|hotline|helpdesk)[^.!?\\n\\d]{0,20}:?\\s(?=-\\d{3}))(-\\d{2,4})(?![${letters}0-9%]|[.,:/-]\\d|\\s?(?:€|%|°|euro\\b|grad\\b|prozent\\b|punkte\\b|stück\\b|nm\\b|hz\\b|dbm?\\b|m\\b|meter\\b))`,
  "gi",
);
/** In brackets or with a hyphen behind a name: "Wache (-110)", "Heil (112)", "Labor: -2214". */
const inBrackets = new RegExp(
  `(?<=[${letters}.]\\s?\\()(?:[-–]\\s?\\d{2,5}|\\d{2,5})(?=\\))|(?<=[${letters}]: )-\\d{3,4}(?=[,;|\\n]|$)`,
  "g",
);
const extensionWord = /durchwahl|nebenstelle|apparat\b|extension|\bext\b|\bdw\b|klappen?\b|interne? (?:nummer|tel)/i;

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
    const isWordOfNumbers = /^(?:fax|tel(?!.{0,7}intern)|mobil|intern(?!e))/i.test(text);
    if (isWordOfNumbers && !/^[-–]/.test(value)) continue;
    const end = index + text.length;
    findings.push(
      findingAt(
        { start: end - value.length, end },
        { kind: "PHONE", score: scores.strong, context: "a word for extension" },
      ),
    );
  }
  const taken = new Set(findings.map(({ end }) => end));
  let next = 0;
  for (const { 0: text, index: start } of numbers.length > 0 ? plain.matchAll(alone) : []) {
    while ((numbers[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const end = start + text.length;
    if (!isNeighbour(plain, start, numbers[next - 1]) || taken.has(end)) continue;
    findings.push(findingAt({ start, end }, { kind: "PHONE", score: 0.7, context: "near a number with extension" }));
  }
  findings.push(...extensionsInLists(plain, numbers));
  const inNumbers = new Set(numbers.map(({ end }) => end));
  return findings.filter(({ end }) => !inNumbers.has(end));
}

/** What stands in a list of persons: the number that the extensions belong to may also be the last of them. */
function extensionsInLists(plain: string, numbers: readonly Finding[]): readonly Finding[] {
  const findings: Finding[] = [];
  const at = (span: Span, context: string) => findings.push(findingAt(span, { kind: "PHONE", score: 0.7, context }));
  for (const { 0: text, 1: value = "", index } of /\s-\d{2,4}(?!\d)/.test(plain) ? plain.matchAll(asked) : []) {
    const end = index + text.length;
    at({ start: end - value.length, end }, "words of reaching somebody");
  }
  if (numbers.length > 0) {
    for (const { 0: text, 1: value = "", index } of plain.matchAll(abbreviated)) {
      const end = index + text.length;
      at({ start: end - value.length, end }, "an abbreviation for extension, in a text with a number");
    }
  }
  const speaksOfExtensions = extensionWord.test(plain);
  if (!speaksOfExtensions && numbers.length === 0) return findings;
  for (const { 0: text, index: start } of plain.matchAll(inBrackets)) {
    const end = start + text.length;
    const isHyphenated = /^[-–]/.test(text);
    const isOne = isHyphenated
      ? speaksOfExtensions || (text.length > 3 && numbers.some((number) => isWithinList(plain, { start, end }, number)))
      : speaksOfExtensions && !isYear(text) && isWordNear(plain, start);
    if (isOne) at({ start, end }, "in brackets behind a name");
  }
  return findings;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

function isWordNear(plain: string, start: number): boolean {
  return extensionWord.test(plain.slice(Math.max(0, start - neighbourhood), start));
}

function isWithinList(plain: string, { start, end }: Span, number: Finding): boolean {
  const from = Math.min(end, number.end);
  const to = Math.max(start, number.start);
  return to - from < neighbourhood && !/\n\s*\n/.test(plain.slice(from, to));
}

function isNeighbour(plain: string, start: number, before: Finding | undefined): boolean {
  if (before === undefined || start - before.end > neighbourhood) return false;
  return (
    /[-–/ ]\d{1,5}$/.test(plain.slice(before.start, before.end)) && !/\n\s*\n/.test(plain.slice(before.end, start))
  );
}
