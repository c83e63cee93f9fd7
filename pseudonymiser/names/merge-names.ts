import type { NameSpan } from "./name-span.ts";

/**
 * Joins what several rules and the tagger hold of the same place. Spans that overlap become the longest of them; what
 * speaks for it adds up as independent evidence does: 1 − (1 − a)(1 − b).
 */
export function mergeNames(spans: readonly NameSpan[]): NameSpan[] {
  const merged: NameSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.first - other.first || other.end - one.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.first >= last.end) {
      merged.push(span);
      continue;
    }
    merged[merged.length - 1] = {
      first: last.first,
      end: Math.max(last.end, span.end),
      score: Math.min(0.99, 1 - (1 - last.score) * (1 - span.score)),
      evidence: [...last.evidence, ...span.evidence],
    };
  }
  return merged;
}
