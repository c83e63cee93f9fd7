import { letters } from "../text/letters.ts";

/** No letter or digit follows. */
const end = `(?![${letters}0-9])`;
const noLetter = `(?![${letters}])`;
const noOtherNumber = String.raw`(?!(?: |[ -]{1,2})\d)`;

/** A further number: "-14", "/3/14", " + 16 a". */
const further = `(?:[-–/+&][1-9]\\d{0,3}| ?[-–/+&] ?[1-9]\\d{0,2})(?:[a-zA-Z]${end}| [a-hA-H]${end}${noOtherNumber})?(?! ?\\d)`;
const houseNumber = new RegExp(
  `[1-9]\\d{0,3}(?:[a-zA-Z]${end}| [a-h]${end}| [A-H]${end}(?!\\.)${noOtherNumber})?(?: ?½| 1/2(?!\\d))?(?:${further}){0,3}`,
  "y",
);
const boxNumber = /\d{1,6}(?: \d{2,3}){0,3}(?!\d)/y;

const measures = alternatives(
  "km m cm mm kg t € euro eur chf fr\\. % uhr h stück personen minuten min jahren? tagen? wochen stunden grad ° mal x plätze prozent meter " +
    "kilometer autos leute verletzte häuser wohnungen bäume",
);
const ordinals = alternatives(
  "stock og etage obergeschoss januar februar märz april mai juni juli august september oktober november dezember spieltag",
);
/** What makes a number behind a street a measure, a time, an amount, an ordinal, or a part of something else. */
const otherUse = new RegExp(
  `^(?:\\s?(?:${measures})${end}|[.,:]\\d|\\.\\s?(?:${ordinals})|[${letters}]{2}|[/-]?[${letters}]\\d)`,
  "i",
);

const unitWords = alternatives(
  "stiege stg\\.? top tür whg\\.? wohnung we apt\\.? app\\. apartment appartement haus block aufgang eingang",
);
const unit = new RegExp(`,? ?/? ?(?:${unitWords})\\s?(?:nr\\.?\\s?)?(?:\\d{1,4}[a-z]?|[a-h])${end}`, "iy");

const storeys = alternatives("og stock(?:werk)? etage obergeschoss");
const wings = alternatives(
  "erdgeschoss dachgeschoss souterrain hochparterre parterre hinterhaus vorderhaus seitenflügel gartenhaus quergebäude rückgebäude hinterhof",
);
const floor = new RegExp(
  `(?:[,/]? ?\\n?|, )(?:\\d{1,2}\\.\\s?(?:${storeys})|(?:eg|dg|ug|og|hh|vh)${noLetter}|(?:${wings})|zimmer \\d+|` +
    `(?:ot|ortsteil|stadtteil|gde\\.|gemeinde) [${letters}]+(?:[ -][${letters}]{3,})?(?=,)|(?:postfach|case postale|casella postale)(?: \\d{1,6}(?: \\d{2,3})*)?)(?:[, ]{1,2}(?:links|rechts|mitte|li\\.|re\\.|mi\\.)${noLetter})?`,
  "iy",
);

function alternatives(words: string): string {
  return words.replaceAll(" ", "|");
}

/** Where a house number ends that begins at `start`; null where the number is none. */
export function houseNumberEnd(plain: string, start: number): number | null {
  houseNumber.lastIndex = start;
  const found = houseNumber.exec(plain)?.[0];
  if (found === undefined) return null;
  const numberEnd = start + found.length;
  const behind = plain.slice(numberEnd, numberEnd + 20);
  return /^\d/.test(behind) || otherUse.test(behind) ? null : numberEnd;
}

/** Where the number of a post-office box ends. */
export function boxNumberEnd(plain: string, start: number): number | null {
  boxNumber.lastIndex = start;
  const found = boxNumber.exec(plain)?.[0];
  return found === undefined ? null : start + found.length;
}

/** Behind a house number: the end of staircase and flat ("Stiege 2, Top 5"), and of floors and wings behind them. */
export function additionsEnd(plain: string, start: number): { readonly units: number; readonly floors: number } {
  const units = repeated(plain, start, [unit]);
  return { units, floors: repeated(plain, units, [unit, floor]) };
}

function repeated(plain: string, start: number, patterns: readonly RegExp[]): number {
  let reached = start;
  for (let step = 0; step < 4; step++) {
    const next = patterns.map((pattern) => stickyEnd(plain, reached, pattern)).find((found) => found !== null);
    if (next === undefined || next === null) break;
    reached = next;
  }
  return reached;
}

function stickyEnd(plain: string, start: number, pattern: RegExp): number | null {
  pattern.lastIndex = start;
  const found = pattern.exec(plain)?.[0];
  return found === undefined || found === "" ? null : start + found.length;
}
