import { readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * Packs the gazetteer from two copies of GeoNames data (CC BY 4.0): the postal codes as CSV, one file a country, and the
 * populated places as JSON lines with name, country, adminCode, population, featureCode, lat and lon.
 *
 *   node server/modules/listings/places/pack-gazetteer-cli.ts PLACES.jsonl DE.csv AT.csv CH.csv LI.csv
 */
interface SourcePlace {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  readonly featureCode: string;
  readonly lat: number;
  readonly lon: number;
}

interface PostalRow {
  readonly country: string;
  readonly code: string;
  readonly stateCode: string;
  readonly community: string;
  readonly lat: number;
  readonly lon: number;
}

/** One row of the CSV, whose only quoted field is the place. */
function postalRow(line: string): PostalRow | null {
  const cells = line.match(/"(?:[^"]|"")*"|[^,]*(?:,|$)/gu)?.map((cell) => cell.replace(/,$/u, "")) ?? [];
  const tidy = line.includes('"') ? line.replace(/"[^"]*"/gu, "quoted").split(",") : cells.slice(0, 11);
  const [country = "", code = "", , , stateCode = "", , , community = "", , lat = "", lon = ""] = tidy;
  return lat === "" || Number.isNaN(Number(lat))
    ? null
    : { country, code, stateCode, community, lat: Number(lat), lon: Number(lon) };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const thousandths = (degrees: number): number => Math.round(degrees * 1000);
const nameOfCommunity = (name: string): string =>
  name
    .replace(/^(?:Stadtkreis|Kreisfreie Stadt|Landkreis|Landeshauptstadt)\s+.*$/u, "")
    .replace(/,.*$/u, "")
    .trim();

const [placesFile = "", ...postalFiles] = process.argv.slice(2);
const places = (await readFile(placesFile, "utf8"))
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as SourcePlace); // lines as the comment above says
const rows: PostalRow[] = [];
for (const file of postalFiles) {
  for (const line of (await readFile(file, "utf8")).split(/\r?\n/u).slice(1)) {
    const row = postalRow(line);
    if (row !== null) rows.push(row);
  }
}

const known = new Set(places.map((place) => `${place.country}|${place.name}`));
const communities = Map.groupBy(rows, (row) => `${row.country}|${nameOfCommunity(row.community)}|${row.stateCode}`);
for (const [key, group] of communities) {
  const [country = "", name = "", adminCode = ""] = key.split("|");
  if (name === "" || country === "LI" || known.has(`${country}|${name}`)) continue;
  const [lat, lon] = [median(group.map((row) => row.lat)), median(group.map((row) => row.lon))];
  places.push({ name, country, adminCode, population: 0, featureCode: "PPLA4", lat, lon });
}

const placeLines = places
  .toSorted((a, b) => a.country.localeCompare(b.country) || a.name.localeCompare(b.name))
  .map((place) =>
    [
      place.name,
      place.country,
      place.country === "LI" ? "" : place.adminCode,
      Math.round(place.population / 100),
      thousandths(place.lat),
      thousandths(place.lon),
      /PPLX|PPLL|PPLS|PPLH/u.test(place.featureCode) ? "x" : "",
    ].join("|"),
  );
const codes = [...Map.groupBy(rows, (row) => `${row.country}|${row.code}`)]
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([key, group]) =>
    [key, thousandths(median(group.map((row) => row.lat))), thousandths(median(group.map((row) => row.lon)))].join("|"),
  );
const text = `${placeLines.join("\n")}\n\n${codes.join("\n")}\n`;
const packed = brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
await writeFile(new URL("./gazetteer.br", import.meta.url), packed);
console.log(`${placeLines.length} places, ${codes.length} postal codes, ${packed.length} bytes`);
