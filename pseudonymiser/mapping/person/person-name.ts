import { inOneLine, type Spellings, spellingsOf } from "./fold-name.ts";
import type { Gender } from "./gender.ts";
import { genderOfGivenName } from "./given-names.ts";

/** A given name: its spellings, and whether it is only the first letter. */
export interface GivenName {
  readonly spellings: Spellings;
  readonly isInitial: boolean;
}

/** The parts of a person's name. A single word is `lone`: given name or surname, nobody can tell. */
export interface PersonName {
  readonly given: readonly GivenName[];
  readonly surname: Spellings | null;
  readonly lone: Spellings | null;
  /** What the form of address says, or else the given name. */
  readonly gender: Gender | null;
}

const forms: Readonly<Record<string, Gender>> = {
  herr: "male",
  herrn: "male",
  hr: "male",
  mr: "male",
  frau: "female",
  fr: "female",
  mrs: "female",
  ms: "female",
  miss: "female",
};
const titles = new Set(
  "dr ddr prof professor professorin mag magistra dipl ing lic iur med dent vet phil rer nat pol oec jur hc habil univ sir dame".split(
    " ",
  ),
);
const particles = new Set(
  "von van vom zu zum zur de der den dem del della di da do dos du des la le ter ten al el bin ibn ben af av y und".split(
    " ",
  ),
);
const generations = new Set(["jun", "jr", "sen", "sr", "junior", "senior"]);

/** Takes a name apart: "Müller, Hans", "Frau Dr. H. Müller", "Anneliese von der Heide-Krüger". */
export function readPersonName(text: string): PersonName {
  const { words, gender } = wordsOf(text);
  const [first] = words;
  if (first === undefined || words.length === 1) {
    return { given: [], surname: null, lone: first === undefined ? null : spellingsOf(first), gender };
  }
  const particle = words.findIndex((word) => particles.has(plain(word)));
  const surnameAt = particle === -1 ? words.length - 1 : particle;
  const surname = spellingsOf(words.slice(surnameAt).filter(notParticle).join(""));
  if (surnameAt === 0) return { given: [], surname: null, lone: surname, gender };
  const given = words.slice(0, surnameAt).flatMap(givenNames);
  return { given, surname, lone: null, gender: gender ?? genderOfGivenName(given[0]?.spellings ?? []) };
}

function wordsOf(text: string): { words: string[]; gender: Gender | null } {
  const line = inOneLine(text).replace(/['’]s?$/, "");
  const [before = "", after = "", ...more] = line.split(",");
  const ordered = after.trim() !== "" && more.length === 0 ? `${after} ${before}` : line;
  const words = ordered
    .replace(/\./g, ". ")
    .split(/[\s,]+/)
    .filter((word) => /\p{L}/u.test(word));
  const start = words.findIndex((word) => !(plain(word) in forms) && !isTitle(word));
  const named = words.slice(start === -1 ? words.length : start);
  const last = named.findLastIndex((word) => !generations.has(plain(word)));
  const form = words.slice(0, start === -1 ? words.length : start).find((word) => plain(word) in forms);
  return { words: named.slice(0, last + 1), gender: form === undefined ? null : (forms[plain(form)] ?? null) };
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]/gu, "");
}

function isTitle(word: string): boolean {
  return titles.has(plain(word));
}

function notParticle(word: string): boolean {
  return !particles.has(plain(word));
}

/** "Hans-Peter" is two given names; "H." and "H" are initials. */
function givenNames(word: string): GivenName[] {
  return word
    .split(/[-\u2010\u2011]/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => ({ spellings: spellingsOf(part), isInitial: plain(part).length === 1 }));
}
