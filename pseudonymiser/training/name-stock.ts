import { knownOrganisations } from "./known-organisations.ts";
import { knownPersons } from "./known-persons.ts";
import type { NameListSources } from "./name-lists.ts";
import type { Random } from "./random.ts";
import { tableRows } from "./table-rows.ts";
import type { FillWords } from "./templates/fill-template.ts";
import { roles } from "./templates/roles.ts";
import { worldPlaces } from "./world-places.ts";

/** Names to put into training sentences: well-known ones apart from all. */
export interface NameStock {
  readonly commonFirstNames: readonly string[];
  readonly firstNames: readonly string[];
  readonly commonSurnames: readonly string[];
  readonly surnames: readonly string[];
  readonly places: readonly string[];
  readonly cities: readonly string[];
  readonly nouns: readonly string[];
  /** First names that more than a handful of people or languages have. */
  readonly isFirstName: ReadonlySet<string>;
  readonly isSurname: ReadonlySet<string>;
}

const oneWord = /^\p{Lu}[\p{L}'’-]+$/u;

export function nameStock(sources: NameListSources): NameStock {
  const first = [...tableRows(sources.firstNames)].filter(([name = ""]) => oneWord.test(name));
  const last = [...tableRows(sources.surnames)].filter(([name = ""]) => oneWord.test(name) && !name.endsWith("ová"));
  const bearers = (row: readonly string[]): number => Number(row[2]) + Number(row[3]);
  const names = (rows: readonly (readonly string[])[]): string[] => rows.map(([name = ""]) => name);
  const places = new Set<string>();
  for (const [, , place = ""] of tableRows(sources.places)) places.add(place.replace(/\s*[(,/].*$/, ""));
  return {
    commonFirstNames: names(first.filter((row) => bearers(row) >= 60 || (row[5] ?? "").includes("P"))),
    firstNames: names(first),
    commonSurnames: names(last.filter(([, , from = ""]) => from.includes("P") || from.length > 1)),
    surnames: names(last),
    places: [...places].filter((place) => oneWord.test(place)).sort(),
    cities: [...tableRows(sources.cities)].slice(0, 6000).map(([name = ""]) => name),
    nouns: [...tableRows(sources.wordUse)]
      .filter(([word = "", , inside, companions]) => isNoun(word, Number(inside), Number(companions)))
      .map(([word = ""]) => word),
    isFirstName: new Set(names(first.filter((row) => bearers(row) >= 5 || Number(row[4]) >= 3))),
    isSurname: new Set(names(last)),
  };
}

function isNoun(word: string, inside: number, withCompanion: number): boolean {
  return /^\p{Lu}\p{Ll}{3,}$/u.test(word) && inside >= 8 && withCompanion / inside > 0.25;
}

const englishNouns =
  "order invoice contract ticket parcel boiler laptop account password keys report meeting match game film book song vote law " +
  "bridge train garden kitchen window deal team company school";

/** Draws the words that fill templates, so that each kind of name comes as often as it should. */
export function fillWords(stock: NameStock, random: Random): FillWords {
  return {
    firstNames: mixture(
      [
        [stock.commonFirstNames, 20_000],
        [stock.firstNames, 7000],
      ],
      random,
    ),
    surnames: mixture(
      [
        [stock.commonSurnames, 8000],
        [stock.surnames, 14_000],
        [knownPersons, 5000],
      ],
      random,
    ),
    places: mixture(
      [
        [stock.places, 6000],
        [worldPlaces, 8000],
        [stock.cities, 3000],
      ],
      random,
    ),
    organisations: knownOrganisations,
    nouns: stock.nouns,
    englishNouns: englishNouns.split(" "),
    roles,
  };
}

function mixture(parts: readonly (readonly [values: readonly string[], count: number])[], random: Random): string[] {
  return parts.flatMap(([values, count]) =>
    Array.from({ length: count }, () => values[random.below(values.length)] ?? ""),
  );
}
