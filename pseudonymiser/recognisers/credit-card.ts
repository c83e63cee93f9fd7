import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { luhnHolds } from "./checksums/luhn.ts";
import { anyOf, cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { otherCueBefore } from "./other-cue-before.ts";
import { telephoneCue, tradeNumberCue } from "./trade-number-cues.ts";

/** Words that name a card: with one of them even a number with a slip counts. */
const cardWord = cueWords(
  "(?:kredit|visa|master|debit|bank|ec|giro|firmen|zahlungs)? ?-?karten?(?:daten|angaben|zahlung|abrechnung|konto|belastung)?",
  "(?:kredit|debit|ec|giro)? ?karten? №",
  "(?:credit|debit|bank)? card(?: №)?",
  "(?:credit|debit)? ?card (?:details|data|info)",
  "credit",
  "mastercard",
  "visa",
  "amex",
  "american express",
  "diners(?: club)?",
  "discover",
  "jcb",
  "maestro",
  "girocard",
  "kk №",
  "cc №",
  "cc",
  "pan",
);

/** Words of paying, which announce a card where the number itself is one. */
const payWord = cueWords(
  "zahl*",
  "*bezahl*",
  "gezahlt",
  "beglichen",
  "paid",
  "pay",
  "paying",
  "payment",
  "charged",
  "abgebucht",
  "abbuch*",
  "belastet",
  "buchen",
);

const otherCue = anyOf(
  tradeNumberCue,
  telephoneCue,
  cueWords(
    "(?:test|demo|beispiel|muster|sim|versicherten|versicherungs|kranken(?:kassen|versicherungs)|gesundheits|e|kunden|bonus|mitglieds|vorteils|geschenk|gutschein|bahn|fahr|chip|zutritts|zugangs|speicher|grafik|land|park|gift|loyalty|member(?:ship)?|id|business|prepaid sim) (?:karten?|cards?)(?: №)?",
    "imei",
    "iccid",
    "zähler*",
    "(?:vertrags|kunden|giro|benutzer|spar) ?konto",
    "konto ?№",
    "iban",
    "*mandat*",
  ),
);

const between = "(?:[ -]{1,2}|[./]| [-/] )";

/** The usual groupings first; the last form is any other grouping, and needs a word for a card. */
const shape = numberShape(
  String.raw`\d{4}${between}\d{4}${between}\d{4}${between}\d{4}(?:[ -]\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{12,19}|\d{8} \d{8}|\d(?:[ -]?\d){11,18}`,
);

const usual =
  /^(?:\d{4}\D{1,3}\d{4}\D{1,3}\d{4}\D{1,3}\d{4}(?:[ -]\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{12,19}|\d{8} \d{8})$/;

/**
 * Numbers of payment cards (ISO/IEC 7812): Visa, Mastercard, Maestro, American Express, Diners Club, Discover, JCB and UnionPay by
 * their first digits and lengths, the last digit by Luhn; in groups of 4-4-4-4, 4-6-5, 4-6-4, 8-8 or none, with blanks, hyphens,
 * dots or slashes. Without a word for a card or for paying only what has 14 to 16 digits counts, and nothing that stands behind a
 * word for articles, parcels, serial numbers, orders or other cards. A number with a slip needs a word for a card.
 *
 * @example Meine Kreditkarte ⟦4539 2876 1054 3873⟧, gültig bis 09/27
 * @example zurück auf die Karte ⟦5123-4567-0987-6549⟧.
 * @example I paid with ⟦3782 822463 10450⟧ on Monday
 * @example Zahlung mit ⟦4024 0071 8820 4613⟧, Bestätigung bitte per Mail
 * @example ⟦4012888888881881⟧ 09/27 123
 * @example Karte ⟦4539 2876 1054 3874⟧ wird abgelehnt
 * @example loyalty card 6331 1200 4471, I paid with ⟦3782 822463 10450⟧
 * @example Karte: ⟦4012 8876 5432 1098⟧ 481
 * @example Kartennummer ⟦4012 887654321098⟧
 * @example seine Kartendaten gemailt: ⟦4929 0044 7183 2297⟧, 11/26
 * @example der Kunde hat ⟦4929004471832297⟧ exp 11/26 angegeben
 * @example meine visa ist die ⟦4012 8876 5432 1098⟧
 * @example my card number ⟦180016070420458⟧ or the Maestro card ⟦501864667909⟧
 * @example Diners ⟦3056 930902 5904⟧
 * @example Mit der Kreditkarte, Rechnung vom Mai: ⟦4539 2876 1054 3873⟧
 * @example I was charged twice for booking XR7-40918, both times on ⟦4556 0271 9938 1404⟧.
 * @example zum Auftrag 4711-22 bitte ⟦5123-4567-0987-6549⟧ nehmen
 * @example Der Auftrag wurde doppelt berechnet, jeweils auf ⟦4556 0271 9938 1404⟧
 * @example Auf dem Karton steht 4016138900347, Charge L 0326-B
 * @example Lastschrift von der Karte (DE17 6609 9070 0220 1984 07)
 * @example Seriennummer siehe Typenschild (Beispiel: SN 4929 1830 0047 1182)
 * @example Artikelnummer 4006381333931, Katalog S. 114
 * @example Kundenkarte 4012 8888 8888 1881
 * @example Trace 4539287610543874
 * @example sendungsnr 4012888888881881
 * @example https://shop.example/p/4012888888881881
 */
export const creditCard: Recogniser = {
  name: "credit-card",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(found: Candidate): Finding | null {
  const candidate = withoutCheckNumber(found);
  const brand = brandOf(candidate.compact);
  if (brand === null || /^(\d)\1+$/.test(candidate.compact) || isPartOfAccountNumber(candidate)) return null;
  const announcement = announcementOf(candidate.plain, candidate, { cue: cardWord, otherCue, after: 30 });
  const named = announcement.says === "this" ? announcement.word : null;
  const pattern = `card number (${brand.name})`;
  const isUsual = usual.test(candidate.text);
  if (!luhnHolds(candidate.compact)) {
    if (named === null || brand.wide || !isUsual) return null;
    return findingAt(candidate, { kind: "CREDIT_CARD", score: 0.65, pattern, context: named });
  }
  const because = { pattern, checksum: "Luhn", context: named ?? detailsBehind(candidate) };
  if (because.context !== null) return findingAt(candidate, { kind: "CREDIT_CARD", score: scores.certain, ...because });
  const paying = announcementOf(candidate.plain, candidate, { cue: payWord, otherCue, after: 25 });
  if (paying.says === "this" && isUsual) {
    return findingAt(candidate, { kind: "CREDIT_CARD", score: 0.92, ...because, context: paying.word });
  }
  if (announcement.says === "other" && announcement.alsoNamed !== null && isUsual) {
    return findingAt(candidate, { kind: "CREDIT_CARD", score: 0.75, ...because, context: announcement.alsoNamed });
  }
  if (brand.wide || !isUsual || isPartOfLongerNumber(candidate) || candidate.compact.length < 14) return null;
  if (announcement.says === "other" && !isClearOfOthers(candidate)) return null;
  const score = candidate.text === candidate.compact ? scores.likely : 0.8;
  return findingAt(candidate, { kind: "CREDIT_CARD", score, ...because });
}

/** Whether a word for something else speaks of another number, or stands apart from groups that are usual for cards. */
function isClearOfOthers(candidate: Candidate): boolean {
  if (/[#@/]$/.test(candidate.plain.slice(0, candidate.start))) return false;
  const other = otherCueBefore(candidate.plain, candidate, otherCue);
  return other === null || !(other.saysNumber || other.isDirect || candidate.text === candidate.compact);
}

/** What belongs to a card and nothing else, right behind the number: until when it is valid, its check number. */
function detailsBehind({ plain, end }: Candidate): string | null {
  const behind = plain.slice(end, end + 25);
  const details =
    /^[\s,;:|/(]{1,3}(?:(?:0[1-9]|1[0-2]) ?\/ ?(?:20)?[2-4]\d(?!\d)|gültig|gueltig|exp|valid|ablauf|cv[cv]|prüf(?:ziffer|nummer))/i;
  return details.test(behind) ? "validity or check number" : null;
}

/** A group of one to three digits behind sixteen is the card's check number, unless the whole is a number of 17 to 19 digits. */
function withoutCheckNumber(candidate: Candidate): Candidate {
  const { start, compact: digits } = candidate;
  const text = candidate.text.replace(/[ -]\d{1,3}$/, "");
  const isLonger = brandOf(digits) !== null && luhnHolds(digits) && !luhnHolds(digits.slice(0, 16));
  if (digits.length <= 16 || text === candidate.text || isLonger) return candidate;
  const compact = digits.slice(0, 16);
  return text.replace(/\D/g, "") === compact ? { ...candidate, text, compact, end: start + text.length } : candidate;
}

function isPartOfLongerNumber({ plain, start, end }: Candidate): boolean {
  return (
    /^[ -]\d{4}(?!\d)/.test(plain.slice(end, end + 6)) ||
    /(?<!\d)\d{4}[ -]$/.test(plain.slice(Math.max(0, start - 6), start))
  );
}

/** "DE17 6609 9070 …": the groups behind the beginning of an account number. */
function isPartOfAccountNumber({ plain, start }: Candidate): boolean {
  return /[A-Za-z]{2}\d{2}(?:[ -]?\d{4}){0,2}[ -]$/.test(plain.slice(Math.max(0, start - 16), start));
}

interface Brand {
  readonly name: string;
  readonly beginning: RegExp;
  readonly lengths: readonly number[];
  /** So many numbers begin like this that the check digit alone says little. */
  readonly wide: boolean;
}

/** First digits and lengths (issuer identification numbers as the card organisations publish them). */
const brands: readonly Brand[] = [
  { name: "Visa", beginning: /^4/, lengths: [16, 13, 19], wide: false },
  { name: "Mastercard", beginning: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16], wide: false },
  { name: "American Express", beginning: /^3[47]/, lengths: [15], wide: false },
  { name: "Diners Club", beginning: /^(?:30[0-5]|309|36|3[89])/, lengths: [14, 16], wide: false },
  { name: "JCB", beginning: /^35(?:2[89]|[3-8])/, lengths: [16, 19], wide: false },
  { name: "JCB", beginning: /^(?:2131|1800)/, lengths: [15], wide: true },
  { name: "JCB, as test data has it", beginning: /^35/, lengths: [16], wide: true },
  { name: "Discover", beginning: /^(?:6011|64[4-9]|65)/, lengths: [16, 19], wide: false },
  { name: "UnionPay", beginning: /^62/, lengths: [16, 17, 18, 19], wide: true },
  { name: "Maestro", beginning: /^(?:50|5[6-9]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19], wide: true },
];

function brandOf(digits: string): Brand | null {
  return brands.find(({ beginning, lengths }) => beginning.test(digits) && lengths.includes(digits.length)) ?? null;
}
