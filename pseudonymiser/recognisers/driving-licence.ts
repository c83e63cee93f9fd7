import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { anyOf } from "./cue-words.ts";
import { drivingLicenceCue, identityDocumentCue, otherDocumentCue } from "./document-cues.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const otherCue = anyOf(otherDocumentCue, identityDocumentCue, tradeNumberCue);

/** German numbers before 1999 such as L-1234/95, new ones in groups, Swiss and British ones in groups, any token with a digit. */
const shape = numberShape(
  [
    String.raw`(?:[A-Z]{1,3}[ -]?)?\d{3,7}/\d{2}`,
    "[A-Z][A-Z0-9]{3}[ -][A-Z0-9]{5}[ -][A-Z0-9]{2}",
    String.raw`(?:\d{3}[. ]){3}\d{3}`,
    String.raw`[A-Z]?\d{2,5}(?:-\d{2,6}){1,3}`,
    String.raw`\d{2} \d{3} \d{3}|\d{4} \d{4}`,
    String.raw`[A-Z]{5} \d{6} [A-Z0-9]{5}`,
    String.raw`(?=[A-Za-z]{0,9}\d)[A-Za-z0-9]{6,16}`,
  ].join("|"),
);

const british = /^[A-Z]{1,5}9{0,4}\d{6}[A-Z9]{2}[0-9A-Z][A-Z]{2}$/;

/**
 * Numbers of driving licences. Germany since 1999: authority (four characters), serial number (five), check digit (weights 9 to 1
 * over the first nine, A = 10, modulo 11, X for 10), number of the issue (§ 8 and annex 8 FeV); others by cue: Austria eight
 * digits, Switzerland twelve, Great Britain 16 characters. Words: Führerschein, Fahrerlaubnis, Führerausweis, driving licence.
 *
 * @example Führerscheinnummer ⟦N0421ZK7P71⟧.
 * @example fahrerlaubnis nr ⟦b072rre2i55⟧
 * @example my driving licence is ⟦MORGA657054SM9IJ⟧
 * @example My driver's license number is ⟦2270-66-1551⟧
 * @example his number is ⟦ADEYE 752116 M99QT⟧
 * @example Führerschein-Nr. ⟦18 204 771⟧, ausgestellt in Linz
 * @example Führerausweis Nr. ⟦000123456789⟧
 * @example alter Führerschein, Listennummer ⟦L-1234/95⟧
 * @example Frage zur Führerscheinumschreibung: Nummer ⟦B0727RRE275⟧, ausgestellt 2009
 * @example My Irish licence is different, the German one is ⟦B44100RT732⟧. Who
 * @example eines neuen Führerscheins, der alte (Nr. ⟦19204887⟧) wurde
 * @example Sportbootführerschein Nr. ⟦4471098⟧
 * @example Waffenbesitzkarte Nr. ⟦77120045⟧
 * @example Führerscheinstelle 4. Stock, Zimmer 20431
 * @example Führerschein und Personalausweis: ⟦N0421ZK7P71⟧ und der andere
 * @example Führerschein Klasse B seit 2014
 * @example Führerschein verloren, Kundennummer 12345678
 * @example B072RRE2I55 ohne ein Wort dazu
 */
export const drivingLicence: Recogniser = {
  name: "driving-licence",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const number = candidate.compact;
  const isBritish = number.length === 16 && british.test(number);
  if (!isBritish && !/(?:\d.*){4}/.test(candidate.text)) return null;
  const isGerman = hasGermanCheckDigit(number);
  const reach = isGerman ? { before: 80, after: 25 } : { before: 45, after: 15 };
  const announcement = announcementOf(candidate.plain, candidate, { cue: drivingLicenceCue, otherCue, ...reach });
  const pattern = isBritish ? "British driving licence" : "letters and digits of a driving licence";
  if (announcement.says === "this") {
    if (/^(?:[01]\d|2[0-4])[0-5]\d-(?:[01]\d|2[0-4])[0-5]\d$/.test(candidate.text)) return null; // "0730-1300" are hours
    if (/^\d+$/.test(number) && !isDigitsOfALicence(number, announcement.word)) return null;
    const checksum = isGerman ? "weights 9 to 1 modulo 11" : null;
    const isSure = isBritish || saysNumber.test(announcement.word);
    const score = isGerman ? scores.certain : isSure ? 0.92 : 0.8;
    return findingAt(candidate, { kind: "ID_DOCUMENT", score, pattern, checksum, context: announcement.word });
  }
  if (isGerman && announcement.says === "other" && announcement.alsoNamed !== null) {
    return findingAt(candidate, { kind: "ID_DOCUMENT", score: 0.8, pattern, context: announcement.alsoNamed });
  }
  if (isGerman && speaksOfLicence(candidate)) {
    return findingAt(candidate, { kind: "ID_DOCUMENT", score: 0.8, pattern, checksum: "weights 9 to 1 modulo 11" });
  }
  if (!isBritish || announcement.says === "other") return null;
  return findingAt(candidate, { kind: "ID_DOCUMENT", score: scores.likely, pattern });
}

/** A word for driving stands somewhere before, in another form or further off ("My Irish licence is different, the German one is …"). */
function speaksOfLicence({ plain, start }: Candidate): boolean {
  return /f(?:ü|ue)hrerschein|fahrerlaubnis|licen[cs]e\b|lappen\b|driv(?:e|ing)\b/i.test(
    plain.slice(Math.max(0, start - 160), start),
  );
}

const saysNumber = /(?:nr|nummer|no|number)$/;

/** Austria has eight digits, others nine, Switzerland twelve; a day written as eight digits is none. Behind a word that says number any from seven on. */
function isDigitsOfALicence(digits: string, word: string): boolean {
  if (saysNumber.test(word)) return digits.length >= 7;
  return [8, 9, 12].includes(digits.length) && !/^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/.test(digits);
}

function hasGermanCheckDigit(number: string): boolean {
  if (!/^[A-Z0-9]{9}[0-9X][A-Z0-9]$/.test(number)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) {
    const code = number.charCodeAt(index);
    sum += (9 - index) * (code < 58 ? code - 48 : code - 55);
  }
  return "0123456789X".charAt(sum % 11) === number.charAt(9);
}
