import { InvalidMapping } from "../errors.ts";
import { isBuiltInKind, type TenantKind } from "../kinds.ts";
import type { MappingEntry } from "./mapping.ts";
import { literalKind, ownedKinds, type Reference } from "./placeholder/reference.ts";
import { checkTenantKinds } from "./placeholder/vocabulary.ts";

/** What is stored of a mapping, checked. */
export interface StoredMapping {
  readonly revision: number;
  readonly tenantKinds: readonly TenantKind[];
  readonly entries: readonly { readonly entry: MappingEntry; readonly reference: Reference }[];
}

const format = "diskret-mapping";
const version = 1;

/** Keys and entries in the order in which they came up, so that the same mapping always gives the same text. */
export function writeMapping(mapping: {
  readonly revision: number;
  readonly tenantKinds: readonly TenantKind[];
  readonly entries: readonly MappingEntry[];
}): string {
  const entries = mapping.entries.map(({ placeholder, kind, value, gender }) => ({
    placeholder,
    kind,
    value,
    ...(gender === null ? {} : { gender }),
  }));
  return JSON.stringify({ format, version, revision: mapping.revision, tenantKinds: mapping.tenantKinds, entries });
}

/** Checks every part: a mapping that was cut off or changed must not give out values. */
export function parseMapping(serialised: string): StoredMapping {
  const stored = parseJson(serialised);
  if (!isRecord(stored) || stored["format"] !== format) throw unreadable("it is none", "es ist keine");
  if (stored["version"] !== version) throw unreadable("its version is not 1", "ihre Fassung ist nicht 1");
  const { revision, tenantKinds, entries } = stored;
  if (!Array.isArray(entries) || !isStringArray(tenantKinds) || !isCount(revision)) throw damaged();
  const declared = readKindNames(tenantKinds);
  const read = entries.map((entry: unknown) => readEntry(entry, declared));
  if (new Set(read.map(({ entry }) => entry.placeholder)).size !== read.length) throw damaged();
  if (revision < read.length) throw damaged();
  return { revision, tenantKinds: declared, entries: read };
}

const written = /^\[([A-Z][A-Z0-9_]*)_([1-9]\d{0,5})([a-z]{0,3})(?:_([A-Z_]+)([a-z]{0,3}))?\]$/;

function readEntry(stored: unknown, tenantKinds: readonly TenantKind[]): StoredMapping["entries"][number] {
  if (!isRecord(stored)) throw damaged();
  const { placeholder, kind, value, gender = null } = stored;
  if (typeof placeholder !== "string" || typeof value !== "string" || typeof kind !== "string") throw damaged();
  if (gender !== null && gender !== "female" && gender !== "male") throw damaged();
  const known = knownKind(kind, tenantKinds);
  const [, family = "", number, form = "", ownedKind, ownedForm = ""] = written.exec(placeholder) ?? [];
  const owned = ownedKind === undefined ? null : { kind: ownedKind, form: ownedForm };
  const reference = { kind: family, number: Number(number), form, owned };
  if (known === null || !agrees(reference, known)) throw damaged();
  const person = family === "PERSON" ? reference.number : null;
  return { entry: { placeholder, kind: known, value, person, gender }, reference };
}

function knownKind(kind: string, tenantKinds: readonly TenantKind[]): MappingEntry["kind"] | null {
  if (kind === literalKind || isBuiltInKind(kind)) return kind;
  return tenantKinds.find((name) => name === kind) ?? null;
}

function readKindNames(names: readonly string[]): readonly TenantKind[] {
  try {
    return checkTenantKinds(names);
  } catch {
    throw damaged();
  }
}

/** Only persons have forms, and only certain kinds are named after one. */
function agrees({ kind, form, owned }: Reference, entryKind: string): boolean {
  if (owned === null) return kind === entryKind && (form === "" || kind === "PERSON");
  return kind === "PERSON" && form === "" && owned.kind === entryKind && ownedKinds.some((name) => name === entryKind);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged();
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStringArray(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((element) => typeof element === "string");
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function damaged(): InvalidMapping {
  return unreadable("it is damaged", "sie ist beschädigt");
}

function unreadable(en: string, de: string): InvalidMapping {
  return new InvalidMapping({ en, de });
}
