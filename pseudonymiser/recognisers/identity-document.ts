import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { icaoCheckDigit } from "./checksums/icao-7-3-1.ts";
import { anyOf } from "./cue-words.ts";
import { drivingLicenceCue, identityDocumentCue, otherDocumentCue } from "./document-cues.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const otherCue = anyOf(otherDocumentCue, drivingLicenceCue, tradeNumberCue);

const letters = "[0-9CFGHJ-NPRTV-Z]";

/** A German number in groups or with D behind it, a number with one or two letters set apart ("P 4815162"), any token with a digit. */
const shape = numberShape(
  [
    `[CFGHJ-NPRTV-Z]${letters}{2,3} ${letters}{3,5}(?: ${letters}{3})?`,
    String.raw`[0-9A-Z]{9}\d ?D`,
    String.raw`(?:(?!(?:PLZ|TEL|NR|NO|ID|IS|IM|IN|AN|AM|BY|ZU|OR|ON)[ -])[A-Z]{1,3}|[a-z])[ -](?:\d{6,8}|\d{3,4} \d{3,4})`,
    String.raw`(?=[A-Za-z]{0,9}\d)[A-Za-z0-9]{6,12}`,
  ].join("|"),
);

/** Letters and digits in German documents since 2007 and 2010: no vowels, and none that look like digits. */
const german = /^[CFGHJ-NPRTV-Z][0-9CFGHJ-NPRTV-Z]{8}(?:\d(?:D)?)?$/;
const germanOld = /^\d{10}D$/;

/**
 * Numbers of identity cards, passports and residence permits.
 * Germany since 2007: nine characters of 0-9 C F G H J K L M N P R T V W X Y Z, an identity card beginning with L to Y, a passport
 * with C to K; forms and machine-readable lines add a check digit (ICAO Doc 9303: weights 7 3 1 over all nine) and D. Identity
 * cards before that: nine digits, check digit, D. Austrian and Swiss passports and cards: letters and seven or eight digits.
 * Other countries by their cue: 6 to 12 letters and digits. Words: Ausweis, Perso, Pass, passport, ID card, Aufenthaltstitel,
 * Dokumentennummer. Without one only a German number with its check digit counts.
 *
 * @example Mein Personalausweis ⟦L8KF29M3X⟧ ist weg
 * @example Foto vom Ausweis schick ich nicht, die Nummer ist ⟦T04C3KX9P⟧
 * @example Den Reisepass ⟦C4J7K2P9V⟧ habe ich noch
 * @example Die Passkopie (Nr. ⟦X0731948⟧) liegt bei
 * @example Reisepass ⟦P 4815162⟧, ausgestellt auf
 * @example Ausweis-Nr.: ⟦L8KF 29M3X⟧
 * @example hat den Ausweis (Nr. ⟦DBX 481920⟧) am Empfang
 * @example Ausländerausweis ⟦C 0841 7722⟧
 * @example Liechtensteiner Pass ⟦R00536⟧, Personalausweisnummer ⟦1234567⟧
 * @example Kinderreisepass ⟦F1234567⟧, visa no. ⟦D12345678⟧
 * @example passport ⟦Z6620187⟧, born 1991-12-19
 * @example my German residence card, number ⟦YX4K7P20M⟧, and
 * @example Blue Card EU Nr. ⟦AZ4471098⟧
 * @example Fiktionsbescheinigung Nr. ⟦F4471098⟧
 * @example Grenzgängerbewilligung: ⟦G4471098⟧
 * @example Er wies sich mit ⟦L3Y7K04NT⟧ aus und gab
 * @example Perso-Nr: ⟦l01x00t471⟧
 * @example Hier die Nummer: ⟦L01X00T471⟧
 * @example alter Ausweis ⟦1220000016D⟧
 * @example Der Reisepass ist am 12.03.2025 abgelaufen
 * @example Passwort Sommer2024
 * @example IdNr. 14702583 919
 * @example Modell L8KF29M3X
 * @example Ausweis vergessen, Kundennummer 12345678
 * @example Den Pass hat er seit 20190403
 */
