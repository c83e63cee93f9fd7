import type { NameSpan } from "./name-span.ts";
import { gapBefore, has, type NameText, trait } from "./name-text.ts";
import type { TaggedName } from "./tagger/index.ts";
import { brandNames, brands } from "./words/brands.ts";
import { labels } from "./words/labels.ts";
import { calendarWords, shifts } from "./words/not-names.ts";
import { publicPersons } from "./words/public-persons.ts";
import { isThing, roles, things } from "./words/roles.ts";
import { titles } from "./words/salutations.ts";
import { wordSet } from "./words/word-set.ts";

type Place = Pick<NameSpan, "first" | "end">;
type Doubt = (text: NameText, place: Place, others: readonly TaggedName[]) => boolean;

const lengthOf = ({ first, end }: Place): number => end - first;
const before = (text: NameText, { first }: Place): string => text.lowers[first - 1] ?? "";
const lastOf = (text: NameText, { end }: Place): string => text.lowers[end - 1] ?? "";
const surface = (text: NameText, { first, end }: Place): string =>
  text.plain.slice(text.starts[first], text.ends[end - 1]).toLowerCase();

/** What speaks against a name that neither salutation nor label nor any other cue announces. */
const doubts: Readonly<Record<string, Doubt>> = {
  "public person": (text, place) => publicPersons.has(surface(text, place)),
  saint: (text, place) =>
    saints.has(before(text, place)) || (lengthOf(place) === 2 && saints.has(text.lowers[place.first] ?? "")),
  abbreviation: (text, place) =>
    lengthOf(place) === 2 &&
    has(text, place.first, trait.upper) &&
    has(text, place.end - 1, trait.upper) &&
    surface(text, place).length < 8,
  thing: (text, place) => isCalledThing(text, place),
  firm: (text, place) => before(text, place) === "e." || before(text, place) === "&" || text.words[place.end] === "&",
  quoted: (text, place) =>
    lengthOf(place) <= 2 &&
    !has(text, place.first, trait.initial) &&
    quote.test(text.words[place.first - 1] ?? "") &&
    quote.test(text.words[place.end] ?? ""),
  brand: (text, place) => isBrand(text, place),
  "part of another name": (_, { first, end }, others) =>
    others.some(
      (other) => other.firstToken <= first && other.endToken >= end && other.endToken - other.firstToken > end - first,
    ),
  rank: (text, { first }) => has(text, first, trait.nobility),
  "thing with a determiner": (text, place) => isDetermined(text, place),
};

const saints = new Set(["st.", "st", "sankt", "saint"]);
const quote = /^["“”„»«›‹'‚‘’]+$/;

/** The first doubt about a name, by its name; null where nothing speaks against it. */
export function doubtAbout(text: NameText, place: Place, others: readonly TaggedName[]): string | null {
  for (const [name, holds] of Object.entries(doubts)) if (holds(text, place, others)) return name;
  return null;
}

function isCalledThing(text: NameText, place: Place): boolean {
  const { first, end } = place;
  if (lengthOf(place) === 1 && isAfterNoun(text, first)) return true;
  if (lengthOf(place) === 2 && houseEnding.test(text.lowers[first] ?? "")) return true;
  if (lengthOf(place) === 2 && isPlainNoun(text, first) && !has(text, first, trait.surname)) return true;
  if (things.has(text.lowers[first] ?? "") || (things.has(lastOf(text, place)) && !has(text, end - 1, trait.surname)))
    return true;
  return isThingBefore(text, enumerationStart(text, first));
}

/** "Kartoffelsorten Linda, Annabelle und …": the first name of an enumeration. */
function enumerationStart(text: NameText, first: number): number {
  let start = first;
  while (start - first > -12 && enumerates.has(text.lowers[start - 1] ?? "") && has(text, start - 2, trait.capital))
    start -= 2;
  return start;
}

const enumerates = new Set([",", "und", "oder", "and", "or", "/"]);

function isThingBefore(text: NameText, first: number): boolean {
  const noun = text.lowers[first - 1] ?? "";
  if (!/^ $/.test(gapBefore(text, first)) || roles.has(noun)) return false;
  if (isThing(noun) || isThing(noun.replace(/(?<=...)(?:e?s|n)$/, ""))) return true;
  return has(text, first - 1, trait.capital) && (houseEnding.test(noun) || brands.has(noun));
}

/** Houses, shops and rooms that have the name after them: "Autohaus Siebert". */
const houseEnding =
  /(?:haus|handlung|saal|bäckerei|metzgerei|apotheke|brauerei|gasthof|werkstatt|labor|studio|atelier|kanzlei|spedition)$/;

/** "Kessel Paula", "Bezug Greta": an everyday noun that is no role, right before a single name. */
function isAfterNoun(text: NameText, first: number): boolean {
  const noun = text.lowers[first - 1] ?? "";
  const isNoun =
    has(text, first - 1, trait.capital) &&
    has(text, first - 1, trait.common) &&
    !has(text, first - 1, trait.lineStart | trait.firstName);
  const isSentenceStart = /^[.!?:]$/.test(text.words[first - 2] ?? ".");
  const isOther =
    roles.has(noun) || titles.has(noun) || calendarWords.has(noun) || labels.has(noun) || shifts.has(noun);
  return isNoun && !isSentenceStart && !isOther && /^ $/.test(gapBefore(text, first));
}

/** A capitalised everyday word that is neither a given name nor a role. */
function isPlainNoun(text: NameText, index: number): boolean {
  const lower = text.lowers[index] ?? "";
  return (
    has(text, index, trait.common) && !has(text, index, trait.firstName) && !roles.has(lower) && !titles.has(lower)
  );
}

function isBrand(text: NameText, place: Place): boolean {
  const { first, end } = place;
  const name = surface(text, place);
  if (brandNames.has(name) || brandNames.has(`${before(text, place)} ${name}`)) return true;
  const firstWord = text.lowers[first] ?? "";
  if (firstWord.includes("-") && firstWord.split("-").every((part) => brands.has(part))) return true;
  if (/^[!+*#@\\]\p{L}/u.test(text.plain.slice(text.ends[end - 1], (text.ends[end - 1] ?? 0) + 2))) return true;
  return brands.has(lastOf(text, place)) && (end - first === 1 || brands.has(firstWord));
}

const verbsAfterNames = wordSet("is was has had and or who will would can could from of in at with for to says said");

/** "the Otto engine", "a Henry hoover". */
function isDetermined(text: NameText, place: Place): boolean {
  const { end } = place;
  const isNoun =
    has(text, end, trait.word) && !has(text, end, trait.capital) && !verbsAfterNames.has(text.lowers[end] ?? "");
  return isNoun && ["the", "a"].includes(before(text, place));
}
