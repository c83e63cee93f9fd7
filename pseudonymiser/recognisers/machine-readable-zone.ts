import { type Finding, type Recogniser, scores } from "../finding.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";

const line = "[A-Z0-9][A-Z0-9<]{23,45}";

const shape = new RegExp(`(?<![A-Za-z0-9<])${line}(?:[ \\t]*(?:\\r?\\n[ \\t]*| )${line}){0,2}(?![A-Za-z0-9<])`, "g");

/**
 * The machine-readable lines of identity cards and passports (ICAO Doc 9303: three lines of 30, two of 36 or two of 44
 * characters, `<` as filler), the lines that follow each other as one find; also a single one, and lines that were cut or
 * filled to another length by hand.
 *
 * @example From the scan:\n⟦P<INDMENON<<ANJALI<<<<<<<<<<<<<<<<<<<<<<<<<<\nZ6620187<1IND9112193F3107047<<<<<<<<<<<<<<08⟧\n\nKind regards
 * @example ⟦IDD<<T220001293<<<<<<<<<<<<<<<\n6408125<2010315D<<<<<<<<<<<<<4\nMUSTERMANN<<ERIKA<<<<<<<<<<<<<⟧
 * @example Zeile zwei: ⟦C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4⟧
 * @example <<<<<<< HEAD
 * @example std::cout << VALUE << std::endl;
 * @example AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
 */
export const machineReadableZone: Recogniser = {
  name: "machine-readable-zone",
  find: ({ plain }) => (plain.includes("<<") ? findByPattern(plain, shape, judge) : []),
};

function judge(candidate: Candidate): Finding | null {
  const { text } = candidate;
  const fillers = text.split("<").length - 1;
  if (fillers < 5 || !text.includes("<<") || candidate.compact.length < 10) return null;
  return findingAt(candidate, { kind: "ID_DOCUMENT", score: scores.certain, pattern: "machine-readable lines" });
}
