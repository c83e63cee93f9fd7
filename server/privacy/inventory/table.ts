import type { Localised } from "@diskret/contract";
import type { PersonKind, Processing } from "./processing.ts";

/** Data categories, as the record of processing names them. */
export type Category =
  | "message-content"
  | "message-metadata"
  | "session-reference"
  | "document-content"
  | "account-data"
  | "contact-data"
  | "technical-data";

/** A column that holds or relates to personal data. `sealed` columns hold ciphertext only. */
export interface PersonalColumn {
  readonly kind: "personal";
  readonly category: Category;
  readonly of: PersonKind;
  readonly processing: Processing;
  readonly meaning: Localised;
  readonly protection: "plain" | "sealed" | "keyed-hash" | "encrypted";
}

/** A column without personal data, with the reason. */
export interface ImpersonalColumn {
  readonly kind: "not-personal";
  readonly because: string;
}

/** What is declared of a column: personal with everything the law asks, or not personal with the reason. */
export type ColumnDeclaration = PersonalColumn | ImpersonalColumn;

/** Declares a personal column. */
export function personal(column: Omit<PersonalColumn, "kind">): PersonalColumn {
  return { kind: "personal", ...column };
}

/** Declares that a column holds no personal data, and why. */
export function notPersonal(because: string): ImpersonalColumn {
  return { kind: "not-personal", because };
}

/**
 * How rows of a table come to their end.
 * - `expires`: the row is deleted once the instant in `column` has passed.
 * - `age`: the row is deleted `days` after the instant in `column`.
 * - `with`: the row goes with its parent row (foreign key, `on delete cascade`).
 * - `until-removed`: somebody removes it; `because` says who and why it has no period of its own.
 */
export type TableRetention<Column extends string> =
  | { readonly kind: "expires"; readonly column: Column }
  | { readonly kind: "age"; readonly column: Column; readonly days: number }
  | { readonly kind: "with"; readonly parent: string; readonly column: Column }
  | { readonly kind: "until-removed"; readonly because: Localised };

/** A table with what it stores, why, and until when. */
export interface TableDeclaration<Column extends string = string> {
  readonly name: string;
  readonly title: Localised;
  /** `log`: entries of the log files, declared like a table's rows; the log deletes them itself. */
  readonly place?: "database" | "log";
  readonly columns: Readonly<Record<Column, ColumnDeclaration>>;
  readonly retention: TableRetention<Column>;
  /** The primary key; `id` where not named. Retention deletes by it, children refer to it. */
  readonly key?: Column;
  /** Columns that hold ids of encrypted files which are deleted with the row. */
  readonly files?: readonly Column[];
}

/**
 * Declares a table. The columns are exhaustive over the row type: a column without a declaration does not compile
 * (RET-01), and a check compares the names with the migrated database both ways.
 *
 * @example
 * const noteTable = defineTable<NoteRow>()({
 *   name: "note",
 *   title: { de: "Notizen", en: "Notes" },
 *   columns: { id: notPersonal("random"), text: personal({ … }), expires_at: notPersonal("a date") },
 *   retention: { kind: "expires", column: "expires_at" },
 * });
 */
export function defineTable<Row>() {
  type Column = Extract<keyof Row, string>;
  return (table: TableDeclaration<Column>): TableDeclaration<Column> => table;
}
