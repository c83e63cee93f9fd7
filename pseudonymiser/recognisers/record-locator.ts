import { type Finding, scores } from "../finding.ts";
import { findingAt } from "./find-by-pattern.ts";

/** Six capitals behind their name: the code of a booking with an airline may hold no digit. */
const locator =
  /\b(?:[Bb]uchungscode|[Rr]eservierungscode|PNR|[Ff]ilekey|[Rr]ecord [Ll]ocator|[Bb]ooking (?:code|reference|ref)|[Cc]onfirmation code)(?: (?:ist|lautet|is|war|was))?\s?[:.]?\s{0,2}["„“]?([A-Z]{6})(?![A-Za-zÄÖÜäöüß0-9])/g;

/** Codes of bookings that consist of letters only. */
export function recordLocators(plain: string): readonly Finding[] {
  const findings: Finding[] = [];
  locator.lastIndex = 0;
  for (let match = locator.exec(plain); match !== null; match = locator.exec(plain)) {
    const end = match.index + match[0].length;
    findings.push(
      findingAt(
        { start: end - 6, end },
        { kind: "CUSTOMER_NUMBER", score: scores.strong, pattern: "six capitals", context: "booking" },
      ),
    );
  }
  return findings;
}
