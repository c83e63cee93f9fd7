import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { weightedSum } from "./checksums/weighted-sum.ts";
import { anyOf, cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { telephoneCue, tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords(
  "sv №",
  "vs №",
  "v №",
  "vers №",
  "(?:sozial)?versicherungs? ?№",
  "sozialvers(?: ?№)?",
  "sozialversicherung*",
  "e card",
  "ögk",
  "oegk",
  "svs",
  "bvaeb",
  "svnr",
  "social (?:security|insurance)(?: №)?",
);

const otherCue = anyOf(tradeNumberCue, telephoneCue);

const shape = numberShape(
  String.raw`[1-9]\d{3}(?:[ -]?[ /-][ -]?)?\d{2}[ .]?\d{2}[ .]?(?:19|20)?\d{2}|[1-9](?:[ ./-]?\d){9}`,
);

/** Groups in which the number counts without a cue. */
const usual = /^\d{4}(?:[ -]?[ /-][ -]?)?\d{2}[ .]?\d{2}[ .]?(?:\d{2}){1,2}$/;

const weights = [3, 7, 9, 0, 5, 8, 4, 2, 1, 6];

/**
 * The Austrian insurance number: serial number of three digits not beginning with 0, check digit, date of birth DDMMYY (months 13
 * to 15 where serial numbers ran out). The check digit stands in fourth place: weights 3 7 9 on the serial number and
 * 5 8 4 2 1 6 on the date, modulo 11; 10 is never issued (federation of insurance institutions). Without a cue a valid number with a
 * possible date counts; with a slip it counts behind SV-Nummer, SVNR, Versicherungsnummer or e-card.
 *
 * @example meine SV-Nummer ist ⟦4829 170376⟧. Die e-card
 * @example SVNR ⟦6153040991⟧, Steuernummer folgt
 * @example Versicherungsnummer: ⟦1237/010180⟧
 * @example Patientin ⟦1237 01 01 80⟧
 * @example sv nr ⟦4829 170377⟧
 * @example SV-Nr: ⟦482 9 170 376⟧
 * @example Tel. 4829 170376
 * @example Bestellnummer 6153040991
 * @example Zähler 4829 170377
 * @example +43 4829 170376
 * @example 4829 993476 Stück
 */
export const austrianInsuranceNumber: Recogniser = {
  name: "austrian-insurance-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const written = candidate.compact;
  const number = written.length === 12 ? written.slice(0, 8) + written.slice(10) : written;
  const day = Number(number.slice(4, 6));
  const month = Number(number.slice(6, 8));
  if (day < 1 || day > 31 || month < 1 || month > 15) return null;
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue, after: 25 });
  const context = announcement.says === "this" ? announcement.word : null;
  const pattern = "serial number and date";
  if (weightedSum(number, weights) % 11 === Number(number.charAt(3)) && month <= 12) {
    if (announcement.says === "other") {
      const { alsoNamed } = announcement;
      if (alsoNamed === null) return null;
      return findingAt(candidate, { kind: "SOCIAL_SECURITY", score: 0.75, pattern, context: alsoNamed });
    }
    const score = context === null ? unannounced(candidate) : scores.certain;
    if (score === null) return null;
    return findingAt(candidate, {
      kind: "SOCIAL_SECURITY",
      score,
      pattern,
      checksum: "weights 3 7 9, 5 8 4 2 1 6",
      context,
    });
  }
  return context === null ? null : findingAt(candidate, { kind: "SOCIAL_SECURITY", score: 0.7, pattern, context });
}

/** Four and six digits apart are usual for this number only; ten in a row are an order number as often. */
function unannounced({ plain, start, text, compact }: Candidate): number | null {
  if (!usual.test(text) || /\d[ -]$/.test(plain.slice(Math.max(0, start - 2), start))) return null;
  return text === compact ? 0.55 : 0.8;
}
