import { UnreadableStock } from "./errors.ts";
import { listingsMax } from "./limits.ts";
import { jsonLdRecords } from "./parse-json-ld.ts";
import type { SourceRecord, SourceRecords } from "./records.ts";

const depthMax = 6;
const columnsMax = 200;

/** Reads JSON: schema.org objects as they are, else the longest list of objects in it, nested fields as `a.b`. */
export function parseJson(text: string): SourceRecords {
  const value = readJson(text);
  const linked = jsonLdRecords(value);
  if (linked.length > 0) return { format: "json-ld", own: true, records: linked };
  const list = longestList(value);
  if (list.length > listingsMax) throw new UnreadableStock("listings-too-many", { limit: listingsMax });
  return { format: "json", own: false, records: list.map(flatten) };
}

/** Parsed JSON. Throws `UnreadableStock` where it is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    throw new UnreadableStock("listings-broken");
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function longestList(root: unknown): readonly Fields[] {
  let best: readonly Fields[] = isFields(root) ? [root] : [];
  let level: readonly unknown[] = [root];
  for (let depth = 0; depth < depthMax && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level.slice(0, 10_000)) {
      if (Array.isArray(value)) {
        const objects = value.filter(isFields);
        if (objects.length > best.length || (best[0] === root && objects.length > 0)) best = objects;
      } else if (isFields(value)) next.push(...Object.values(value));
    }
    if (best[0] !== root && best.length > 0) return best;
    level = next;
  }
  return best;
}

/** The scalar fields of an object, nested ones by their path; lists of scalars are joined. */
function flatten(root: Fields): SourceRecord {
  const record: Record<string, string> = {};
  const stack: { readonly value: Fields; readonly path: string; readonly depth: number }[] = [
    { value: root, path: "", depth: 0 },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    for (const [name, value] of Object.entries(top.value)) {
      if (Object.keys(record).length >= columnsMax) return record;
      const path = `${top.path}${name}`.slice(0, 100);
      if (isFields(value)) {
        if (top.depth < depthMax) stack.push({ value, path: `${path}.`, depth: top.depth + 1 });
      } else {
        const text = scalarText(value);
        if (text !== "") record[path] = text;
      }
    }
  }
  return record;
}

function scalarText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return "";
  return value
    .filter((item) => typeof item === "string" || typeof item === "number")
    .slice(0, 50)
    .join(", ");
}
