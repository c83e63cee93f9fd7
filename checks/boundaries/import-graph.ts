import type { Finding } from "../finding.ts";

/** An edge of the import graph: who imports whom, and where. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/**
 * One finding per group of files that import each other in a circle: its strongly connected components
 * (Tarjan, "Depth-first search and linear graph algorithms", 1972).
 */
export function findCycles(edges: readonly Edge[]): Finding[] {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const findings: Finding[] = [];

  const connect = (file: string): void => {
    const number = order.size;
    order.set(file, number);
    low.set(file, number);
    stack.push(file);
    for (const { to } of next.get(file) ?? []) {
      if (!order.has(to)) connect(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(file) !== number) return;
    const group = stack.splice(stack.indexOf(file));
    const closing = next.get(group.at(-1) ?? "")?.find((edge) => group.includes(edge.to));
    if (closing === undefined) return;
    findings.push({
      file: closing.from,
      line: closing.line,
      message: `imports go round in a circle: ${group.join(" → ")} → ${closing.to}`,
    });
  };
  for (const file of next.keys()) if (!order.has(file)) connect(file);
  return findings;
}
