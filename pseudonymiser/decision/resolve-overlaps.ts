import type { Finding } from "../finding.ts";

/**
 * Keeps of finds that overlap the one that says most: first by how sure it is (certain, strong, likely), then the longer one
 * (an e-mail address over the name in it), then the higher score. Of a name that only partly overlaps a stronger find, the
 * rest is kept.
 *
 * @returns the finds that are kept, in the order of the text, without overlaps.
 * @example
 * resolveOverlaps([person("Jana", 0, 4), email("jana@posteingang.example", 0, 24)]); // the address
 */
export function resolveOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.toSorted(strongestFirst)) {
    const rest = withoutOverlaps(finding, kept);
    if (rest !== null) kept.push(rest);
  }
  return kept.sort((one, other) => one.start - other.start);
}

const tierOf = ({ score }: Finding): number => (score >= 0.95 ? 3 : score >= 0.75 ? 2 : 1);

const lengthOf = ({ start, end }: Finding): number => end - start;

function strongestFirst(one: Finding, other: Finding): number {
  return (
    tierOf(other) - tierOf(one) ||
    lengthOf(other) - lengthOf(one) ||
    other.score - one.score ||
    one.start - other.start ||
    (one.kind < other.kind ? -1 : 1)
  );
}

/** The find itself where nothing kept overlaps it; for a name what sticks out on one side; otherwise null. */
function withoutOverlaps(finding: Finding, kept: readonly Finding[]): Finding | null {
  let { start, end } = finding;
  for (const other of kept) {
    if (other.end <= start || other.start >= end) continue;
    if (finding.kind !== "PERSON" || other.kind === "PERSON") return null;
    const before = other.start - start;
    const after = end - other.end;
    if (before >= after) end = other.start;
    else start = other.end;
    if (end - start < 2) return null;
  }
  return start === finding.start && end === finding.end ? finding : { ...finding, start, end };
}
