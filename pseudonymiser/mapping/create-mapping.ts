import { InvalidMention } from "../errors.ts";
import { isBuiltInKind, type TenantKind } from "../kinds.ts";
import { createEntries, type Entries } from "./entries.ts";
import { legendFor } from "./legend.ts";
import type { Mapping, MappingEntry, Mention } from "./mapping.ts";
import { createPersons, type Persons } from "./persons.ts";
import { literalKind, ownedKinds, type Reference, writePlaceholder } from "./placeholder/reference.ts";
import { checkTenantKinds } from "./placeholder/vocabulary.ts";
import { type StoredMapping, writeMapping } from "./stored-mapping.ts";

/**
 * An empty mapping for one conversation.
 *
 * @example
 * const mapping = createMapping();
 * mapping.placeholderFor({ kind: "PERSON", value: "Sabine Müller" }); // "[PERSON_1]"
 * mapping.placeholderFor({ kind: "PERSON", value: "Müller" }); // "[PERSON_1b]"
 * mapping.placeholderFor({ kind: "EMAIL", value: "s.mueller@firma.example" }); // "[PERSON_1_EMAIL]"
 */
export function createMapping(): Mapping {
  return openMapping({ revision: 0, tenantKinds: [], entries: [] });
}

/** A mapping with what was stored; the entries have been checked by `readMapping`. */
export function openMapping(stored: StoredMapping): Mapping {
  const state: State = { entries: createEntries(), persons: createPersons(), tenantKinds: stored.tenantKinds };
  for (const { entry, reference } of stored.entries) enter(state, entry, reference);
  let revision = stored.revision;
  const declareKinds = (names: readonly string[]): void => {
    const declared = checkTenantKinds([...state.tenantKinds, ...names]);
    if (declared.length === state.tenantKinds.length) return;
    state.tenantKinds = declared;
    revision++;
  };
  const give = (mention: Wanted): string => {
    const known = knownEntry(state.entries, mention);
    if (known === null || (known.gender === null && mention.gender !== null && mention.kind === "PERSON")) revision++;
    if (known !== null) return remember(state, known, mention).placeholder;
    const reference = referenceFor(state, mention);
    const { kind, value, gender } = mention;
    const person = reference.kind === "PERSON" ? reference.number : null;
    const placeholder = writePlaceholder(reference) ?? "";
    enter(state, { placeholder, kind, value, person, gender }, reference);
    return placeholder;
  };
  return {
    get revision() {
      return revision;
    },
    get tenantKinds() {
      return state.tenantKinds;
    },
    declareKinds,
    placeholderFor: (mention) => give(wantedFrom(mention, state)),
    literalFor: (text) => give({ kind: literalKind, value: text, gender: null, person: null }),
    valueOf: (placeholder) => state.entries.get(placeholder)?.value ?? null,
    onlyValueOf: (kind) => onlyValueOf(state, kind),
    entries: () => state.entries.all,
    legend: (language, options = {}) => legendFor(language, options.genders === true ? state.persons.all : []),
    serialise: () => writeMapping({ revision, tenantKinds: state.tenantKinds, entries: state.entries.all }),
  };
}

interface State {
  readonly entries: Entries;
  readonly persons: Persons;
  tenantKinds: readonly TenantKind[];
}

/** A mention with everything filled in. */
interface Wanted extends Pick<MappingEntry, "kind" | "value" | "gender" | "person"> {}

function wantedFrom({ kind, value, gender, person }: Mention, { tenantKinds, persons }: State): Wanted {
  const refuse = (en: string, de: string) => new InvalidMention({ en, de });
  if (value === "") throw refuse("the value is empty", "der Wert ist leer");
  if (!isBuiltInKind(kind) && !tenantKinds.includes(kind)) {
    throw refuse(`the kind ${kind} is not declared`, `die Art ${kind} ist nicht angemeldet`);
  }
  if (person !== undefined && !persons.isKnown(person)) {
    throw refuse(`there is no person ${person}`, `es gibt keine Person ${person}`);
  }
  return { kind, value, gender: gender ?? null, person: person ?? null };
}

/** The oldest placeholder for the text, unless the mention says that somebody else is meant. */
function knownEntry(entries: Entries, { kind, value, gender, person }: Wanted): MappingEntry | null {
  const fits = (entry: MappingEntry) =>
    (gender === null || entry.gender === null || entry.gender === gender) &&
    (person === null || entry.person === person);
  return entries.ofValue(kind, value).find(fits) ?? null;
}

/** A form of address that comes later says what the name alone did not. */
function remember({ entries, persons }: State, known: MappingEntry, { gender }: Wanted): MappingEntry {
  if (known.kind !== "PERSON" || known.gender !== null || gender === null) return known;
  const entry = { ...known, gender };
  entries.replace(entry);
  if (known.person !== null) persons.learn(known.person, known.value, gender);
  return entry;
}

function referenceFor({ entries, persons }: State, { kind, value, gender, person }: Wanted): Reference {
  if (kind === "PERSON") {
    const number = person ?? persons.ofName(value, gender);
    if (number === null) return entries.withNextNumber(kind);
    return entries.withNextForm({ kind, number, form: "", owned: null });
  }
  if (ownedKinds.some((owned) => owned === kind)) {
    const number = person ?? persons.ofAddress(value);
    if (number !== null) return entries.withNextForm({ kind: "PERSON", number, form: "", owned: { kind, form: "" } });
  }
  return entries.withNextNumber(kind);
}

function enter({ entries, persons }: State, entry: MappingEntry, reference: Reference): void {
  entries.add(entry, reference);
  if (entry.kind === "PERSON" && entry.person !== null) persons.learn(entry.person, entry.value, entry.gender);
}

function onlyValueOf({ entries, persons }: State, kind: string): string | null {
  const all = entries.ofKind(kind);
  const only = kind === "PERSON" ? persons.all.length === 1 : all.length === 1;
  return only ? (all[0]?.value ?? null) : null;
}
