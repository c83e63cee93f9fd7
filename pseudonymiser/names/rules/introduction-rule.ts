import { extendName } from "../extend-name.ts";
import type { NameLists } from "../lists/index.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, isLineEnd, type NameText, nameForm, trait } from "../name-text.ts";
import { notNames } from "../words/not-names.ts";

interface Introduction {
  /** The words before the name, in lower case. */
  readonly words: readonly string[];
  /** `any`: whatever follows is a name. `listed`: what follows must look like one ("ich bin Kunde"). */
  readonly takes: "any" | "listed";
}

const introduction = (words: string, takes: Introduction["takes"]): Introduction => ({
  words: words.split(" "),
  takes,
});

/** By their last word, so that each token is looked at once. */
const introductions = Map.groupBy(
  [
    introduction("mein name ist", "any"),
    introduction("mein name lautet", "any"),
    introduction("name ist", "any"),
    introduction("mei name is", "any"),
    introduction("mein name is", "any"),
    introduction("ich heiße", "any"),
    introduction("ich heisse", "any"),
    introduction("ich heiss", "any"),
    introduction("ich heiß", "any"),
    introduction("i heisse", "any"),
    introduction("heiße ich", "any"),
    introduction("heisse ich", "any"),
    introduction("er heißt", "listed"),
    introduction("sie heißt", "listed"),
    introduction("heißt", "listed"),
    introduction("heisst", "listed"),
    introduction("heißen", "listed"),
    introduction("namens", "any"),
    introduction("ich bin", "listed"),
    introduction("ich bins", "listed"),
    introduction("ich bin's", "listed"),
    introduction("ich bin der", "listed"),
    introduction("ich bin die", "listed"),
    introduction("i bi dr", "listed"),
    introduction("i bi d", "listed"),
    introduction("i bin da", "listed"),
    introduction("i bin der", "listed"),
    introduction("bin da", "listed"),
    introduction("bin der", "listed"),
    introduction("bin die", "listed"),
    introduction("hier ist", "listed"),
    introduction("hier is", "listed"),
    introduction("hier spricht", "listed"),
    introduction("hier schreibt", "listed"),
    introduction("hier", "listed"),
    introduction("da isch", "listed"),
    introduction("lautend auf", "listed"),
    introduction("ausgestellt auf", "listed"),
    introduction("auf den namen", "any"),
    introduction("auf namen", "any"),
    introduction("my name is", "any"),
    introduction("my name's", "any"),
    introduction("name is", "any"),
    introduction("this is", "listed"),
    introduction("i am", "listed"),
    introduction("i'm", "listed"),
    introduction("it is", "listed"),
    introduction("it's", "listed"),
    introduction("its", "listed"),
    introduction("named", "any"),
    introduction("called", "listed"),
    introduction("under the name", "any"),
    introduction("table is under", "listed"),
    introduction("booked under", "listed"),
    introduction("reserved under", "listed"),
    introduction("reservierung auf", "listed"),
    introduction("reserviert auf", "listed"),
    introduction("sind wir unter", "listed"),
    introduction("bin ich unter", "listed"),
    introduction("gemeldet unter", "listed"),
    introduction("booking is under", "listed"),
    introduction("in sachen", "listed"),
    introduction("klingel", "listed"),
    introduction("geb.", "listed"),
    introduction("geborene", "any"),
    introduction("geborener", "any"),
    introduction("in the name of", "any"),
  ],
  ({ words }) => words.at(-1) ?? "",
);

/** "ich bin Jana Wolff", "hier Gaby Neumann", "its tunde", "Sabine mein Name", "Priya here". */
export function introductionRule(text: NameText, lists: NameLists): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index < text.count; index++) {
    const found = introductionEndingAt(text, index);
    const before = found === null ? null : nameAfter(text, index + 1, found);
    if (before !== null) spans.push(before);
    const other = nameBefore(text, index) ?? namedByArticle(text, index, lists);
    if (other !== null) spans.push(other);
  }
  return spans;
}

const straight = (word = ""): string => (word.includes("’") ? word.replaceAll("’", "'") : word);

function introductionEndingAt(text: NameText, index: number): Introduction | null {
  const candidates = introductions.get(straight(text.lowers[index]));
  if (candidates === undefined) return null;
  const fits = candidates.filter(
    ({ words }) =>
      words.length <= index + 1 &&
      words.every((word, place) => straight(text.lowers[index - words.length + 1 + place]) === word),
  );
  return fits.toSorted((one, other) => other.words.length - one.words.length)[0] ?? null;
}

function nameAfter(text: NameText, index: number, { words, takes }: Introduction): NameSpan | null {
  const first = text.words[index] === ":" || text.words[index] === "," ? index + 1 : index;
  if (first >= text.count || /\n.*\n/s.test(gapBefore(text, first))) return null;
  const end = extendName(text, first);
  const isItself = words.length === 1 && (words[0] === "its" || words[0] === "it's") && text.words[first + 1] === ",";
  if (end === first) return takes === "any" || isItself ? lowerCaseName(text, first) : null;
  const isListed = looksListed(text, first, end);
  const isOpening = words.length > 1 || (words[0] === "hier" && index <= 3);
  const isUnknown = !isListed && isUnknownName(text, first, end) && isOpening;
  if (takes === "listed" && !isListed && !isUnknown) return null;
  const score = isUnknown ? 0.62 : takes === "any" || end - first > 1 ? 0.93 : words.length > 1 ? 0.8 : 0.65;
  return { first, end, score, evidence: [{ by: "context", detail: `after "${words.join(" ")}"` }] };
}

