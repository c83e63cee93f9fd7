import type { Gender } from "./person/gender.ts";
import { linkPerson, type Person } from "./person/link-person.ts";
import { joinableKeys, keysOf, wholeNamesOf, wordOfAddress, wordsOf } from "./person/name-words.ts";
import { readPersonName } from "./person/person-name.ts";

/** The persons of one mapping: who a name or an address belongs to. */
export interface Persons {
  readonly all: readonly Person[];
  isKnown(number: number): boolean;
  /** Whose name it is; `null` for somebody new. */
  ofName(value: string, gender: Gender | null): number | null;
  /**
   * Whom an e-mail address, a user name or a profile is named after: by given name and surname ("sabine.mueller",
   * "s.mueller", "mueller.sabine", "sabinemueller"), or else by one of them alone. It must lead to one person only.
   */
  ofAddress(value: string): number | null;
  /** Learns a form of a name. What it says about the sex counts when nothing was known before. */
  learn(number: number, value: string, gender: Gender | null): void;
}

/** Persons are looked up by the words of their names, so that a list of thousands takes time in proportion. */
export function createPersons(): Persons {
  const persons = new Map<number, Person>();
  const byKey = new Map<string, number[]>();
  const byWord = createOwners();
  const byWholeName = createOwners();
  return {
    get all() {
      return [...persons.values()];
    },
    isKnown: (number) => persons.has(number),
    ofName: (value, gender) => {
      const name = readPersonName(value);
      const numbers = new Set(joinableKeys(name).flatMap((key) => byKey.get(key) ?? []));
      const candidates = [...numbers].flatMap((number) => persons.get(number) ?? []);
      return linkPerson(candidates, name, gender);
    },
    ofAddress: (value) => {
      const word = wordOfAddress(value);
      if (word === null) return null;
      const whole = byWholeName.get(word);
      return (whole === undefined ? byWord.get(word) : whole) ?? null;
    },
    learn: (number, value, gender) => {
      const name = readPersonName(value);
      const known = persons.get(number);
      const names = [...(known?.names ?? []), name];
      persons.set(number, { number, names, gender: known?.gender ?? gender ?? name.gender });
      for (const key of keysOf(name)) {
        const numbers = byKey.get(key) ?? [];
        if (numbers.at(-1) !== number) numbers.push(number);
        byKey.set(key, numbers);
      }
      for (const word of wordsOf(name)) byWord.add(word, number);
      for (const word of wholeNamesOf(name)) byWholeName.add(word, number);
    },
  };
}

interface Owners {
  /** The only person who has the word; `null` when several have, `undefined` when nobody has. */
  get(word: string): number | null | undefined;
  add(word: string, number: number): void;
}

function createOwners(): Owners {
  const owners = new Map<string, number | null>();
  return {
    get: (word) => owners.get(word),
    add: (word, number) => {
      const owner = owners.get(word);
      owners.set(word, owner === undefined || owner === number ? number : null);
    },
  };
}
