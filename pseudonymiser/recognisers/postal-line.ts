import { loadNameLists } from "../names/lists/index.ts";
import { capitals, letters } from "../text/letters.ts";

/** Postal code and place behind a street. */
export interface PostalLine {
  readonly end: number;
  /** Whether a postal code is given out as it is written. */
  readonly isCode: boolean;
  /** `list`: place and code belong together; `shape`: they only look like it; `place`: a known place without a code. */
  readonly by: "list" | "shape" | "place";
}

const code =
  /[ \t]{0,3},?[ \t]{0,3}(?:\r?\n[ \t]{0,8}){0,2}(?:,[ \t]?)?(?:(?:DE|AT|CH|LI|FL|D|A|L|F|I|B|NL|PL|HU|H|CZ|E|S|DK|SK|SI|HR)[-– ]{1,3})?(\d{5}|\d{4}(?: [A-Z]{2}(?= \p{Lu}))?|\d{2}-\d{3}|\d{3} \d{2})(?!\d)[ \t]{1,3}/uy;
const wordAt = new RegExp(`(?:[${letters}][${letters}.'’/-]*|\\([${letters}]+\\))`, "y");
const capital = new RegExp(`^[${capitals}]`);
const comma = /[ \t]{0,2},[ \t]{0,2}|[ \t]{1,2}/y;
const mostWords = 5;

/** Parts that follow the name of a town to tell it from others of the name. */
const byRiver =
  /^ (?:am|an der|an dem|a\. ?d\.|a\.|im|in|i\.|bei|b\.|ob der|o\. ?d\.|vor der|v\.? ?d\.|unter|auf)\s?(?:Main|M\.|Rhein|Rh\.|Neckar|N\.|Inn|Harz|Taunus|Ts\.|Breisgau|Br\.|Oder|O\.|Saale|Elbe|Weser|Donau|Lech|Ruhr|Lahn|Mosel|Spree|Havel|Aller|Leine|Alb|Höhe|H\.|Allgäu|Odenwald|Schwarzwald|Westerwald|Vogtland|Erzgebirge|Sauerland|Holstein|Ostfriesland|Mur|Leitha|Enns|Ybbs|Glan|Wagram|Traisen|Drau|Tauber|Tirol|Pongau|Pinzgau|Wienerwald|Oldenburg|Westfalen|Bayern|\p{Lu}\p{Ll}+see|See)(?!\p{L})|^ \((?:Oder|Main|Saale|Westf\.?|Oldb\.?|Holst\.?|Han\.?|Hunte|Eifel|Allgäu|Sauerland|Wümme|Aller|Weser|Rhein|Ruhr|Spree|Havel|Mark|Hessen|Sachsen|Thür\.?|BE|ZH|AG|SG|LU|SO|TG|FR|VD|VS)\)/u;
const townPrefix =
  /^(?:Bad|Sankt|St\.|Groß|Gross|Klein|Neu|Alt|Ober|Unter|Markt|Hohen|La|Le|Les|San|Santa|Freie|Burg|Schloß|Am|An)$/;

/** Reads a postal code and a place that stand at `start`, with only blanks, commas or line breaks before them; or a place alone. */
export function postalLineAt(plain: string, start: number): PostalLine | null {
  code.lastIndex = start;
  const match = code.exec(plain);
  const digits = match?.[1];
  if (match === null || digits === undefined) return placeAlone(plain, start);
  const from = start + match[0].length;
  const words = wordEnds(plain, from);
  const known = words.findLast((end) => hasPlace(digits, plain.slice(from, end)));
  if (known !== undefined) return { end: withSuffix(plain, known), by: "list", isCode: true };
  const [first] = words;
  if (first === undefined) return null;
  const word = plain.slice(from, first);
  const town = hasPlace(digits, word.split(/[-/]/, 1)[0] ?? "");
  if (town && capital.test(word)) return { end: first, by: "list", isCode: true };
  if (
    !capital.test(word) ||
    /^(?:19|20)\d\d$/.test(digits) ||
    word.length < 3 ||
    isMonth(word) ||
    /^[A-ZÄÖÜ]{2,5}$/.test(word)
  )
    return null;
  const second = words[1];
  const isTwo = second !== undefined && townPrefix.test(word) && capital.test(plain.slice(first + 1, second));
  return { end: withSuffix(plain, isTwo ? second : first), by: "shape", isCode: isGivenOut(digits) };
}

function isMonth(word: string): boolean {
  return /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|uhr|euro|eur|chf|stück)$/i.test(
    word,
  );
}

/** The ends of one, two … words that might be a place's name, each without a full stop at its end. */
function wordEnds(plain: string, from: number): readonly number[] {
  const ends: number[] = [];
  let at = from;
  for (let step = 0; step < mostWords; step++) {
    wordAt.lastIndex = at;
    const found = wordAt.exec(plain)?.[0];
    if (found === undefined) break;
    const end = at + found.length;
    ends.push(/^(?:St|v|d|a|b|i)\.$/i.test(found) ? end : end - (/[.'’/-]+$/.exec(found)?.[0].length ?? 0));
    if (plain.charAt(end) !== " ") break;
    at = end + 1;
  }
  return ends;
}

function hasPlace(digits: string, place: string): boolean {
  const { postalPlaces } = loadNameLists();
  if (place === "") return false;
  if (digits.length === 5) return postalPlaces.hasPlace("DE", digits, place);
  return postalPlaces.hasPlace("AT", digits, place) || postalPlaces.hasPlace("CH", digits, place);
}

function isGivenOut(digits: string): boolean {
  const { postalPlaces } = loadNameLists();
  return digits.length === 5
    ? postalPlaces.hasCode("DE", digits)
    : postalPlaces.hasCode("AT", digits) || postalPlaces.hasCode("CH", digits);
}

/** "Berlin" with "-Kreuzberg" behind it, "Frankfurt" with "am Main". */
function withSuffix(plain: string, end: number): number {
  const right = plain.slice(end, end + 40);
  const district = new RegExp(`^[-/][${capitals}][${letters}-]+`).exec(right)?.[0] ?? "";
  return end + district.length + (byRiver.exec(right.slice(district.length))?.[0].length ?? 0);
}

function placeAlone(plain: string, start: number): PostalLine | null {
  comma.lastIndex = start;
  const gap = comma.exec(plain)?.[0];
  if (gap === undefined) return null;
  const from = start + gap.length;
  const lists = loadNameLists();
  const isPlace = (name: string, end: number) => {
    if (
      !lists.place(name) ||
      country.test(name) ||
      (gap.includes(",") && !capital.test(name)) ||
      (lists.firstName(name)?.weight ?? 0) === 3
    )
      return false;
    return gap.includes(",") && /^\s*(?:[.,;:!?)|\n]|$)/.test(plain.slice(end, end + 3))
      ? true
      : !lists.commonWord(name) && lists.surname(name) < 3;
  };
  const end = wordEnds(plain, from)
    .slice(0, 3)
    .findLast((wordEnd) => isPlace(plain.slice(from, wordEnd), wordEnd));
  return end === undefined || end - from < 3 ? null : { end: withSuffix(plain, end), by: "place", isCode: false };
}

const country = /^(?:österreich|deutschland|schweiz|liechtenstein|germany|austria|switzerland|europa)$/i;
