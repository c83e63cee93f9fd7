import { sameSpelling } from "./fold-name.ts";
import type { Gender } from "./gender.ts";
import type { GivenName, PersonName } from "./person-name.ts";

/** A person of a mapping: every form in which the name has come up. */
export interface Person {
  readonly number: number;
  readonly names: readonly PersonName[];
  readonly gender: Gender | null;
}

/** How two names stand to one another, from "cannot be one person" to "is the same name". */
const relations = { conflict: -1, none: 0, part: 1, compatible: 2, same: 3 } as const;
type Relation = (typeof relations)[keyof typeof relations];

/**
 * The number of the person whose name this is, or `null` for somebody new. The closest relation decides: the same name
 * (case, umlauts, hyphens and order aside), then a full name that differs by initials or further given names, then a
 * surname or given name alone. It must lead to one person only: a "Müller" after Sabine and Peter Müller becomes a person
 * of its own, since a wrong link tells the model something false, and a missing one only less. Another sex is another
 * person. Nicknames are not seen through.
 */
export function linkPerson(persons: readonly Person[], name: PersonName, gender: Gender | null): number | null {
  const sex = gender ?? name.gender;
  const related = persons
    .filter((person) => person.gender === null || sex === null || person.gender === sex)
    .map((person) => ({ person, relation: relationTo(person, name) }))
    .filter(({ relation }) => relation > relations.none);
  const closest = Math.max(...related.map(({ relation }) => relation));
  const candidates = related.filter(({ relation }) => relation === closest).map(({ person }) => person);
  const ofThatSex = candidates.filter((person) => sex !== null && person.gender === sex);
  const [only, ...others] = ofThatSex.length > 0 ? ofThatSex : candidates;
  return only === undefined || others.length > 0 ? null : only.number;
}

function relationTo(person: Person, name: PersonName): Relation {
  const each = person.names.map((known) => relationBetween(known, name));
  if (each.includes(relations.conflict)) return relations.conflict;
  return each.reduce<Relation>((closest, relation) => (relation > closest ? relation : closest), relations.none);
}

function relationBetween(known: PersonName, name: PersonName): Relation {
  if (known.lone !== null && name.lone !== null) {
    return sameSpelling(known.lone, name.lone) ? relations.same : relations.none;
  }
  if (known.lone !== null || name.lone !== null) {
    const [lone, full] = known.lone === null ? [name.lone, known] : [known.lone, name];
    const parts = [full.surname, ...full.given.map(({ spellings }) => spellings)];
    const matches = parts.some((part) => part !== null && lone !== null && sameSpelling(part, lone));
    return matches ? relations.part : relations.none;
  }
  if (known.surname === null || name.surname === null) return relations.none;
  if (!sameSpelling(known.surname, name.surname)) return relations.conflict;
  return relationOfGivenNames(known.given, name.given);
}

/** "Hans Peter" and "Hanspeter" are the same; "H." and "Hans" and "Hans Peter" can be; "Hans" and "Peter" cannot. */
function relationOfGivenNames(known: readonly GivenName[], given: readonly GivenName[]): Relation {
  const whole = (names: readonly GivenName[], spelling: 0 | 1) =>
    names.map(({ spellings }) => spellings[spelling]).join("");
  if (sameSpelling([whole(known, 0), whole(known, 1)], [whole(given, 0), whole(given, 1)])) return relations.same;
  const shared = known.slice(0, given.length);
  return shared.every((name, index) => canBeTheSame(name, given[index])) ? relations.compatible : relations.conflict;
}

function canBeTheSame(one: GivenName, other: GivenName | undefined): boolean {
  if (other === undefined) return false;
  if (one.isInitial || other.isInitial) {
    return one.spellings.some((spelling) => other.spellings.some((second) => spelling[0] === second[0]));
  }
  return sameSpelling(one.spellings, other.spellings);
}
