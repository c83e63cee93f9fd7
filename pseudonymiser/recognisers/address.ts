import { type Finding, type Recogniser, scores } from "../finding.ts";
import type { TextView } from "../text/text-view.ts";
import {
  isInAddressField,
  isLedTo,
  isTalkOfAddress,
  startWithCareOf,
  startWithPostalLine,
} from "./address-surroundings.ts";
import { englishAddressAt } from "./english-address.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { additionsEnd, boxNumberEnd, houseNumberEnd } from "./house-number.ts";
import { findMannheimSquares } from "./mannheim-square.ts";
import { type PostalLine, postalLineAt } from "./postal-line.ts";
import { type StreetName, streetBefore, streetInChatBefore, streetInSmallLettersBefore } from "./street-before.ts";
import { isStandIn } from "./street-words.ts";

const digitRun = /\d+/g;

/**
 * Postal addresses, from street (or c/o) to place as one span while only blanks, commas and line breaks lie between. Street and
 * number alone count; a place, a postal code, or a street without a number do not. Streets of Germany, Austria and Switzerland by
 * their words (-straße, -weg, Am …, Unter den …, rue, via), with numbers such as 12 a, 12-14, 112/3/14, Stiege and Top; whatever
 * else stands before a number counts where postal code and place follow (checked against the list of places). Post-office boxes
 * with code and place, the squares of Mannheim, and addresses in English order with their codes. Stand-ins (Musterstraße 1) do
 * not count.
 *
 * @example neue Anschrift: ⟦Lindenstraße 12 a, 10969 Berlin⟧. Bitte auch
 * @example ich wohne in der ⟦schillerstraße 21 34117 kassel⟧ und der techniker
 * @example Leopold, ⟦Hütteldorfer Straße 112/3/14, 1140 Wien⟧
 * @example aus dem ⟦Rosenweg 4⟧. Die Heizung tropft
 * @example Wohnungsübergabe ⟦Am Alten Hafen 3–5, 24103 Kiel⟧ ist am 31.03.2025
 * @example Straße: ⟦Zum Sportplatz 9\n31582 Nienburg⟧\nIBAN
 * @example ⟦Bahnhofstrasse 77\nPostfach 47\n8021 Zürich⟧\nT +41
 * @example Anschrift: ⟦c/o Peters, Warnowufer 23, 18057 Rostock⟧
 * @example we move into ⟦22 Quayside, Bristol BS1 4DJ⟧ on the 1st
 * @example bin der hasan und wohn ⟦am krummen bogen 7⟧ und die tonne
 * @example The new address is ⟦14 Harrow Lane, London SE15 3QT⟧ and
 * @example Lieferung an ⟦Postfach 11 20, 26603 Aurich⟧.
 * @example Adresse für d Rächnig: ⟦Via Sura 4, 7130 Ilanz⟧, Firma
 * @example wir wohnen ⟦Q 7, 24, 68161 Mannheim⟧
 * @example ⟦350 Fifth Avenue, New York, NY 10118⟧
 * @example Musterstraße 1, 12345 Musterstadt
 * @example in der Robert-Bosch-Straße klingt super, A 7 bei Quickborn, TOP 4
 * @example Stellplatz 14, Bahnsteig 3, Platz 3 im Wettbewerb, Weg 5 km, Bundesstraße 3
 * @example Am 3. Mai, Zum 1. Januar, Im Jahr 2024, Am Freitag 13 Uhr, Paragraf 12
 * @example Sanierung der Alfred-Escher-Strasse 2025
 * @example Liefern Sie auch nach 79312 Emmendingen?
 */
export const address: Recogniser = {
  name: "address",
  find(view) {
    const { plain } = view;
    if (!/\d/.test(plain)) return [];
    const findings: Finding[] = [];
    let from = 0;
    for (const { index, 0: digits } of plain.matchAll(digitRun)) {
      if (index < from || !mayBeHouseNumber(plain, index, digits)) continue;
      const found =
        digits.length > 4
          ? boxAt(plain, index)
          : (germanAt(view, index) ?? englishAt(view, index) ?? frenchAt(plain, index));
      if (found === null || found.start < from || isStandIn(plain.slice(found.start, found.end))) continue;
      findings.push(found);
      from = found.end;
    }
    return [...findings, ...findMannheimSquares(plain)];
  },
};