/** "mein name ist krzysztof nowak" in lower case: one or two words that some list has, everyday words too. */
function lowerCaseName(text: NameText, first: number): NameSpan | null {
  const isNameLike = (index: number): boolean =>
    has(text, index, trait.word) &&
    has(text, index, trait.firstName | trait.surname | trait.unusual) &&
    !notNames.has(text.lowers[index] ?? "") &&
    /^ $/.test(gapBefore(text, index));
  if (!text.isLowerCase || !isNameLike(first)) return null;
  const end = isNameLike(first + 1) && has(text, first + 1, trait.surname | trait.unusual) ? first + 2 : first + 1;
  return { first, end, score: 0.75, evidence: [{ by: "context", detail: "after an introduction in lower case" }] };
}

/** One capitalised word, not in any list, with a mark behind it: "Bin da Ferdl, ruf mi an". */
function isUnknownName(text: NameText, first: number, end: number): boolean {
  const isUnknown =
    has(text, first, trait.capital) && has(text, first, trait.unusual) && !has(text, first, trait.place);
  return isUnknown && (isLineEnd(text, end - 1) || !/^[\p{L}\p{N}]/u.test(text.words[end] ?? ""));
}

/** A name of the lists that is no everyday word in this place, or one that the tagger sees. */
function looksListed(text: NameText, first: number, end: number): boolean {
  if (end - first > 1 && has(text, first, trait.firstName | trait.initial | trait.foreign)) return true;
  if (end - first === 1 && has(text, first, trait.common) && !has(text, first, trait.firstName)) return false;
  if ((text.person[first] ?? 0) >= 0.3) return true;
  if (has(text, first, trait.common | trait.place)) return false;
  if (has(text, first, trait.foreign) && has(text, first, trait.capital)) return true;
  return has(text, first, trait.firstName) || (has(text, first, trait.surname) && has(text, first, trait.capital));
}

/** "Sabine mein Name", "Priya here", "Wolff, mein Name". */
function nameBefore(text: NameText, index: number): NameSpan | null {
  const lower = text.lowers[index];
  const isMyName = lower === "mein" && text.lowers[index + 1] === "name" && text.lowers[index + 2] !== "ist";
  const isGermanHere = lower === "hier" && /^[.,!]$/.test(text.words[index + 1] ?? "");
  const isHere = isGermanHere || (lower === "here" && !has(text, index - 1, trait.common));
  if (index === 0 || (!isMyName && !isHere)) return null;
  const last = text.words[index - 1] === "," ? index - 2 : index - 1;
  if (last < 0 || !has(text, last, trait.capital) || !has(text, last, trait.firstName | trait.surname)) return null;
  const first =
    last > 0 && has(text, last - 1, trait.capital) && has(text, last - 1, trait.firstName) ? last - 1 : last;
  return { first, end: last + 1, score: 0.85, evidence: [{ by: "context", detail: `before "${text.words[index]}"` }] };
}

const articles = new Set(["der", "die", "den", "dem", "dr", "d", "da", "de", "em", "vom", "zum", "zur"]);

/** "der Heinz", "von der Steffi", "d Vreni": given names take an article in speech. Things are feminine or neuter as well. */
function namedByArticle(text: NameText, index: number, lists: NameLists): NameSpan | null {
  if (!articles.has(text.lowers[index] ?? "") || !/^ $/.test(gapBefore(text, index + 1))) return null;
  const first = index + 1;
  const isGiven = has(text, first, trait.wellKnown) && !has(text, first, trait.common | trait.place | trait.genitive);
  if (has(text, first, trait.upper) && !text.isUpperCase) return null;
  if (isGiven && !has(text, first, trait.capital) && !agrees(text, index, lists)) return null;
  if (!isGiven || (!has(text, first, trait.capital) && !has(text, first, trait.unusual))) return null;
  const { plain, ends } = text;
  if (/^[!@#/\\-]/.test(plain.charAt(ends[first] ?? 0))) return null;
  return {
    first,
    end: extendName(text, first),
    score: 0.55,
    evidence: [{ by: "list", detail: "given name after an article" }],
  };
}

const maleArticles = new Set(["der", "den", "dem", "da", "de", "em", "vom", "zum", "dr"]);
const prepositions = new Set(["von", "vo", "mit", "bei", "bi", "zu", "für", "vor", "nach", "ohne"]);

/** "der thomas", "die ewelina", "mit der steffi"; "der jasmin" is a plant. */
function agrees(text: NameText, article: number, lists: NameLists): boolean {
  const word = text.lowers[article] ?? "";
  const gender = lists.firstName(nameForm(text.words[article + 1] ?? ""))?.gender;
  if (gender === "male") return maleArticles.has(word);
  const isDative = (word === "der" || word === "dr") && prepositions.has(text.lowers[article - 1] ?? "");
  return isDative || word === "die" || word === "d" || word === "zur";
}