export const identityDocument: Recogniser = {
  name: "identity-document",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const form = formOf(candidate);
  if (form === null || candidate.plain.charAt(candidate.end) === "<") return null;
  const hasCheckDigit = form === "German" && hasIcaoCheckDigit(candidate.compact);
  const pattern = `${form} document`;
  const checksum = hasCheckDigit ? "ICAO 7-3-1" : null;
  const announcement = announcementOf(candidate.plain, candidate, {
    cue: identityDocumentCue,
    otherCue,
    acrossLines: form === "German",
    before: form === "German" ? 100 : 40,
    after: form === "German" || candidate.plain.startsWith(" (", candidate.end) ? 25 : 0,
  });
  if (announcement.says === "this") {
    if (!isEnoughBehind(announcement.word, candidate.text)) return null;
    const isTypical =
      form === "German" || /^[A-Z]{1,2} ?\d{6,8}$/.test(candidate.text) || saysNumber.test(announcement.word);
    const score = hasCheckDigit ? scores.certain : isTypical ? 0.92 : announcement.word === "pass" ? 0.8 : 0.88;
    return findingAt(candidate, { kind: "ID_DOCUMENT", score, pattern, checksum, context: announcement.word });
  }
  if (announcement.says === "other" || /[a-z ]/.test(candidate.text)) return null;
  const capitals = candidate.text.replace(/[^A-Z]/g, "").length;
  if (hasCheckDigit && (capitals >= 3 || germanOld.test(candidate.text))) {
    return findingAt(candidate, { kind: "ID_DOCUMENT", score: scores.likely, pattern, checksum });
  }
  const isMixed = form === "German" && candidate.text.length === 9 && capitals >= 3 && capitals <= 6;
  return isMixed ? findingAt(candidate, { kind: "ID_DOCUMENT", score: scores.possible, pattern }) : null;
}

const saysNumber = /(?:nr|nummer|no|number)$/;

/** Digits alone, and few of them, need a word that says that a number follows. */
function isEnoughBehind(word: string, text: string): boolean {
  if (!/^\d+$/.test(text)) return true;
  return !word.startsWith("id") && (text.length >= 8 || saysNumber.test(word));
}

function formOf(candidate: Candidate): "German" | "foreign" | null {
  const { compact: number } = candidate;
  const digits = number.replace(/\D/g, "").length;
  if (germanOld.test(number) || (digits >= 2 && german.test(number))) return "German";
  if (/^[A-Z]+\d[A-Z0-9]* [A-Z0-9]{3,}/.test(candidate.text)) return null;
  return digits >= 3 && isForeign(candidate) ? "foreign" : null;
}

function hasIcaoCheckDigit(number: string): boolean {
  return number.length > 9 && icaoCheckDigit(number.slice(0, 9)) === Number(number.charAt(9));
}

/** What a number of another country's document looks like: not a word, not a date, no long word with a number at its end. */
function isForeign({ text, compact }: Candidate): boolean {
  if (/^\d+$/.test(compact)) return compact.length >= 7 && compact.length <= 10 && !isWrittenDate(compact);
  if (/[a-z]/.test(text) && /[A-Z]/.test(text)) return false;
  if (/^[A-Z]\d{5}$/.test(text)) return true;
  return (
    compact.length >= 7 &&
    (/^[A-Z]{1,3}\d{5,9}[A-Z]?$/.test(compact) ||
      /^(?=(?:.*\d){4})[A-Z0-9]{7,10}$/.test(compact) ||
      /^(?=(?:.*\d){3})[A-Z0-9]{9}$/.test(text))
  );
}

function isWrittenDate(digits: string): boolean {
  return /^(?:(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2])(?:19|20)\d{2})$/.test(digits);
}
