import { type Gazetteer, type Place, shownName } from "../places/gazetteer.ts";
import { type Region, regionNamed } from "../places/regions.ts";
import type { RequestText } from "./request-text.ts";

/** Where something is looked for. `others` are places of the same name that could be meant as well. */
export interface Whereabouts {
  readonly place: { readonly at: Place; readonly name: string; readonly km: number } | null;
  readonly region: Region | null;
  readonly others: readonly Place[];
}

/** Kilometres that stand for words without a number. */
const nearKm = 25;

const number = "(?<km>\\d{1,3})\\s?(?:km|kilometern?|kilometers?|kilometres?)";
const around = "(?:um|rund um|von|vom|of|around|from|entfernt von|zu)";
const edge = "(?<![\\p{L}\\p{N}])";

/** Words before a place: with a distance in it, with one to be assumed, or with none. */
const introductions: readonly { readonly pattern: RegExp; readonly km: number | null }[] = [
  {
    pattern: new RegExp(
      `${edge}(?:(?:im )?(?:umkreis|radius|umgebung) (?:von )?|in a radius of |within |maximal |max\\.? |höchstens |bis zu |bis |up to |not more than |weniger als )?(?:von )?${number} (?:umkreis |radius )?${around} `.replaceAll(
        " ",
        "\\s",
      ),
      "iu",
    ),
    km: null,
  },
  { pattern: new RegExp(`${edge}(?:im|in)\\sumkreis\\s(?:von|um)\\s`, "iu"), km: nearKm },
  {
    pattern: new RegExp(
      `${edge}(?:in der nähe (?:von|des|der)|nähe|nahe|nah bei|in der gegend (?:von|um)|rund um|im (?:groß)?raum|(?:groß)?raum|im großraum|region|in der region|near|close to|around|nearby|in the area of|umgebung von) `.replaceAll(
        " ",
        "\\s",
      ),
      "iu",
    ),
    km: nearKm,
  },
  {
    pattern: new RegExp(
      `${edge}(?:in|bei|nach|aus|zu|at|im|from|to|für|for|um|von)\\s(?:der\\s(?:stadt\\s)?|die\\s|the\\s(?:city\\sof\\s)?)?`,
      "iu",
    ),
    km: null,
  },
];

/** Words behind a place that give the distance. */
const trailing = new RegExp(
  `^\\s?(?:\\+|plus|und|im umkreis von|umkreis|mit|bis|within|,|\\()?\\s?${number}(?:\\s?(?:umkreis|radius|umgebung|um|drumherum|drumrum))?\\)?`.replaceAll(
    " ",
    "\\s",
  ),
  "iu",
);
const trailingNear =
  /^\s?(?:(?:und|\+|oder|and)\s(?:in\s(?:der\s|dem\s)?)?(?:umgebung|umland|umkreis|nähe|drumherum|surroundings|nearby)|area|umgebung)(?![\p{L}])/iu;

/** Names that are more often words than places; they count only behind a preposition, written with a capital. */
const alsoWords =
  /^(?:essen|hof|singen|senden|bergen|wangen|halle|weil|werben|lage|hamm|witten|wissen|gute?|licht|plan|buch|burg|see|berg|hagen|markt|ring|bad|wald|kirchen|bremen|stein|feld|rat|erde|steinen|post|kommen|lohn|neu|leben|zell|hilden|bau|suche|halten|wart|stelle|au|egg|weiler|rast|leer|norden|süden|westen|osten|oder|baden|grün|hessen|soll|may|eltern|sand|horn|wolf|bach|haus|linden|spenge|rain|moos|schule|brand|werl|garten|warten|ort|dorf|stadt|reise|see|the|job|jobs|event|events)$/iu;

const leastPopulation = { written: 0, bare: 10_000, lower: 40_000 } as const;

