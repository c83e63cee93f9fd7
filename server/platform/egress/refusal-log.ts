import type { Refusal } from "@diskret/contract";
import type { Clock } from "#platform/clock";

/** Counts refused attempts by way and target. */
export interface RefusalLog {
  report(way: string, target: string): void;
  list(): readonly Refusal[];
  /** Takes so many attempts off a line again: those that a proof made itself. */
  withdraw(attempts: Pick<Refusal, "way" | "target" | "count">): void;
  /** Calls `listener` for every attempt from now on. */
  subscribe(listener: (refusal: Refusal) => void): void;
}

/** A hostile program could make up targets without end; beyond this many they share one line per way. */
const maxLines = 500;
const maxTargetLength = 200;
const others = "(other targets)";

/** Makes a refusal log. */
export function createRefusalLog(clock: Clock): RefusalLog {
  const lines = new Map<string, Refusal>();
  const listeners: ((refusal: Refusal) => void)[] = [];
  return {
    report(way, target) {
      const shortened = target.slice(0, maxTargetLength);
      const known = lines.size < maxLines || lines.has(keyOf(way, shortened));
      const shown = known ? shortened : others;
      const count = (lines.get(keyOf(way, shown))?.count ?? 0) + 1;
      const refusal = { at: clock.now().toISOString(), way, target: shown, count };
      lines.set(keyOf(way, shown), refusal);
      for (const listener of listeners) listener(refusal);
    },
    list: () => [...lines.values()],
    withdraw({ way, target, count }) {
      const key = keyOf(way, target);
      const line = lines.get(key);
      if (line === undefined) return;
      if (line.count > count) lines.set(key, { ...line, count: line.count - count });
      else lines.delete(key);
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}

function keyOf(way: string, target: string): string {
  return `${way} ${target}`;
}
