import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

/** The value below which the given share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

export const megabytes = (bytes: number): number => rounded(bytes / 1_048_576);

/** Prints a benchmark's figures with the machine they are from. */
export function printResults(name: string, figures: object): void {
  console.log(asText(name, figures));
}

/** Prints a benchmark's figures and writes them to `bench/results`. */
export function keepResults(name: string, figures: object): void {
  const folder = new URL("./results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const text = asText(name, figures);
  writeFileSync(new URL(`${name}.json`, folder), `${text}\n`);
  console.log(text);
}

function asText(name: string, figures: object): string {
  const machine = { cores: cpus().length, memoryMb: Math.round(totalmem() / 1_048_576), node: process.version };
  return JSON.stringify({ name, measuredAt: new Date().toISOString(), machine, ...figures }, null, 2);
}
