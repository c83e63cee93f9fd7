import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";

const cue = cueWords(
  "mac(?:s)?",
  "(?:wlan|wifi|lan|bluetooth|eth\\d?)? ?mac(?: ?(?:adresse|address|addr|id))?",
  "physi(?:kali)?sche adresse",
  "hardware ?adresse",
  "ether",
  "hwaddr",
);

const shape =
  /(?<![A-Za-z0-9])(?<!(?<![A-Za-z0-9])[0-9A-Fa-f]{2}[:-])(?:[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5}|(?: [0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(?:\.[0-9A-Fa-f]{4}){2}|[0-9A-Fa-f]{4}[-:][0-9A-Fa-f]{6}|[0-9A-Fa-f]{10}))(?![A-Za-z0-9]|[:-][0-9A-Fa-f]{2}|\.[0-9A-Fa-f])/g;

/**
 * Addresses of network cards (IEEE 802, EUI-48): six bytes with colons or hyphens, three groups with dots, behind MAC also with
 * blanks or in a row. Addresses that stand for no device (all zeros, broadcast) and longer fingerprints do not count.
 *
 * @example WLAN-MAC ⟦02:1A:4F:9C:77:E0⟧, SIM-PIN folgt
 * @example ⟦02-1a-4f-9c-77-e0⟧ im Log
 * @example Cisco zeigt ⟦021a.4f9c.77e0⟧
 * @example MAC: ⟦021A4F9C77E0⟧
 * @example MAC-Adresse ⟦02 1A 4F 9C 77 E0⟧
 * @example SHA-1 AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD
 * @example Commit 021a4f9c77e0
 * @example Zustellung 10 12 14 16 18 20
 * @example an ff:ff:ff:ff:ff:ff gesendet
 */
export const macAddress: Recogniser = {
  name: "mac-address",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const { text, compact } = candidate;
  if (/^(?:0+|F+|(\w)\1+)$/.test(compact)) return null;
  const pattern = "six bytes in hexadecimal";
  const isWritten = /^..[:-]..[:-]|\.....\./.test(text);
  if (isWritten && (/[A-F]/.test(compact) || text.includes(":"))) {
    return findingAt(candidate, { kind: "OTHER_ID", score: 0.95, pattern });
  }
  const announcement = announcementOf(candidate.plain, candidate, { cue, before: 30 });
  if (announcement.says !== "this") return null;
  return findingAt(candidate, { kind: "OTHER_ID", score: scores.strong, pattern, context: announcement.word });
}
