import type { Clock } from "#platform/clock";

/**
 * Reads once for all who ask within the given time, also while the first reading is under way: for settings that every
 * question needs and that hardly ever change.
 */
export function keepBriefly<Value>(clock: Clock, durationMs: number, read: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly untilMs: number } | null = null;
  return () => {
    const nowMs = clock.now().getTime();
    if (kept === null || kept.untilMs <= nowMs) {
      const value = read();
      kept = { value, untilMs: nowMs + durationMs };
      value.catch(() => {
        kept = null;
      });
    }
    return kept.value;
  };
}
