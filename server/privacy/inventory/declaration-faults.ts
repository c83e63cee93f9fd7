import { isDeepStrictEqual } from "node:util";
import type { Localised } from "@diskret/contract";
import type { Processing } from "./processing.ts";
import type { TableDeclaration } from "./table.ts";

/** Everything in which the declarations contradict themselves or each other, as sentences with the mend. */
export function declarationFaults(tables: readonly TableDeclaration[]): readonly string[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  return [
    ...repeatedNames(tables),
    ...tables.flatMap((table) => [
      ...columnFaults(table, rootOf(table, byName)),
      ...parentFaults(table, byName),
      ...periodFaults(table, byName),
    ]),
    ...processingFaults(tables),
  ];
}

function repeatedNames(tables: readonly TableDeclaration[]): readonly string[] {
  const groups = Map.groupBy(tables, (table) => table.name);
  return [...groups].flatMap(([name, group]) =>
    group.length > 1 ? [`Table ${name} is declared ${group.length} times; keep one declaration.`] : [],
  );
}

/** Every column that a declaration refers to must be one of the table. */
function columnFaults(table: TableDeclaration, root: TableDeclaration): readonly string[] {
  const { retention } = table;
  const deletedByPeriod = root.retention.kind !== "until-removed" && table.place !== "log";
  const named = [
    ...(deletedByPeriod || table.key !== undefined ? [{ role: "key", column: table.key ?? "id" }] : []),
    ...(retention.kind === "until-removed"
      ? []
      : [{ role: `retention (${retention.kind})`, column: retention.column }]),
    ...(table.files ?? []).map((column) => ({ role: "files", column })),
  ];
  const faults = named
    .filter(({ column }) => !Object.hasOwn(table.columns, column))
    .map(({ role, column }) => `Table ${table.name}: ${role} names ${column}, which is no column of it.`);
  if (retention.kind === "age" && !isPeriod(retention.days)) {
    faults.push(`Table ${table.name}: retention (age) needs a whole number of days above 0, not ${retention.days}.`);
  }
  return faults;
}

function parentFaults(table: TableDeclaration, byName: ReadonlyMap<string, TableDeclaration>): readonly string[] {
  const seen = new Set<string>();
  for (let at: TableDeclaration | undefined = table; at?.retention.kind === "with"; ) {
    if (seen.has(at.name)) return [`Table ${table.name}: its parents form a circle (${[...seen].join(", ")}).`];
    seen.add(at.name);
    const parent: TableDeclaration | undefined = byName.get(at.retention.parent);
    if (parent === undefined && at === table) {
      return [`Table ${table.name}: its parent ${at.retention.parent} is not declared; declare it or mend the name.`];
    }
    at = parent;
  }
  return [];
}

/** A processing that names a number of days needs a deletion that keeps it. */
function periodFaults(table: TableDeclaration, byName: ReadonlyMap<string, TableDeclaration>): readonly string[] {
  const root = rootOf(table, byName);
  return processingsOf(table).flatMap((processing) => {
    if (!("days" in processing.period)) return [];
    const promised = `Table ${table.name}: processing ${processing.id} promises ${processing.period.days} days`;
    if (root.retention.kind === "until-removed") {
      return [`${promised}, but nothing deletes rows of ${root.name}; give it a retention.`];
    }
    if (root.retention.kind === "age" && root.retention.days > processing.period.days) {
      return [`${promised}, but rows of ${root.name} stay ${root.retention.days} days; shorten one of them.`];
    }
    return [];
  });
}

function processingFaults(tables: readonly TableDeclaration[]): readonly string[] {
  const byId = Map.groupBy(tables.flatMap(processingsOf), (processing) => processing.id);
  return [...byId].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return [];
    const differs = others.some((other) => !isDeepStrictEqual(other, first));
    return [
      ...(differs
        ? [`Processing ${id} is defined twice with different words; define it once and share the value.`]
        : []),
      ...wordFaults(first),
    ];
  });
}

function wordFaults(processing: Processing): readonly string[] {
  const texts: readonly (readonly [string, Localised | undefined])[] = [
    ["title", processing.title],
    ["purpose", processing.purpose],
    ["legitimateInterest", processing.legitimateInterest],
    ["period", "until" in processing.period ? processing.period.until : undefined],
  ];
  const faults = texts.flatMap(([name, text]) =>
    text !== undefined && (text.de.trim() === "" || text.en.trim() === "")
      ? [`Processing ${processing.id}: ${name} is empty in a language; write it in German and English.`]
      : [],
  );
  if ("days" in processing.period && !isPeriod(processing.period.days)) {
    faults.push(`Processing ${processing.id}: its period needs a whole number of days above 0.`);
  }
  return faults;
}

function processingsOf(table: TableDeclaration): readonly Processing[] {
  return Object.values(table.columns).flatMap((column) => (column.kind === "personal" ? [column.processing] : []));
}

function rootOf(table: TableDeclaration, byName: ReadonlyMap<string, TableDeclaration>): TableDeclaration {
  const seen = new Set<TableDeclaration>();
  let root = table;
  while (root.retention.kind === "with" && !seen.has(root)) {
    seen.add(root);
    root = byName.get(root.retention.parent) ?? root;
  }
  return root;
}

function isPeriod(days: number): boolean {
  return Number.isInteger(days) && days > 0;
}
