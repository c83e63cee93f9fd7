import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { luhnHolds } from "./checksums/luhn.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords("imei", "imei ?\\d", "imeis", "imei ?sv", "imei ?№", "meid");

const shape = numberShape(String.raw`\d{15,16}|\d(?:[ -]?\d){14,15}`);

/**
 * Numbers of mobile telephones (IMEI, 3GPP TS 23.003): 15 digits, the last by Luhn, usually in a row or 2-6-6-1 (with 16 digits the
 * last two are the software's version and nothing checks). Behind IMEI each counts, also with a slip; without it only what begins
 * as telephones sold in Europe do (35, 86) and passes Luhn.
 *
 * @example Diensthandy IMEI ⟦356938035643809⟧, WLAN-MAC folgt
 * @example imei1: ⟦35-693803-564380-9⟧
 * @example IMEI 1: ⟦356938035643809⟧ IMEI 2: ⟦356938035643817⟧
 * @example Handy gestohlen, ⟦356938035643809⟧
 * @example IMEI ist ⟦356938035643808⟧
 * @example Seriennummer 356938035643809
 * @example Trace 356938035643808
 * @example Bestellung 356938035643809
 */
export const imei: Recogniser = {
  name: "imei",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(found: Candidate): Finding | null {
  const candidate = withoutDigitBehind(found);
  const number = candidate.compact;
  const announcement = announcementOf(candidate.plain, candidate, {
    cue,
    otherCue: tradeNumberCue,
    before: 40,
    after: 12,
  });
  const checks = number.length === 15 && luhnHolds(number);
  const because = { pattern: "15 digits", checksum: checks ? "Luhn" : null };
  if (announcement.says === "this") {
    const score = checks ? scores.certain : 0.8;
    return findingAt(candidate, { kind: "OTHER_ID", score, ...because, context: announcement.word });
  }
  const isUsual = /^(?:\d{15}|\d{2}[ -]\d{6}[ -]\d{6}[ -]\d)$/.test(candidate.text);
  const plausible = checks && isUsual && /^(?:35|86)/.test(number) && announcement.says === "nothing";
  return plausible ? findingAt(candidate, { kind: "OTHER_ID", score: scores.likely, ...because }) : null;
}

/** "… 9 2 Geräte": a digit apart behind a number that is right without it. */
function withoutDigitBehind(candidate: Candidate): Candidate {
  const compact = candidate.compact.slice(0, 15);
  const text = candidate.text.replace(/ \d$/, "");
  if (candidate.compact.length !== 16 || text === candidate.text || !luhnHolds(compact)) return candidate;
  return { ...candidate, text, compact, end: candidate.start + text.length };
}