/** Finds where something is looked for and takes it out. */
export function takePlace(request: RequestText, gazetteer: Gazetteer): Whereabouts | null {
  for (const { pattern, km } of introductions) {
    for (const match of request.rest.matchAll(new RegExp(pattern, "giu"))) {
      const nameStart = match.index + match[0].length;
      const found = nameAt(request.rest, nameStart, gazetteer);
      if (found === null) continue;
      const stated = match.groups?.["km"];
      return takeFound(request, { ...found, start: match.index, km: stated === undefined ? km : Number(stated) });
    }
  }
  return takeBare(request, gazetteer);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly places: readonly Place[];
  readonly region: Region | null;
  readonly km: number | null;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*|\([\p{L} ]+\)|\/[\p{L}]+/gu;

/** The longest name of a place, region or postal code that begins here. */
function nameAt(text: string, start: number, gazetteer: Gazetteer): Omit<Found, "start" | "km"> | null {
  const rest = text.slice(start);
  const code = /^(?:(?:A|CH|D|LI|FL)-)?(\d{4,5})(?!\d)(?:\s(?=\p{Lu}))?/u.exec(rest);
  if (code !== null) {
    const place = gazetteer.postal(code[1] ?? "", countryOfPrefix(rest));
    if (place === null) return null;
    const town = nameAt(text, start + code[0].length, gazetteer);
    const end = code[0].endsWith(" ") && town !== null ? town.end : start + code[0].trimEnd().length;
    return { end, places: [place], region: null };
  }
  const words = [...rest.matchAll(word)].slice(0, 5);
  if (words[0]?.index !== 0) return null;
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const name = rest.slice(0, end);
    if (name.includes("\u0001")) continue;
    const bare = name.replace(/[.,]+$/u, "");
    const region = regionNamed(bare);
    if (region !== null && count > 0) return { end: start + bare.length, places: [], region };
    const places = gazetteer.named(bare);
    if (places.length > 0 && isMeant(bare, places)) return { end: start + bare.length, places, region: null };
  }
  return null;
}

function countryOfPrefix(text: string): "DE" | "AT" | "CH" | "LI" | null {
  const prefix = /^(A|CH|D|LI|FL)-/u.exec(text)?.[1];
  return prefix === undefined
    ? null
    : prefix === "A"
      ? "AT"
      : prefix === "D"
        ? "DE"
        : prefix === "FL"
          ? "LI"
          : (prefix as "CH" | "LI"); // the pattern's last two
}

/** Whether a name behind a preposition is the place: written large, or too well known to be anything else. */
function isMeant(name: string, places: readonly Place[]): boolean {
  if (/^\p{Lu}/u.test(name)) return !/^(?:Teilzeit|Vollzeit)$/u.test(name);
  return !alsoWords.test(name) && (places[0]?.population ?? 0) >= leastPopulation.bare;
}

/** A place without any word before it: `Pflege Wien`, `react berlin`. */
function takeBare(request: RequestText, gazetteer: Gazetteer): Whereabouts | null {
  for (const match of request.rest.matchAll(/(?<![\p{L}\p{N}-])[\p{L}\p{N}]/gu)) {
    const found = nameAt(request.rest, match.index, gazetteer);
    if (found === null) continue;
    const name = request.rest.slice(match.index, found.end);
    const people = found.places[0]?.population ?? 0;
    const least = /^\p{Lu}/u.test(name) ? leastPopulation.bare : leastPopulation.lower;
    const isCode = /^(?:\p{L}+-)?\d{4,5}/u.test(name);
    if (
      isCode
        ? !looksLikeCode(request.rest, name, match.index)
        : found.region === null && (people < least || alsoWords.test(name))
    )
      continue;
    return takeFound(request, { ...found, start: match.index, km: null });
  }
  return null;
}

/** A bare number is a postal code only beside the name of its place, or with five digits. */
function looksLikeCode(text: string, name: string, at: number): boolean {
  return /\s/u.test(name) || /-/u.test(name) || (/^\d{5}$/u.test(name) && !/[.,'’]\d*$/u.test(text.slice(0, at)));
}

function takeFound(request: RequestText, found: Found): Whereabouts {
  const after = request.rest.slice(found.end);
  const stated = trailing.exec(after);
  const near = stated === null ? trailingNear.exec(after) : null;
  const end = found.end + (stated?.[0].length ?? near?.[0].length ?? 0);
  request.takeAt(found.start, end);
  const [at, ...rest] = found.places;
  if (at === undefined) return { place: null, region: found.region, others: [] };
  const km = Number(stated?.groups?.["km"] ?? found.km ?? (near === null ? ownKm(at) : nearKm));
  return {
    place: { at, name: shownName(at), km: Math.min(1000, Math.max(1, km)) },
    region: null,
    others: rest.filter((place) => !place.isPart && place.population * 4 > at.population && at.population > 0),
  };
}

/** How far a place itself reaches, by its population. */
function ownKm({ population }: Place): number {
  if (population > 450_000) return 20;
  return population > 100_000 ? 15 : 10;
}
