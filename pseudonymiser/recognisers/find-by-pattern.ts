import type { Evidence, Finding } from "../finding.ts";
import type { Kind } from "../kinds.ts";

/** Where something stands in `TextView.plain`. */
export interface Span {
  readonly start: number;
  /** The character after the last one. */
  readonly end: number;
}

/** A stretch that has the shape looked for. */
export interface Candidate extends Span {
  readonly plain: string;
  readonly text: string;
  /** Digits and letters only, in capitals. */
  readonly compact: string;
}

/**
 * Walks a text with a global pattern and keeps what `judge` takes for a find. What it turns down is looked at again one
 * character further on, so that a shape inside a longer one is not missed. Patterns match a bounded length and never the
 * empty text.
 */
export function findByPattern(
  plain: string,
  pattern: RegExp,
  judge: (candidate: Candidate) => Finding | null,
): readonly Finding[] {
  const findings: Finding[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const [text] = match;
    const start = match.index;
    const finding = judge({ plain, text, start, end: start + text.length, compact: compact(text) });
    if (finding === null) {
      pattern.lastIndex = start + 1;
      continue;
    }
    findings.push(finding);
    pattern.lastIndex = Math.max(finding.end, start + 1);
  }
  return findings;
}

/** Digits and letters of a number as people write it, in capitals. */
export function compact(text: string): string {
  return text.replace(/[^0-9A-Za-z]+/g, "").toUpperCase();
}

/** What a find is, how sure it is, and why. */
export interface Reason extends Readonly<Partial<Record<Evidence["by"], string | null>>> {
  readonly kind: Kind;
  readonly score: number;
}

/**
 * A find of a kind.
 *
 * @example
 * findingAt({ start: 0, end: 4 }, { kind: "IBAN", score: scores.certain, checksum: "mod 97" });
 */
export function findingAt({ start, end }: Span, reason: Reason): Finding {
  const evidence = evidenceKinds.flatMap((by): Evidence[] => {
    const detail = reason[by];
    return detail === undefined || detail === null ? [] : [{ by, detail }];
  });
  return { kind: reason.kind, start, end, score: reason.score, evidence };
}

const evidenceKinds = ["pattern", "checksum", "context", "list"] as const satisfies readonly Evidence["by"][];
