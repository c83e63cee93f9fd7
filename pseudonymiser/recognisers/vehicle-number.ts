import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords(
  "fin",
  "vin",
  "(?:fahrgestell|chassis|rahmen)(?: ?№)?",
  "fahrzeug ?ident(?:ifizierungs|ifikations)?(?: ?№)?",
  "fahrzeug ?schein",
  "fahrzeug ?brief",
  "zulassungs ?bescheinigung",
  "fz ?id(?:ent)? ?№",
  "vehicle identification(?: №)?",
  "stammnummer",
);

const letters = "A-HJ-NPR-Z0-9";

/** In a row in capitals or small letters, or in any groups in capitals. */
const shape = new RegExp(
  `(?<![A-Za-z0-9])(?<![_/=-])(?:(?=[A-Za-z0-9]{0,12}\\d)[${letters}a-hj-npr-z]{17}|[${letters}](?:[ -]?[${letters}]){16})(?![A-Za-z0-9_])`,
  "g",
);

/** World manufacturer identifiers (ISO 3780) of cars, vans and motorcycles that are met on the roads here. */
const makers = new Set(
  (
    "WAU WUA WA1 TRU WBA WBS WBY WMW WB1 WB3 WDB WDC WDD WDF WD3 W1K W1N W1V WME WF0 WF1 W0L W0V VXK WP0 WP1 WVW WV1 WV2 WV3 WVG WMA " +
    "WJM WEB WKK VSS TMB TMA TM9 VF1 VF2 VF3 VF6 VF7 VF8 VFA VR1 VR3 VR7 VNK VS6 VSK VWV UU1 ZAR ZFA ZFF ZLA ZCF ZHW ZAM ZDM ZD4 ZAP " +
    "SAJ SAL SAR SCC SCF SFZ SJN SB1 SHH SHS SUP SUL YV1 YV4 YS2 YS3 YK1 XL9 XLR XLE XP7 5YJ 7SA LRW LFV LSJ LVV LYV LGX L6T JHM JH4 " +
    "JTD JTM JTH JTE JTJ JN1 JN8 JMZ JM1 JMB JMY JF1 JF2 JSA JS3 JS1 JKA JYA JTN JAA KMH KNA KNE KND KNM KPT KLA KL1 NM0 NMT NLH NM4 " +
    "1FA 1FM 1FT 1G1 1GC 1C4 1C3 1C6 1J4 1J8 1N4 1HG 2HM 2T1 2C3 3VW 3FA 3N1 4T1 4US 5UX 5NM MBH MAL 8AP 93H AAV VBK VTD VTM VTH"
  ).split(" "),
);

/**
 * Vehicle identification numbers (ISO 3779): 17 letters and digits without I, O and Q, the last four digits. The North American
 * check digit in ninth place is optional elsewhere and only adds certainty. Behind FIN, VIN, Fahrgestellnummer each counts, with
 * blanks too; alone it counts where it begins with the letters of a known maker.
 *
 * @example Kennzeichen folgt, FIN ⟦W0LPD8EC4E8012345⟧.
 * @example Fahrgestellnummer ⟦VF1RFB00X61482093⟧
 * @example vin ⟦wvwzzz1jz3w386752⟧ zum golf
 * @example der Golf, ⟦WVWZZZ1JZ3W386752⟧, ist verkauft
 * @example FIN: ⟦WVW ZZZ1JZ 3W 386752⟧
 * @example Fahrgestellnr. ⟦W0L P D8EC4E 8012345⟧
 * @example Trace 7F3A9C1E4B2D88061
 * @example Schlüssel ABCDEFGHJKLMN1234
 * @example Seriennummer WVWZZZ1JZ3W386752
 */
export const vehicleNumber: Recogniser = {
  name: "vehicle-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const number = candidate.compact;
  const digits = number.replace(/\D/g, "").length;
  if (digits < 4 || digits > 15 || !/\d{3}.?$/.test(number)) return null;
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue: tradeNumberCue, after: 20 });
  const pattern = "17 letters and digits";
  const checksum = hasCheckDigit(number) ? "North American check digit" : null;
  if (announcement.says === "this") {
    return findingAt(candidate, {
      kind: "VEHICLE",
      score: scores.certain,
      pattern,
      checksum,
      context: announcement.word,
    });
  }
  const isKnown = makers.has(number.slice(0, 3)) && /\d{4}$/.test(number) && candidate.text === number;
  if (!isKnown || announcement.says === "other") return null;
  return findingAt(candidate, { kind: "VEHICLE", score: 0.9, pattern: `${pattern} of a known maker`, checksum });
}

const values: Readonly<Record<string, number>> = Object.fromEntries(
  ["0", "AJ1", "BKS2", "CLT3", "DMU4", "ENV5", "FW6", "GPX7", "HY8", "RZ9"].flatMap((characters, value) =>
    characters.split("").map((character) => [character, value] as const),
  ),
);

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** 49 CFR 565.15: letters as digits, weights, modulo 11, X for 10. */
function hasCheckDigit(number: string): boolean {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const character = number.charAt(index);
    sum += weight * (/\d/.test(character) ? Number(character) : (values[character] ?? 0));
  }
  return "0123456789X".charAt(sum % 11) === number.charAt(8);
}
