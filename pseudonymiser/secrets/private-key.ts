import { type Finding, scores } from "../finding.ts";
import { findingAt } from "../recognisers/find-by-pattern.ts";

const begin = /-----BEGIN ((?:[A-Z0-9]{2,12} ){0,3})PRIVATE KEY(?: BLOCK)?-----/g;
/** What a key is written in, line by line, where its end is missing. */
const body = /(?:\s|\\n|[A-Za-z0-9+/=:,. -]){1,8000}/y;

/** Blocks of private keys (RFC 7468 and OpenPGP): the whole block, or as far as it goes where its last line is missing. */
export function privateKeys(plain: string): readonly Finding[] {
  if (!plain.includes("PRIVATE KEY")) return [];
  const findings: Finding[] = [];
  begin.lastIndex = 0;
  for (let match = begin.exec(plain); match !== null; match = begin.exec(plain)) {
    const last = match[0].replace("BEGIN", "END");
    const at = plain.indexOf(last, begin.lastIndex);
    body.lastIndex = begin.lastIndex;
    const open = begin.lastIndex + (body.exec(plain)?.[0].trimEnd().length ?? 0);
    const end = at === -1 ? open : at + last.length;
    findings.push(
      findingAt({ start: match.index, end }, { kind: "SECRET", score: scores.certain, pattern: "private key" }),
    );
    begin.lastIndex = end;
  }
  return findings;
}
