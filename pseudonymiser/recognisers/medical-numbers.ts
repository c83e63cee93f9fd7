import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { eanHolds } from "./checksums/ean.ts";
import { weightedDigitSum, weightedSum } from "./checksums/weighted-sum.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";

const cue = cueWords(
  "lanr",
  "(?:lebenslange )?arzt ?№",
  "efn",
  "bsnr",
  "betriebsstätten ?№",
  "ik",
  "ik ?№",
  "institutionskennzeichen",
  "vertragspartner ?№",
  "vpnr",
  "zsr(?: ?№)?",
  "gln",
);

const shape = numberShape(
  String.raw`\d{9}(?:/\d{2})?|\d{7}[ /-]\d{2}|\d{2}[ ]\d{4}[ ]\d{3}|\d{3}[ ]\d{3}[ ]\d{3}|\d{6}|76010\d{8}|8027600\d{8}|[A-Z][ .]?\d{4}[ .]?\d{2}`,
);

/**
 * Numbers of doctors and practices, each behind its name only: LANR (nine digits, the seventh a check digit: weights 4 9 over the
 * first six, modulo 10), BSNR (nine digits), IK (nine digits, the last by weights 2 1 over the third to eighth, digit sums, modulo
 * 10; § 293 SGB V), EFN (15 digits), Austrian contract partner number (six digits), Swiss ZSR (letter and six digits) and GLN
 * (13 digits, check digit as in EAN). A wrong check digit lowers the score.
 *
 * @example Dr. med. Anneliese Fürst, LANR ⟦482913201⟧
 * @example IK ⟦108314563⟧, BSNR: ⟦721234500⟧
 * @example lebenslange Arztnummer ⟦4829132/01⟧
 * @example ZSR-Nr. ⟦H123456⟧, GLN ⟦7601000123457⟧
 * @example PZN 482913201
 * @example Artikel 108314563
 * @example LANR fehlt, Umsatz 482.913,20
 */
export const medicalNumbers: Recogniser = {
  name: "medical-numbers",
  find: ({ plain }) =>
    /[Ll][Aa][Nn][Rr]|[Nn][Uu][Mm]|[Nn][Rr]|IK|ik |EFN|kennz|ZSR|GLN/.test(plain)
      ? findByPattern(plain, shape, judge)
      : [],
};

function judge(candidate: Candidate): Finding | null {
  const announcement = announcementOf(candidate.plain, candidate, { cue, before: 30 });
  if (announcement.says !== "this") return null;
  const { word } = announcement;
  const number = candidate.compact;
  if (!lengthsFor(word).includes(number.length) || /^[A-Z]/.test(number) !== word.startsWith("zsr")) return null;
  const checks = checkFor(word)?.(number) ?? null;
  const checksum = checks === true ? "check digit" : null;
  const because = { pattern: "number of a doctor or practice", checksum, context: word };
  return findingAt(candidate, {
    kind: "OTHER_ID",
    score: checks === true ? scores.certain : checks === null ? scores.strong : 0.65,
    ...because,
  });
}

function lengthsFor(word: string): readonly number[] {
  if (word.startsWith("v")) return [6];
  if (word.startsWith("zsr")) return [7];
  if (word === "gln") return [13];
  return word === "efn" ? [15] : [9];
}

function checkFor(word: string): ((number: string) => boolean) | null {
  if (/^(?:lanr|.*arzt)/.test(word)) {
    return (number) => (10 - (weightedSum(number, [4, 9, 4, 9, 4, 9]) % 10)) % 10 === Number(number.charAt(6));
  }
  if (/^(?:ik|institution)/.test(word)) {
    return (number) => weightedDigitSum(number.slice(2), [2, 1, 2, 1, 2, 1]) % 10 === Number(number.charAt(8));
  }
  return word === "gln" ? eanHolds : null;
}
