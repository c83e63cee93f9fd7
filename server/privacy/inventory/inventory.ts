import { declarationFaults } from "./declaration-faults.ts";
import { InventoryError } from "./errors.ts";
import type { PersonKind, Processing } from "./processing.ts";
import type { Category, PersonalColumn, TableDeclaration } from "./table.ts";

/** A personal column with the table it stands in. */
export interface PersonalField {
  readonly table: TableDeclaration;
  readonly column: string;
  readonly declaration: PersonalColumn;
}

/** A processing activity with everything that is stored for it. */
export interface Activity {
  readonly processing: Processing;
  readonly persons: readonly PersonKind[];
  readonly categories: readonly Category[];
  readonly fields: readonly PersonalField[];
}

/** Everything the installation stores, as declared beside each table: the one list that all duties are derived from. */
export interface Inventory {
  /** Everything declared, the log included. */
  readonly stores: readonly TableDeclaration[];
  /** What of it are tables of the database. */
  readonly tables: readonly TableDeclaration[];
  /** Processing activities in the order in which they are first met. */
  readonly activities: readonly Activity[];
  readonly personalFields: readonly PersonalField[];
  table(name: string): TableDeclaration | undefined;
  /** Tables whose rows go with a row of this one. */
  childrenOf(name: string): readonly TableDeclaration[];
  /** The table whose end decides: the table itself, or the last parent above it. */
  rootOf(table: TableDeclaration): TableDeclaration;
}

/**
 * Joins the declarations of all modules. Throws `InventoryError` with every contradiction at once: a parent that does
 * not exist, an end that is no column, a processing that promises a period which no deletion keeps.
 */
export function createInventory(stores: readonly TableDeclaration[]): Inventory {
  const faults = declarationFaults(stores);
  if (faults.length > 0) throw new InventoryError(faults);
  const tables = stores.filter((store) => store.place !== "log");
  const byName = new Map(tables.map((table) => [table.name, table]));
  const rootOf = (table: TableDeclaration): TableDeclaration => {
    const parent = table.retention.kind === "with" ? byName.get(table.retention.parent) : undefined;
    return parent === undefined ? table : rootOf(parent);
  };
  const personalFields = stores.flatMap(personalFieldsOf);
  return {
    stores,
    tables,
    activities: activitiesOf(personalFields),
    personalFields,
    table: (name) => byName.get(name),
    childrenOf: (name) => tables.filter((table) => table.retention.kind === "with" && table.retention.parent === name),
    rootOf,
  };
}

/** The primary key of a table. */
export function keyOf(table: TableDeclaration): string {
  return table.key ?? "id";
}

/** The personal columns of one table. */
export function personalFieldsOf(table: TableDeclaration): readonly PersonalField[] {
  return Object.entries(table.columns).flatMap(([column, declaration]) =>
    declaration.kind === "personal" ? [{ table, column, declaration }] : [],
  );
}

function activitiesOf(fields: readonly PersonalField[]): readonly Activity[] {
  const byId = Map.groupBy(fields, (field) => field.declaration.processing.id);
  return [...byId.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        processing: first.declaration.processing,
        persons: [...new Set(group.map((field) => field.declaration.of))],
        categories: [...new Set(group.map((field) => field.declaration.category))],
        fields: group,
      },
    ];
  });
}
