import { type Spellings, spellingsOf } from "./fold-name.ts";
import type { PersonName } from "./person-name.ts";

/** The words of a name, each with the part it plays: `surname mueller`. Initials are none. */
export function keysOf({ given, surname, lone }: PersonName): readonly string[] {
  return [
    ...keys("surname", surname),
    ...keys("lone", lone),
    ...given.flatMap(({ spellings, isInitial }) => (isInitial ? [] : keys("given", spellings))),
  ];
}

/**
 * The keys of names that can belong to the same person: for a full name other full names with the surname, and its parts
 * alone; for a part alone any name that has it.
 */
export function joinableKeys({ given, surname, lone }: PersonName): readonly string[] {
  if (lone !== null) return [...keys("surname", lone), ...keys("given", lone), ...keys("lone", lone)];
  const parts = [surname, ...given.map(({ spellings }) => spellings)];
  return [...keys("surname", surname), ...parts.flatMap((part) => keys("lone", part))];
}

function keys(part: "surname" | "given" | "lone", spellings: Spellings | null): string[] {
  return [...new Set(spellings)].filter((spelling) => spelling !== "").map((spelling) => `${part} ${spelling}`);
}

/** Surname and given names, each as a word of its own. */
export function wordsOf({ given, surname, lone }: PersonName): ReadonlySet<string> {
  return new Set([...(surname ?? []), ...(lone ?? []), ...given.flatMap(({ spellings }) => spellings)]);
}

/** Given name and surname in one word, both ways round, the given name also as its first letter. */
export function wholeNamesOf({ given, surname }: PersonName): ReadonlySet<string> {
  const first = given[0];
  if (first === undefined || surname === null) return new Set();
  const all = ([0, 1] as const).map((spelling) => given.map(({ spellings }) => spellings[spelling]).join(""));
  const initials = given.map(({ spellings }) => spellings[0].charAt(0)).join("");
  const before = new Set([...first.spellings, ...all, initials, initials.charAt(0)]);
  return new Set([...before].flatMap((name) => surname.flatMap((last) => [name + last, last + name])));
}

/**
 * What can be a name in an address, in one word: what stands before the at sign, or the last step of a path. `null`
 * when it is too short to be one.
 */
export function wordOfAddress(address: string): string | null {
  const path = address.replace(/[?#].*$/su, "").replace(/\/+$/, "");
  const last = path.slice(path.lastIndexOf("/") + 1);
  const [word] = spellingsOf(/^@?([^@\s([+]*)/u.exec(last)?.[1] ?? "");
  return word.length < 3 ? null : word;
}
