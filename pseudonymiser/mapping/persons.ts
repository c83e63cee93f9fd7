import type { Gender } from "./person/gender.ts";
import { linkAddress } from "./person/link-address.ts";
import { linkPerson, type Person } from "./person/link-person.ts";
import { readPersonName } from "./person/person-name.ts";

/** The persons of one mapping: who a name or an address belongs to. */
export interface Persons {
  /** Whose name it is; `null` for somebody new. */
  ofName(value: string, gender: Gender | null): number | null;
  /** Whom it is named after. */
  ofAddress(value: string): number | null;
  isKnown(number: number): boolean;
  /** Learns a form of a name. What it says about the sex counts when nothing was known before. */
  learn(number: number, value: string, gender: Gender | null): void;
  readonly all: readonly Person[];
}

export function createPersons(): Persons {
  const persons = new Map<number, Person>();
  return {
    ofName: (value, gender) => linkPerson([...persons.values()], readPersonName(value), gender),
    ofAddress: (value) => linkAddress([...persons.values()], value),
    isKnown: (number) => persons.has(number),
    learn: (number, value, gender) => {
      const name = readPersonName(value);
      const known = persons.get(number);
      persons.set(number, {
        number,
        names: [...(known?.names ?? []), name],
        gender: known?.gender ?? gender ?? name.gender,
      });
    },
    get all() {
      return [...persons.values()];
    },
  };
}
