import { spellingsOf } from "./fold-name.ts";
import type { Person } from "./link-person.ts";
import type { PersonName } from "./person-name.ts";

/**
 * The number of the person after whom an e-mail address, a user name or a profile is named, or `null`: "sabine.mueller",
 * "s.mueller", "mueller.sabine", "sabinemueller", and a surname or given name alone. It must lead to one person only.
 */
export function linkAddress(persons: readonly Person[], address: string): number | null {
  const word = spellingsOf(nameIn(address))[0];
  if (word.length < 3) return null;
  const full = persons.filter(({ names }) => names.some((name) => wholeNames(name).has(word)));
  const [only, ...others] =
    full.length > 0 ? full : persons.filter(({ names }) => names.some((name) => partsOf(name).has(word)));
  return only === undefined || others.length > 0 ? null : only.number;
}

/** The part of an address that can be a name: before the at sign, and the last step of a path. */
function nameIn(address: string): string {
  const path = address.replace(/[?#].*$/su, "").replace(/\/+$/, "");
  const last = path.slice(path.lastIndexOf("/") + 1);
  return /^@?([^@\s([+]*)/u.exec(last)?.[1] ?? "";
}

/** Given name and surname in one word, both ways round, the given name also as its first letter. */
function wholeNames({ given, surname }: PersonName): ReadonlySet<string> {
  const first = given[0];
  if (first === undefined || surname === null) return new Set();
  const all = ([0, 1] as const).map((spelling) => given.map(({ spellings }) => spellings[spelling]).join(""));
  const initials = given.map(({ spellings }) => spellings[0].charAt(0)).join("");
  const before = [...first.spellings, ...all, initials, initials.charAt(0)];
  return new Set(before.flatMap((name) => surname.flatMap((last) => [name + last, last + name])));
}

function partsOf({ given, surname, lone }: PersonName): ReadonlySet<string> {
  return new Set([...(surname ?? []), ...(lone ?? []), ...given.flatMap(({ spellings }) => spellings)]);
}
