import { type Finding, type Recogniser, scores } from "../finding.ts";
import { loadNameLists } from "../names/lists/index.ts";
import { columnCue } from "../text/column-cues.ts";
import { letters } from "../text/letters.ts";
import type { TextView } from "../text/text-view.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { austrianDistricts, germanDistricts, swissCantons } from "./vehicle-districts.ts";

const edge = `(?<![${letters}0-9])(?<![${letters}0-9][./_-])`;
const behind = `(?![${letters}0-9]|[-/_][${letters}0-9]|[.,]\\d)`;
const german = new RegExp(
  `${edge}([A-ZÄÖÜ]{1,3})([ ]?[-–·:][ ]?| {1,2})([A-Z]{1,2})([ -]?)([1-9]\\d{0,3})(?: ?([EH]))?${behind}`,
  "g",
);
const austrian = new RegExp(`${edge}([A-Z]{1,2})([-– ])(?:(\\d{1,6}) ?[A-Z]{1,3}|[A-Z]{1,5} ?\\d{1,5})${behind}`, "g");
const swiss = new RegExp(`${edge}([A-Z]{2})([-–· ]{1,3}|)(\\d{1,3}(?:[ '’.]\\d{3})|\\d{1,6})${behind}`, "g");
/** As people type in a chat, or without any mark between: only right behind a word for it. */
const loose = new RegExp(
  `${edge}([a-zäöüA-ZÄÖÜ]{1,3})([- ]?)([a-zA-Z]{1,2})[- ]?([1-9]\\d{0,3})(?: ?[eEhH])?${behind}`,
  "g",
);
/** Plates of dealers (06, 07) and for a few days (03, 04): only behind a word for a plate. */
const dealer = new RegExp(`${edge}([A-ZÄÖÜ]{1,3})[ -]{1,3}0[3467]\\d{2,4}${behind}`, "g");
/** Insurance plates of mopeds and scooters: three digits and three letters. */
const moped = new RegExp(
  `${edge}[1-9]\\d{2}[ -]?(?!CCM|KMH|EUR|CHF|USD|STK|MIN|UHR|KWH|MAH|MAL)[A-Z]{3}${behind}`,
  "g",
);
const mopedWord =
  /(?:roller|moped|mofa|mokick|vespa|scooter|simson|schwalbe|kleinkraftrad|versicherungs-?kennzeichen|mofa-?kennzeichen|versicherungs-?schild)s?(?![a-zäöü])[^\n.!?]{0,24}$/i;
const british = new RegExp(`${edge}[A-Z]{2}\\d{2} ?[A-Z]{3}${behind}`, "g");

