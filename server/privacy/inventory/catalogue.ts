import type { Localised } from "@diskret/contract";
import type { CatalogueTable as StoredTable } from "#platform/database";
import { type Inventory, keyOf } from "./inventory.ts";
import type { TableDeclaration } from "./table.ts";

/** A foreign key of one column. */
export interface CatalogueReference {
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
  readonly cascades: boolean;
}

/** A table as the database knows it, with its foreign keys. */
export interface CatalogueTable extends StoredTable {
  readonly references: readonly CatalogueReference[];
}

/** The migrated database, as its own catalogue describes it. */
export type Catalogue = readonly CatalogueTable[];

/** Where the declarations and the database differ. */
export interface CatalogueDifference {
  readonly table: string;
  readonly column: string | null;
  readonly message: Localised;
}

/**
 * Compares the declarations with the migrated database, both ways: what is stored and not declared, and what is declared
 * and not stored, tables of libraries included; then whether the database keeps what the declarations say of it.
 */
export function compareWithCatalogue(inventory: Inventory, catalogue: Catalogue): readonly CatalogueDifference[] {
  const stored = new Map(catalogue.map((found) => [found.table, found]));
  const undeclared = catalogue
    .filter((found) => inventory.table(found.table) === undefined)
    .map((found) => difference(found.table, null, undeclaredWords));
  const compared = inventory.tables.flatMap((table) => {
    const found = stored.get(table.name);
    return found === undefined
      ? [difference(table.name, null, unstoredWords)]
      : [...columnDifferences(table, found), ...keepingDifferences(table, found, inventory)];
  });
  return [...undeclared, ...compared];
}

function columnDifferences(table: TableDeclaration, found: CatalogueTable): readonly CatalogueDifference[] {
  const declared = new Set(Object.keys(table.columns));
  const stored = new Set(found.columns.map((column) => column.name));
  return [
    ...[...stored.difference(declared)].map((column) => difference(table.name, column, undeclaredWords)),
    ...[...declared.difference(stored)].map((column) => difference(table.name, column, unstoredWords)),
  ];
}

const ciphered: ReadonlySet<string> = new Set(["sealed", "encrypted"]);

/** Ciphertext lies in bytes, an end is an instant, and a row that goes with its parent does so in the database too. */
function keepingDifferences(
  table: TableDeclaration,
  found: CatalogueTable,
  inventory: Inventory,
): readonly CatalogueDifference[] {
  const typeOf = new Map(found.columns.map((column) => [column.name, column.type]));
  const unsealed = Object.entries(table.columns).flatMap(([column, declaration]) => {
    if (declaration.kind !== "personal" || !ciphered.has(declaration.protection)) return [];
    return (typeOf.get(column) ?? "bytea") === "bytea"
      ? []
      : [
          difference(table.name, column, {
            de: `ist als ${declaration.protection} erklärt, ihr Typ ist aber nicht bytea`,
            en: `is declared ${declaration.protection}, but its type is not bytea`,
          }),
        ];
  });
  const { retention } = table;
  if (retention.kind === "until-removed") return unsealed;
  if (retention.kind === "with") {
    const parent = inventory.table(retention.parent);
    const cascades = found.references.some(
      (reference) =>
        reference.cascades &&
        reference.column === retention.column &&
        reference.parent === retention.parent &&
        (parent === undefined || reference.parentColumn === keyOf(parent)),
    );
    return cascades
      ? unsealed
      : [
          ...unsealed,
          difference(table.name, retention.column, {
            de: `soll mit ${retention.parent} gelöscht werden, aber kein Fremdschlüssel tut es`,
            en: `goes with ${retention.parent}, but no foreign key deletes it so`,
          }),
        ];
  }
  const type = typeOf.get(retention.column);
  return type === undefined || type === "timestamp with time zone"
    ? unsealed
    : [
        ...unsealed,
        difference(table.name, retention.column, {
          de: "entscheidet über das Ende der Zeilen, ist aber kein timestamptz",
          en: "decides when rows end, but is no timestamptz",
        }),
      ];
}

const undeclaredWords: Localised = {
  de: "steht in der Datenbank, ist aber nicht erklärt",
  en: "is in the database, but not declared",
};
const unstoredWords: Localised = {
  de: "ist erklärt, steht aber nicht in der Datenbank",
  en: "is declared, but not in the database",
};

function difference(table: string, column: string | null, what: Localised): CatalogueDifference {
  const place = column === null ? { de: "Tabelle", en: "Table" } : { de: "Spalte", en: "Column" };
  const name = column === null ? table : `${table}.${column}`;
  return {
    table,
    column,
    message: { de: `${place.de} ${name} ${what.de}.`, en: `${place.en} ${name} ${what.en}.` },
  };
}
