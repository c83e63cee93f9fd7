import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { fold } from "#platform/text";

/** The countries the gazetteer covers. */
export type Country = "DE" | "AT" | "CH" | "LI";

/** A populated place. `state` is GeoNames' first-level code; degrees are WGS 84. */
export interface Place {
  readonly name: string;
  readonly country: Country;
  readonly state: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
  /** A quarter of a larger place (Kreuzberg). */
  readonly isPart: boolean;
}

/** Places of Germany, Austria, Switzerland and Liechtenstein with their coordinates, from GeoNames (CC BY 4.0). */
export interface Gazetteer {
  /** Places of this name in any spelling (`Zuerich`, `Vienna`, `Frankfurt a. M.`), the most populous first. */
  named(name: string): readonly Place[];
  /** The middle of a postal code; the most populous place near it gives the name. Null where there is none. */
  postal(code: string, country: Country | null): Place | null;
  /** The most words that a name has. */
  readonly longestName: number;
}

/** Names other than GeoNames' own. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  Vienna: ["Wien"],
  Munich: ["München"],
  Köln: ["Cologne"],
  Nürnberg: ["Nuremberg"],
  Genève: ["Genf", "Geneva"],
  Hannover: ["Hanover"],
  Braunschweig: ["Brunswick"],
  Bern: ["Berne"],
  Basel: ["Basle", "Bâle"],
  Luzern: ["Lucerne"],
  Konstanz: ["Constance"],
  Aachen: ["Aix-la-Chapelle"],
  Fribourg: ["Freiburg im Üechtland"],
  Neuchâtel: ["Neuenburg"],
  Koblenz: ["Coblenz"],
  Regensburg: ["Ratisbon"],
  "Frankfurt am Main": ["FFM", "Frankfurt a. M."],
  "Halle (Saale)": ["Halle an der Saale"],
  Freiburg: ["Freiburg im Breisgau"],
  Düsseldorf: ["Dusseldorf", "Duesseldorf"],
  Mülheim: ["Mülheim an der Ruhr"],
  "Klagenfurt am Wörthersee": ["Klagenfurt"],
};

/** Under which name a place is shown. */
const shownNames: Readonly<Record<string, string>> = { Vienna: "Wien", Munich: "München", Genève: "Genf" };

const qualifier =
  /\s*(?:\(.*\)|\/.*|,.*|\s(?:am|an der|an dem|bei|im|in|ob der|vor der|unter|auf der|a\.\s?d\.|i\.)\s.*)$/u;

/** A name as it is compared: folded, `St.` written out, punctuation as blanks. */
export function placeKey(name: string): string {
  return name
    .replace(/\bst\.?\s/giu, "sankt ")
    .replace(/\ba\.?\s?m\.?$/iu, "am main")
    .split(/[\s/().,-]+/u)
    .map(fold)
    .filter((word) => word !== "")
    .join(" ");
}

let loaded: Gazetteer | null = null;

/** The gazetteer, unpacked when it is first asked for (about 30 ms and 8 MB) and kept. */
export function openGazetteer(): Gazetteer {
  loaded ??= readGazetteer(
    brotliDecompressSync(readFileSync(new URL("./gazetteer.br", import.meta.url))).toString("utf8"),
  );
  return loaded;
}

function readGazetteer(text: string): Gazetteer {
  const [placePart = "", codePart = ""] = text.split("\n\n");
  const byName = new Map<string, Place[]>();
  const places = placePart.split("\n").map(readPlace);
  let longestName = 1;
  for (const place of places) {
    for (const key of keysOf(place)) {
      const same = byName.get(key);
      if (same === undefined) byName.set(key, [place]);
      else if (!same.includes(place)) same.push(place);
      longestName = Math.max(longestName, key.split(" ").length);
    }
  }
  for (const same of byName.values()) same.sort(byWeight);
  const codes = new Map<string, readonly [number, number]>();
  for (const line of codePart.split("\n")) {
    const [country = "", code = "", lat = "", lon = ""] = line.split("|");
    codes.set(`${country}${code}`, [Number(lat) / 1000, Number(lon) / 1000]);
  }
  return {
    longestName,
    named: (name) => byName.get(placeKey(name)) ?? [],
    postal: (code, country) => findPostal({ codes, places }, code, country),
  };
}

/** A quarter of a city stands behind a town of its own of the same name. */
function byWeight(a: Place, b: Place): number {
  return Number(a.isPart) - Number(b.isPart) || b.population - a.population;
}

function readPlace(line: string): Place {
  const [name = "", country = "", state = "", hundreds = "", lat = "", lon = "", part = ""] = line.split("|");
  return {
    name,
    country: country as Country, // the packed file holds these four only
    state,
    population: Number(hundreds) * 100,
    lat: Number(lat) / 1000,
    lon: Number(lon) / 1000,
    isPart: part === "x",
  };
}

function keysOf(place: Place): readonly string[] {
  const names = [place.name, ...(otherNames[place.name] ?? []), place.name.replace(qualifier, "")];
  if (place.name.includes("/")) names.push(...place.name.split("/"));
  return [...new Set(names.map(placeKey))].filter((key) => key.length > 1);
}

interface Postal {
  readonly codes: ReadonlyMap<string, readonly [number, number]>;
  readonly places: readonly Place[];
}

function findPostal({ codes, places }: Postal, code: string, country: Country | null): Place | null {
  const countries: readonly Country[] = country !== null ? [country] : code.length === 5 ? ["DE"] : ["AT", "CH", "LI"];
  for (const candidate of countries) {
    const at = codes.get(`${candidate}${code}`);
    if (at === undefined) continue;
    const [lat, lon] = at;
    const near = places.filter(
      (place) => place.country === candidate && Math.abs(place.lat - lat) < 0.08 && Math.abs(place.lon - lon) < 0.12,
    );
    const town = near.toSorted(byWeight)[0];
    return {
      name: `${code} ${town === undefined ? "" : shownName(town)}`.trim(),
      country: candidate,
      state: town?.state ?? "",
      population: 0,
      lat,
      lon,
      isPart: true,
    };
  }
  return null;
}

/** The name under which a place is shown to people. */
export function shownName(place: Pick<Place, "name">): string {
  return shownNames[place.name] ?? place.name;
}

const earthRadiusKm = 6371;

/** The distance between two points on the globe in kilometres (haversine formula). */
export function distanceKm(a: Pick<Place, "lat" | "lon">, b: Pick<Place, "lat" | "lon">): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (difference: number): number => Math.sin(radians(difference) / 2) ** 2;
  const inner = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(inner)));
}
