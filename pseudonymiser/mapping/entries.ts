import { MappingFull } from "../errors.ts";
import type { MappingEntry } from "./mapping.ts";
import { formLetters, highestNumber, type Reference, writePlaceholder } from "./placeholder/reference.ts";

/** The rows of a mapping with what is looked up in them, and the next free placeholder of each kind and family. */
export interface Entries {
  readonly all: readonly MappingEntry[];
  get(placeholder: string): MappingEntry | null;
  /** The rows with this kind and text, the oldest first. */
  ofValue(kind: string, value: string): readonly MappingEntry[];
  ofKind(kind: string): readonly MappingEntry[];
  /** `false` when the placeholder is taken already. */
  add(entry: MappingEntry, reference: Reference): boolean;
  replace(entry: MappingEntry): void;
  /** The reference with the next number of its kind. */
  withNextNumber(kind: string): Reference;
  /** The reference with the next form in a family: of the name, or of what is named after the person. */
  withNextForm(family: Reference): Reference;
}

export function createEntries(): Entries {
  const byPlaceholder = new Map<string, MappingEntry>();
  const byValue = new Map<string, string[]>();
  const highest = new Map<string, number>();
  const forms = new Map<string, number>();
  const get = (placeholder: string) => byPlaceholder.get(placeholder) ?? null;
  return {
    get all() {
      return [...byPlaceholder.values()];
    },
    get,
    ofValue: (kind, value) => (byValue.get(keyOf(kind, value)) ?? []).flatMap((placeholder) => get(placeholder) ?? []),
    ofKind: (kind) => [...byPlaceholder.values()].filter((entry) => entry.kind === kind),
    add: (entry, reference) => {
      if (byPlaceholder.has(entry.placeholder)) return false;
      byPlaceholder.set(entry.placeholder, entry);
      const key = keyOf(entry.kind, entry.value);
      byValue.set(key, [...(byValue.get(key) ?? []), entry.placeholder]);
      highest.set(reference.kind, Math.max(highest.get(reference.kind) ?? 0, reference.number ?? 0));
      forms.set(familyOf(reference), (forms.get(familyOf(reference)) ?? 0) + 1);
      return true;
    },
    replace: (entry) => byPlaceholder.set(entry.placeholder, entry),
    withNextNumber: (kind) => {
      const number = (highest.get(kind) ?? 0) + 1;
      if (number > highestNumber) throw new MappingFull(kind, highestNumber);
      return { kind, number, form: "", owned: null };
    },
    withNextForm: (family) => {
      const place = forms.get(familyOf(family)) ?? 0;
      const form = formLetters(place);
      if (form === null) throw new MappingFull(writePlaceholder(family) ?? family.kind, place);
      return family.owned === null ? { ...family, form } : { ...family, owned: { ...family.owned, form } };
    },
  };
}

function keyOf(kind: string, value: string): string {
  return `${kind} ${value}`;
}

function familyOf({ kind, number, owned }: Reference): string {
  return `${kind} ${number} ${owned?.kind ?? ""}`;
}
