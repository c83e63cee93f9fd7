import { keyOf } from "../names/lists/key-table.ts";
import { packSections } from "../names/lists/list-file.ts";
import { encodePostalPlaces, type PostalCountry } from "../names/lists/postal-places.ts";
import { exactHash, foldedHash } from "../names/lists/word-hash.ts";
import { encodeLexicon } from "../names/lists/word-lexicon.ts";
import { announced, packTraits, type UnpackedTraits, usage } from "../names/lists/word-traits.ts";
import { knownOrganisations } from "./known-organisations.ts";
import { knownPersons } from "./known-persons.ts";
import { roleNouns } from "./role-nouns.ts";
import { tableRows } from "./table-rows.ts";
import { placeNouns, thingNouns } from "./thing-nouns.ts";
import { worldPlaces } from "./world-places.ts";

/** The tables that the lists are made from, as text with one row a line. */
export interface NameListSources {
  readonly firstNames: string;
  readonly surnames: string;
  readonly places: string;
  /** `place, inhabitants` of the world outside Germany, Austria and Switzerland. */
  readonly cities: string;
  /** `word, count, inside a sentence, with a companion, after a title or first name` */
  readonly wordUse: string;
  /** `word, class` */
  readonly wordClasses: string;
}

type Draft = { -readonly [Key in keyof UnpackedTraits]: number } & {
  small: number;
  inside: number;
  withCompanion: number;
};

/** Makes the list file that `names/lists` reads. */
export function buildNameLists(sources: NameListSources): Uint8Array {
  const drafts = new Map<number, Draft>();
  const draftOf = (word: string): Draft => {
    const key = keyOf(foldedHash(word, 0, word.length));
    const known = drafts.get(key);
    if (known) return known;
    const fresh = {
      firstName: 0,
      gender: 0,
      surname: 0,
      place: 0,
      usage: 0,
      organisation: 0,
      announces: 0,
      small: 0,
      inside: 0,
      withCompanion: 0,
    };
    drafts.set(key, fresh);
    return fresh;
  };
  addFirstNames(sources.firstNames, draftOf);
  addSurnames(sources.surnames, draftOf);
  addPlaces(sources.places, draftOf);
  addCities(sources.cities, draftOf);
  for (const name of knownPersons) draftOf(name).surname = 3;
  for (const name of knownOrganisations) draftOf(name).organisation = 1;
  for (const noun of roleNouns) draftOf(noun).announces |= announced.person;
  for (const noun of placeNouns) draftOf(noun).announces |= announced.place;
  for (const noun of thingNouns) draftOf(noun).announces |= announced.thing;
  addWordUse(sources.wordUse, draftOf);
  const traits = new Map<number, number>();
  for (const [key, draft] of drafts) {
    const packed = packTraits({ ...draft, usage: usageFrom(draft) });
    if (packed !== 0) traits.set(key, packed);
  }
  const classes = new Map<number, number>();
  for (const [word = "", wordClass] of tableRows(sources.wordClasses)) {
    classes.set(keyOf(exactHash(word, 0, word.length)), Number(wordClass));
  }
  return packSections([
    ...encodeLexicon(traits),
    ...encodeLexicon(classes),
    ...encodePostalPlaces(postalRows(sources.places)),
  ]);
}

function addFirstNames(table: string, draftOf: (word: string) => Draft): void {
  for (const [name = "", gender = "", male, female, wikidata, sources = ""] of tableRows(table)) {
    if (name.length < 2 || !/^[\p{L}'’-]+$/u.test(name)) continue;
    const bearers = Number(male) + Number(female);
    const languages = Number(wikidata);
    const often = bearers >= 100 || sources.includes("P") || (languages >= 5 && bearers >= 5);
    const draft = draftOf(name);
    draft.firstName = Math.max(draft.firstName, often ? 3 : bearers >= 5 || languages >= 3 ? 2 : 1);
    draft.gender |= gender === "m" ? 1 : gender === "f" ? 2 : gender === "u" ? 3 : 0;
  }
}

function addSurnames(table: string, draftOf: (word: string) => Draft): void {
  for (const [name = "", wikidata, sources = ""] of tableRows(table)) {
    if (name.length < 2 || !/^[\p{L}'’-]+$/u.test(name) || name.endsWith("ová")) continue;
    const draft = draftOf(name);
    const degree = sources.includes("P") ? 3 : sources.length > 1 || Number(wikidata) >= 6 ? 2 : 1;
    draft.surname = Math.max(draft.surname, degree);
  }
}

function addPlaces(table: string, draftOf: (word: string) => Draft): void {
  const codes = new Map<string, number>();
  for (const [, , place = ""] of tableRows(table)) codes.set(place, (codes.get(place) ?? 0) + 1);
  for (const place of worldPlaces) codes.set(place, 10);
  for (const [place, count] of codes) {
    const name = place.replace(/\s*[(,/].*$/, "");
    const words = name.split(/ /);
    if (words.length === 1) {
      const draft = draftOf(name);
      draft.place = Math.max(draft.place, count >= 8 ? 3 : 2);
      continue;
    }
    for (const word of words) {
      if (!/^\p{Lu}\p{L}{2,}/u.test(word)) continue;
      const draft = draftOf(word);
      draft.place = Math.max(draft.place, 1);
    }
  }
}

function addCities(table: string, draftOf: (word: string) => Draft): void {
  for (const [place = "", inhabitants] of tableRows(table)) {
    const people = Number(inhabitants);
    if (people < 8000) continue;
    const words = place.split(" ");
    for (const word of words) {
      if (!/^\p{Lu}[\p{L}'’-]{2,}$/u.test(word)) continue;
      const draft = draftOf(word);
      draft.place = Math.max(draft.place, words.length > 1 ? 1 : people >= 200_000 ? 3 : 2);
    }
  }
}

function addWordUse(table: string, draftOf: (word: string) => Draft): void {
  for (const [word = "", count, inside, withCompanion, afterTitle] of tableRows(table)) {
    if (word.length < 2 && !/^\p{Ll}/u.test(word)) continue;
    const draft = draftOf(word);
    if (/^\p{Ll}/u.test(word)) draft.small += Number(count);
    else {
      draft.inside += Number(inside);
      draft.withCompanion += Number(withCompanion);
      const asName = Number(afterTitle);
      if (asName * 3 >= Number(inside) && asName > 0) draft.surname = Math.max(draft.surname, asName >= 4 ? 3 : 2);
    }
  }
}

function usageFrom({ small, inside, withCompanion }: Draft): number {
  if (small + inside === 0) return usage.unknown;
  if (small > inside) return usage.smallLetter;
  const share = inside === 0 ? 0 : withCompanion / inside;
  if (share > 0.2) return inside >= 20 ? usage.frequentNoun : usage.noun;
  if (share > 0.05) return usage.ambiguous;
  return inside >= 3 ? usage.bare : usage.unknown;
}

function* postalRows(table: string): Generator<{ country: PostalCountry; code: string; place: string }> {
  for (const [country = "", code = "", place = ""] of tableRows(table)) {
    if (country !== "DE" && country !== "AT" && country !== "CH") continue;
    yield { country, code, place };
    const shorter = place.replace(/\s*[(,/].*$/, "");
    if (shorter !== place) yield { country, code, place: shorter };
  }
}
