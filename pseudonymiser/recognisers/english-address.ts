import { loadNameLists } from "../names/lists/index.ts";
import { capitals, letters } from "../text/letters.ts";
import type { Span } from "./find-by-pattern.ts";

/** A street address in English order: number, street, town, code. */
export interface EnglishAddress extends Span {
  /** Whether a postal code of the United Kingdom, Ireland, the United States or Canada ends it. */
  readonly hasCode: boolean;
  /** Whether the word for street is hardly ever anything else. */
  readonly isSure: boolean;
}

const sureType = "Street|Road|Rd|Lane|Ln|Avenue|Ave|Crescent|Terrace|Boulevard|Blvd|Mews|Parkway|Pkwy";
const otherType =
  "St|Drive|Dr|Court|Ct|Close|Square|Sq|Place|Pl|Gardens|Gdns|Grove|Way|Hill|Row|Walk|Highway|Hwy|Broadway|Green|Park|Wharf|Yard|Quay|Rise|View|Circle|Cir|Trail|Alley|Gate|Vale|Cottages?|Villas?|Buildings|Heights|Loop|Plaza|House|Parade|Embankment";
const word = `(?:[${capitals}][${letters}'’.-]*|\\d{1,3}(?:st|nd|rd|th))`;
const number = String.raw`\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?`;
const street = new RegExp(
  `${number},? (?:${word} ){0,4}?(?:${word} (?<sure>${sureType})|${word} (?<other>${otherType})|Broadway)(?![${letters}])(?:(?<=St|Rd|Ln|Ave|Dr|Ct|Sq|Pl|Gdns|Blvd|Pkwy|Hwy|Cir)\\.)?(?: (?:North|South|East|West|[NSEW]{1,2})(?![${letters}]))?`,
  "y",
);
/** Any name, for where a town and a postal code follow ("22 Quayside, Bristol BS1 4DJ"). */
const named = new RegExp(`${number},? (?:${word} ){0,2}${word}(?=,)`, "y");
/** The name of a house before its number: "The Old Vicarage, ", "Rose Cottage, ". */
const houseBefore = new RegExp(
  `(?<![${letters}])(?:The (?:${word} ){1,2}${word}|(?:${word} ){1,2}(?:House|Cottage|Vicarage|Rectory|Barn|Farm|Farmhouse|Lodge|Mill|Manor|Hall|Villa|Grange|Court|Tower|Chapel|Bungalow|Stables)),[ \\n]$`,
);
/** Words for streets, and what they are before as something else, when "at" or "from" leads to them. */
const afterAt =
  /(?:Court|Ct|Close|Drive|Dr|Square|Sq|Place|Pl|Gardens|Gdns|Grove|Wharf|Quay|Quayside|View|Rise|Row|Walk|Hill|Yard|Vale|Cottages|Villas|Parade|Embankment|Green|Gate)$/;