/** One to six digits without a 0 in front, with a blank, a letter, a full stop or an opening mark before them. */
function mayBeHouseNumber(plain: string, at: number, digits: string): boolean {
  if (digits.length > 6 || digits.startsWith("0")) return false;
  const before = plain.charAt(at - 1);
  if (before === "." || before === ",") return !/\d/.test(plain.charAt(at - 2));
  return before === "" || /[\s\p{L}:;("'“„’·°º>*_=|]/u.test(before);
}

function boxAt(plain: string, at: number): Finding | null {
  const street = streetBefore(plain, at);
  return street?.strength === "box" ? boxFinding(plain, street, at) : null;
}

function boxFinding(plain: string, street: StreetName, at: number): Finding | null {
  const end = boxNumberEnd(plain, at);
  const line = end === null ? null : postalLineAt(plain, end);
  if (line === null || line.by === "place") return null;
  const start = startWithCareOf(plain, street.start, true);
  return addressFinding(
    { start, end: line.end },
    line.by === "list" ? scores.certain : scores.strong,
    "box, code and place",
  );
}

function germanAt(view: TextView, at: number): Finding | null {
  const { plain } = view;
  const street = streetBefore(plain, at) ?? smallStreetBefore(view, at);
  if (street === null) return null;
  if (street.strength === "box") return boxFinding(plain, street, at);
  const numberEnd = houseNumberEnd(plain, at);
  if (numberEnd === null) return null;
  const { units, floors } = additionsEnd(plain, numberEnd);
  const line = postalLineAt(plain, floors) ?? (floors > units ? postalLineAt(plain, units) : null);
  const hasCode = line !== null && line.by !== "place";
  const led = hasCode ? street.start : startWithPostalLine(plain, street.start);
  const score = led < street.start ? scores.certain : scoreOf(view, { street, at, numberEnd, line });
  if (score === null) return null;
  const start = led < street.start ? led : startWithCareOf(plain, street.start, hasCode);
  const end = line === null || (street.strength === "any" && line.by === "place") ? units : line.end;
  return addressFinding({ start, end }, score, hasCode ? "street, number, code and place" : "street and number");
}

/** Looked for only where a code with a word in small letters follows, or a field for streets precedes. */
function smallStreetBefore(view: TextView, at: number): StreetName | null {
  const isFollowed = /^\d{1,3} ?[a-h]?,? \d{4,5} \p{Ll}/u.test(view.plain.slice(at, at + 18));
  const street =
    isFollowed || /[:=]/.test(view.plain.slice(Math.max(0, at - 30), at))
      ? streetInSmallLettersBefore(view.plain, at)
      : null;
  if (street !== null && (isFollowed || isInAddressField(view, street.start))) return street;
  const numberEnd = /\p{Ll}/u.test(view.plain.charAt(at - 2)) ? houseNumberEnd(view.plain, at) : null;
  return numberEnd === null ? null : streetInChatBefore(view.plain, at, numberEnd);
}

interface Parts {
  readonly street: StreetName;
  readonly at: number;
  readonly numberEnd: number;
  readonly line: PostalLine | null;
}

function scoreOf(view: TextView, { street, at, numberEnd, line }: Parts): number | null {
  if (line?.by === "list") return scores.certain;
  if (line?.by === "shape" && street.strength !== "any") return scores.strong;
  if (/^(?:19|20)\d\d$/.test(view.plain.slice(at, numberEnd))) return null; // a year
  if (street.strength === "sure") return scores.strong;
  if (line?.by === "place" && street.strength === "usual") return 0.7;
  if (street.strength === "named" || street.strength === "chat") return scores.likely;
  const isLabelled = isInAddressField(view, street.start);
  if (street.strength === "usual" && line === null) {
    const isTold = isLabelled || isTalkOfAddress(view.plain, street.start) || isLedTo(view.plain, street, numberEnd);
    return isTold ? scores.likely : scores.possible;
  }
  if (isLabelled) return scores.strong;
  if (line?.by !== "shape") return null;
  if (isTalkOfAddress(view.plain, street.start)) return scores.strong;
  return line.isCode ? scores.likely : scores.possible;
}

const numberFirst =
  /\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|allée|impasse|route|cours) [\p{L}'’-]+(?: [\p{L}'’-]+){0,5}/iuy;

/** "1 rue de la Paix, 75002 Paris": the French order, with code and place. */
function frenchAt(plain: string, at: number): Finding | null {
  numberFirst.lastIndex = at;
  const found = numberFirst.exec(plain)?.[0];
  const line = found === undefined ? null : postalLineAt(plain, at + found.length);
  return line === null || line.by === "place"
    ? null
    : addressFinding({ start: at, end: line.end }, scores.strong, "street, code and place in French order");
}

function englishAt(view: TextView, at: number): Finding | null {
  const found = englishAddressAt(view.plain, at);
  if (found === null) return null;
  if (found.hasCode) return addressFinding(found, scores.certain, "street and code in English order");
  const isAnnounced = isInAddressField(view, found.start) || isTalkOfAddress(view.plain, found.start);
  const before = view.plain.slice(Math.max(0, found.start - 9), found.start);
  const text = view.plain.slice(found.start, found.end);
  const standsFree =
    text.includes(", ") ||
    /\b(?:at|to|from|near|outside)\s$/i.test(before) ||
    /^\s*(?:[,.;:!?)\n]|$)/.test(view.plain.slice(found.end, found.end + 3));
  const isClear = /^\d{1,4}[A-Za-z]? \p{Lu}[\p{L}'’ ]+ (?:Street|Road|Rd|Lane|Avenue|Crescent|Terrace|Mews)\b/u.test(
    text,
  );
  const free = isClear ? scores.strong : scores.likely;
  const score = isAnnounced ? scores.strong : found.isSure && standsFree ? free : scores.possible;
  return addressFinding(found, score, "street in English order");
}

function addressFinding(span: Span, score: number, pattern: string): Finding {
  return findingAt(span, { kind: "ADDRESS", score, pattern });
}