/** Words for a plate: what stands behind one is a plate in whatever form. */
const plateWord =
  /(?:kennzeichen|kennz\.?|kz\.?|kfz-?kz|nummernschild|nummerntafel|autonummer|kontrollschild|schild|nummer ?plate|number ?plate|licen[cs]e plate|plate|reg(?:istration)?(?: ?(?:no|number))?\.?|pickerl für|zugelassen auf|amtl\.)["')]*[\s:=]{0,3}(?:(?:vom|von|des|der|dem|das|ist|isch|is|lautet|war|am|an|für|meins|mein|auto|anhänger|wagen|pkw|lkw|fahrzeug|kfz|mit|no\.?|nr\.?|nummer|of|the|car|for|park|auf)[\s:=.]{1,3}){0,5}$/i;
const plateWordAnywhere = /kenn|kz|schild|nummern?tafel|autonummer|plate|reg|pickerl|zugelassen|amtl/i;
/** Words that make it likely that the text speaks of vehicles. */
const vehicleWord =
  /(?<![a-zäöü])(?:[a-zäöü-]{0,16}(?:auto|outo|wagen|wägeli|fahrzeug|roller|transporter|anhänger|bus|laster|camper|wohnmobil|motorrad|vespa|quad)s?|autounfall|auti|wage|charre|chare|pkws?|lkws?|kfz|fahrzeug\w*|fuhrpark|(?:auf|vor) (?:mein|dein|sein|ihr|unser)(?:em|er) (?:platz|stellplatz|parkplatz|hof|garage|einfahrt|ausfahrt)|lenker(?:in)?|zugeparkt|eingeparkt|versperrt|(?:(?:dienst|firmen|leih|miet|liefer)wagen|fuhrpark|fahrzeug|kfz)-?(?:liste|übersicht|schlüssel|papiere|buch)|flotte|halter(?:in)?|fahrer(?:in)?|gefahren|fährt|fuhr|parkt\w*|parken\w*|geparkt\w*|falschparker|stellplatz|tiefgarage|einfahrt|unfall|unfälle|unfalls|unfallgegner|unfallstelle|auffahrunfall|kennzeichen|kontrollschild|pickerl|vignette|motorrad\w*|roller|moped|mofa|transporter|anhänger|sprinter|bus|leihwagen|mietwagen|dienstwagen|firmenwagen|fahrtenbuch|werkstatt|reifenwechsel|tüv|zugelassen|zulassung\w*|geblitzt|blitzer|abgeschleppt|gestreift|kotflügel|car|cars|van|truck|vehicle|parked|parking|plate|towed|opel|vw|golf|bmw|audi|ford|skoda|mercedes|tesla|käfer|kombi|velo\w*|töff)(?![a-zäöü])/i;
/** "the white van (LB19 OXR)": a plate in brackets behind a vehicle. */
const englishVehicle = /\b(?:car|van|lorry|truck|taxi|cab|minibus|motorbike|vehicle|hatchback|saloon) ?\(/i;
const noPlate = /^(?:DIN EN|DIN A|DIN VD|IN EN|EN IS)/;

/**
 * Number plates. Germany: one of the district codes, one or two letters, up to four digits, E or H; with hyphen (M-XK 4711E) as
 * they are, with blanks only (OD AB 77E) where the text speaks of vehicles. Austria: district and digits with letters (W-48213K),
 * or letters with digits. Switzerland and Liechtenstein: canton and up to six digits (ZH 482 913), where a vehicle is spoken of.
 * Behind a word for a plate also in small letters, without marks, and British ones. Not: norms, types and product codes.
 *
 * @example mein Auto ⟦HH-KL 2384⟧, der andere hatte ⟦OD AB 77E⟧ und heißt Bogdan
 * @example Auto mit dem Kontrollschild ⟦ZH 482 913⟧ gestreift
 * @example Das Auto mit ⟦B MW 4712⟧ steht schon wieder
 * @example Pickerl für ⟦W-48213K⟧ schon fertig
 * @example Police für das Fahrzeug ⟦BE 118 204⟧ (Fahrgestellnummer
 * @example amtl. Kennzeichen ⟦MSH-SI 9⟧, FIN
 * @example mit dem Pkw ⟦L-RM 1404⟧ gefahren
 * @example kennzeichen ist ⟦hh-kl 2384⟧
 * @example Kennzeichen: ⟦GU 472 BX⟧
 * @example number plate ⟦AB12 CDE⟧
 * @example Typ AB 12 340, DIN EN 12, IG 12, KW 6, TOP 4, A 7, S5, U2, ICE 577
 * @example SN 4929 1830 0047 1182, Fehler E-0171, M 8 x 20, Art. AB-771203
 * @example SO 4 im Kanton ZG 12, Tel. BE 118 204
 * @example Kindersitz im Auto nach DIN EN 12
 */
export const vehiclePlate: Recogniser = {
  name: "vehicle-plate",
  find(view) {
    if (!/[A-Za-zÄÖÜäöü][ –·-]{0,3}\d|\d[ -]?[A-Z]{3}/.test(view.plain)) return [];
    const findings: Finding[] = [];
    const taken = new Set<number>();
    const add = (pattern: RegExp, judge: Judge) => {
      for (const match of view.plain.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (taken.has(span.start) || taken.has(span.end - 1)) continue;
        const judged = judge({ view, span, match });
        if (judged === null) continue;
        const found = judged.span ?? span;
        findings.push(findingAt(found, { kind: "VEHICLE", score: judged.score, pattern: judged.pattern }));
        for (let index = found.start; index < found.end; index++) taken.add(index);
      }
    };
    const namesPlates = plateWordAnywhere.test(view.plain);
    if (namesPlates || englishVehicle.test(view.plain)) add(british, judgeBritish);
    if (namesPlates) add(dealer, judgeDealer);
    add(german, judgeGerman);
    add(austrian, judgeAustrian);
    add(swiss, judgeSwiss);
    add(loose, judgeLoose);
    if (/roller|scooter|moped|mofa|mokick|vespa|simson|schwalbe|kraftrad|versicherungs/i.test(view.plain)) {
      add(moped, judgeMoped);
    }
    return findings;
  },
};

interface Match {
  readonly view: TextView;
  readonly span: Span;
  readonly match: RegExpExecArray;
}
type Judge = (match: Match) => { readonly score: number; readonly pattern: string; readonly span?: Span } | null;

/** Whether a word for a plate stands before it, or at the head of its column. */
function isAnnounced({ view, span: { start } }: Match): boolean {
  if (plateWord.test(view.plain.slice(Math.max(0, start - 70), start))) return true;
  return /kennz|kfz|plate|kontrollschild/i.test(columnCue(view, { start }) ?? "");
}

function speaksOfVehicles({ view, span: { start, end } }: Match, reach = 140): boolean {
  return (
    vehicleWord.test(view.plain.slice(Math.max(0, start - reach), start)) ||
    vehicleWord.test(view.plain.slice(end, end + 60))
  );
}

function isQuantity({ view, span: { end } }: Pick<Match, "view" | "span">): boolean {
  return /^\s?(?:€|%|uhr|x\s?\d|mm|cm|kg|euro|stück|jahre|:\d)/i.test(view.plain.slice(end, end + 8));
}

const judgeGerman: Judge = (found) => {
  const [text, district = "", mark = "", , gap = "", digits = "", suffix = ""] = found.match;
  if (!germanDistricts.has(district) || isQuantity(found) || noPlate.test(text)) return null;
  const isLong = text.replace(/[^A-ZÄÖÜ0-9]/g, "").length > 8 + suffix.length;
  if (isLong && !isAnnounced(found) && !speaksOfVehicles(found)) return null;
  const pattern = "German plate";
  const span = withoutLooseSuffix(found, suffix);
  if (isAnnounced(found)) return { score: scores.certain, pattern, span };
  const isHyphenated = mark.trim() !== "";
  if (speaksOfVehicles(found)) {
    return { score: isHyphenated || isNextToVehicle(found) ? scores.certain : scores.strong, pattern, span };
  }
  if (!isHyphenated || gap === "" || speaksOfGoods(found) || /^(?:(?:TV|HD|CD|PC|IT)\b|AB.CD|AB.C )/.test(text))
    return null;
  return { score: digits.length > 1 ? scores.likely : scores.possible, pattern, span };
};

/** Words for goods and their codes, which look like plates too. */
const goodsWord =
  /filter|modell|serie|typ(?![a-zäöü])|bohrer|artikel|art\.|bestell|ersatz|teile?(?![a-zäöü])|katalog|lager|regal|schraube|dichtung|version|passt|gerät|code|sku|liste|tabelle|raum|match|regex|format|norm|charge|lieferschein|material|stück|maschine|model|part|item|order/i;

function speaksOfGoods({ view, span: { start, end } }: Match): boolean {
  return (
    goodsWord.test(view.plain.slice(Math.max(0, start - 80), start)) || goodsWord.test(view.plain.slice(end, end + 40))
  );
}

/** "HH-KL 23 E" ends in E; "HH-KL 23 H" before a word does not. */
function withoutLooseSuffix({ span, match }: Match, suffix: string): Span {
  const isLoose = suffix !== "" && match[0].at(-2) === " ";
  return isLoose ? { start: span.start, end: span.end - 2 } : span;
}

const judgeAustrian: Judge = (found) => {
  const [, district = "", mark = "", digits] = found.match;
  if (!austrianDistricts.has(district) || isQuantity(found)) return null;
  const pattern = "Austrian plate";
  if (isAnnounced(found)) return { score: scores.certain, pattern };
  const isStandard = digits !== undefined && found.match[0].replace(/[^A-Z0-9]/g, "").length - district.length >= 4;
  if (!isStandard && mark === " ") return null;
  if (speaksOfVehicles(found)) return { score: mark === " " ? 0.7 : scores.strong, pattern };
  return mark !== " " && (digits?.length ?? 0) >= 4 ? { score: scores.likely, pattern } : null;
};

const judgeSwiss: Judge = (found) => {
  const [, canton = "", mark = ""] = found.match;
  if (!swissCantons.has(canton) || isQuantity(found)) return null;
  const pattern = "Swiss plate";
  if (isAnnounced(found)) return { score: scores.certain, pattern };
  const isWritten = mark !== "" || (isNextToVehicle(found) && found.match[0].length > 5);
  return isWritten && speaksOfVehicles(found, 60) ? { score: scores.strong, pattern } : null;
};

const judgeLoose: Judge = (found) => {
  const [, first = "", mark = "", second = "", digits = ""] = found.match;
  const letterCount = first.length + second.length;
  if (letterCount + digits.length > 8) return null;
  if (!isAnnounced(found) && (mark === "" || digits.length < 2 || !isWrittenAtVehicle(found, { first, mark, second })))
    return null;
  const together = (first + second).toUpperCase();
  const lengths =
    mark === "" ? [3, 2, 1].filter((length) => letterCount - length >= 1 && letterCount - length <= 2) : [first.length];
  return lengths.some((length) => germanDistricts.has(together.slice(0, length)))
    ? { score: scores.strong, pattern: "German plate, loosely written" }
    : null;
};

/** Whether a word for a vehicle stands right before. */
function isNextToVehicle({ view, span: { start } }: Match): boolean {
  const left = view.plain.slice(Math.max(0, start - 40), start);
  return (
    vehicleWord.test(left) &&
    /(?:^|[^\p{L}])\p{L}+ (?:\p{Ll}{2,4} ){0,2}$/u.test(left) &&
    vehicleWord.test(lastWords(left))
  );
}

/** The last three words before a plate, with what stands between them. */
function lastWords(left: string): string {
  return /(?:[\p{L}-]+ ){1,3}$/u.exec(left)?.[0] ?? "";
}

/** Words of two or three letters and fewer that are read as such before they are read as a plate: "auto in ab 12". */
const shortWords: ReadonlySet<string> = new Set(
  (
    "in ab an am um zu im es er so da wo du ob or uhr ca bis vor ist hat das der die den dem des mit von bei aus auf us nr zb km to at on of is " +
    "no it we he if als war wie was nur und für ein bin bus pkw lkw kfz vw tüv top typ max min mal gut ja ne na ok re sn de ch a b c d e i m t x l v"
  ).split(" "),
);

interface LooseParts {
  readonly first: string;
  readonly mark: string;
  readonly second: string;
}

/** Letters that are no words, close behind a word for a vehicle, joined as on a plate or in small letters throughout. */
function isWrittenAtVehicle({ view, span: { start } }: Match, parts: LooseParts): boolean {
  const { first, mark, second } = parts;
  if (mark !== "-" && (shortWords.has(first) || loadNameLists().commonWord(first))) return false;
  if (first + second !== (first + second).toLowerCase()) return false;
  const left = view.plain.slice(Math.max(0, start - 40), start);
  return vehicleWord.test(left) && !/[.!?\n]/.test(left.slice(left.search(vehicleWord)));
}

const judgeMoped: Judge = ({ view, span }) =>
  mopedWord.test(view.plain.slice(Math.max(0, span.start - 60), span.start)) && !isQuantity({ view, span })
    ? { score: scores.strong, pattern: "insurance plate of a moped" }
    : null;

const judgeDealer: Judge = (found) =>
  germanDistricts.has(found.match[1] ?? "") && isAnnounced(found)
    ? { score: scores.strong, pattern: "German plate of a dealer" }
    : null;

const judgeBritish: Judge = (found) =>
  isAnnounced(found) ||
  /(?:car|van|lorry|truck|taxi|cab|minibus|motorbike|vehicle|hatchback|saloon) ?\($/i.test(
    found.view.plain.slice(Math.max(0, found.span.start - 14), found.span.start),
  )
    ? { score: scores.strong, pattern: "British plate" }
    : null;