const unit =
  /,? ?(?:(?:Apt|Apartment|Flat|Unit|Suite|Ste|Floor|Fl|Room|Rm)\.? ?#?[A-Za-z]?\d{0,5}[A-Za-z]?|#\d{1,5}[A-Za-z]?)(?![A-Za-z0-9])/y;
const unitBefore = /(?<![a-z])(?:Flat|Apt\.?|Apartment|Unit|Suite|Room|Studio) ?#?(?:[A-Z]?\d{1,4}[A-Z]?|[A-Z]),? $/i;
const townWord = `[${capitals}][${letters}'’.-]*(?![${letters}0-9'’.-])`;
const town = new RegExp(
  `(?:, ?|,? ?\\n ?)${townWord}(?: (?:upon|on|le|the|of|by|in|under|de) ${townWord}| ${townWord}){0,3}`,
  "y",
);
const townAfterBlank = new RegExp(` ${townWord}(?: ${townWord})?(?=,? ?\\n?[A-Z]{1,2}\\d)`, "y");
const postcode =
  /(?:,? ?\n?|, )(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[AC-FHKNPRTV-Y]\d[\dW] ?[A-Z\d]{4}|(?:NSW|VIC|QLD|WA|SA|TAS|ACT) \d{4})(?![A-Za-z\d])/y;
/** The same in small letters, as in a chat; only with a code at the end. */
const inSmallLetters =
  /\d{1,4}[a-z]? (?:[a-z'’-]+ ){1,3}(?:street|road|lane|avenue|drive|close|court|crescent|terrace|st|rd|ln|ave|row|way|hill|gardens|place|grove|square)[, ]+(?:[a-z]+[, ]+){0,3}[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![a-z\d])/iy;

/** Reads an address in English order that begins with the number at `start`; null where none does. */
export function englishAddressAt(plain: string, start: number): EnglishAddress | null {
  const next = /^\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?,? ([^\s])/.exec(plain.slice(start, start + 17))?.[1] ?? "";
  if (!capitalOrDigit.test(next)) return /[a-z]/.test(next) ? small(plain, start) : null;
  street.lastIndex = start;
  const match = street.exec(plain);
  if (match === null) return namedAt(plain, start);
  const before = unitBefore.exec(plain.slice(Math.max(0, start - 18), start))?.[0] ?? unitWordBefore(plain, start);
  const streetEnd = stickyEnd(plain, start + match[0].length, unit);
  const coded = codeEnd(plain, streetEnd);
  const hasCode = coded !== null;
  const isSure = match.groups?.["sure"] !== undefined || isReached(plain, start - before.length, match[0]);
  const from = startWithHouse(plain, start - before.length, hasCode);
  return { start: from, end: coded ?? withKnownTown(plain, streetEnd), hasCode, isSure };
}

/** Where the postal code ends that stands behind a street, with up to three parts of a place between; null without one. */
function codeEnd(plain: string, streetEnd: number): number | null {
  let end = streetEnd;
  for (let step = 0; step < 3; step++) {
    if (stickyEnd(plain, end, postcode) !== end) break;
    const further = stickyEnd(plain, end, town);
    end = further === end ? stickyEnd(plain, end, townAfterBlank) : further;
  }
  const coded = stickyEnd(plain, end, postcode);
  return coded === end ? null : coded;
}

/** A street without a word for one counts with town and code only. */
function namedAt(plain: string, start: number): EnglishAddress | null {
  named.lastIndex = start;
  const match = named.exec(plain);
  const end = match === null ? null : codeEnd(plain, start + match[0].length);
  if (end === null) return null;
  return {
    start: startWithHouse(plain, start - unitWordBefore(plain, start).length, true),
    end,
    hasCode: true,
    isSure: true,
  };
}

/** "Unit " where the number is the unit's: "Unit 4, Riverside Park". */
function unitWordBefore(plain: string, start: number): string {
  return (
    /(?<![a-z])(?:Flat|Apt\.?|Apartment|Unit|Suite|Room|Studio) $/i.exec(
      plain.slice(Math.max(0, start - 10), start),
    )?.[0] ?? ""
  );
}

/** Whether a street of few words is led to by "at", "from" or "of", or somebody lives there. */
function isReached(plain: string, start: number, text: string): boolean {
  const left = plain.slice(Math.max(0, start - 14), start);
  return (
    afterAt.test(text) &&
    !/\d+ (?:Star|Best|Top|Hour|Day|Way)\b/.test(text) &&
    /(?:^|\s)(?:at|from|of|to|in|into|near|outside)\s$/i.test(left)
  );
}

function startWithHouse(plain: string, start: number, hasCode: boolean): number {
  const house = houseBefore.exec(plain.slice(Math.max(0, start - 50), start))?.[0];
  return house !== undefined && hasCode ? start - house.length : start;
}

function small(plain: string, start: number): EnglishAddress | null {
  if (!streetInSmallLetters.test(plain.slice(start, start + 60))) return null;
  inSmallLetters.lastIndex = start;
  const found = inSmallLetters.exec(plain)?.[0];
  const before = unitBefore.exec(plain.slice(Math.max(0, start - 18), start))?.[0] ?? "";
  return found === undefined
    ? null
    : { start: start - before.length, end: start + found.length, hasCode: true, isSure: true };
}

const streetInSmallLetters =
  / (?:street|road|lane|avenue|drive|close|court|crescent|terrace|st|rd|ln|ave|row|way|hill|gardens|place|grove|square)[ ,]/i;
const capitalOrDigit = new RegExp(`[${capitals}\\d]`);

const cities =
  /^(?:London|Manchester|Birmingham|Leeds|Bristol|Liverpool|Glasgow|Edinburgh|Cardiff|Belfast|Dublin|Oxford|Cambridge|Sheffield|Nottingham|Brighton|York|Bath|Cork|Galway|New York|Brooklyn|Boston|Chicago|Los Angeles|San Francisco|Seattle|Toronto|Sydney|Melbourne|Austin|Houston|Denver|Philadelphia|Washington)(?![\p{L}])/u;

/** Without a code, a town belongs to the address only if it is a known one. */
function withKnownTown(plain: string, end: number): number {
  const gap = /^(?:, ?|,? ?\n ?)/.exec(plain.slice(end, end + 3))?.[0];
  if (gap === undefined) return end;
  const from = end + gap.length;
  const city = cities.exec(plain.slice(from, from + 20))?.[0];
  if (city !== undefined) return from + city.length;
  const name = new RegExp(`^[${capitals}][${letters}-]+`).exec(plain.slice(from, from + 30))?.[0] ?? "";
  const lists = loadNameLists();
  return name !== "" && lists.place(name) && lists.firstName(name) === null ? from + name.length : end;
}

function stickyEnd(plain: string, start: number, pattern: RegExp): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(plain)?.[0].length ?? 0);
}
