import { expect, test } from "vitest";
import { InventoryError } from "./errors.ts";
import {
  type Catalogue,
  compareWithCatalogue,
  createInventory,
  defineProcessing,
  defineTable,
  notPersonal,
  personal,
  type TableDeclaration,
} from "./index.ts";

const words = { de: "Probe", en: "probe" };
const noting = defineProcessing({
  id: "noting",
  title: words,
  purpose: words,
  basis: "GDPR 6(1)(b)",
  period: { days: 30, from: "creation" },
});
const text = personal({
  category: "message-content",
  of: "visitor",
  processing: noting,
  meaning: words,
  protection: "sealed",
});

interface NoteRow {
  id: string;
  text: Buffer;
  at: Date;
}

const noteTable = defineTable<NoteRow>()({
  name: "note",
  title: words,
  columns: { id: notPersonal("random"), text, at: notPersonal("a date") },
  retention: { kind: "age", column: "at", days: 30 },
});

interface CommentRow {
  id: string;
  note_id: string;
}

const commentTable = defineTable<CommentRow>()({
  name: "comment",
  title: words,
  columns: { id: notPersonal("random"), note_id: notPersonal("random") },
  retention: { kind: "with", parent: "note", column: "note_id" },
});

const catalogue: Catalogue = [
  {
    table: "note",
    columns: [
      { name: "id", type: "uuid" },
      { name: "text", type: "bytea" },
      { name: "at", type: "timestamp with time zone" },
    ],
    references: [],
  },
  {
    table: "comment",
    columns: [
      { name: "id", type: "uuid" },
      { name: "note_id", type: "uuid" },
    ],
    references: [{ column: "note_id", parent: "note", parentColumn: "id", cascades: true }],
  },
];

/** A declaration as it could come from outside the compiler's sight. */
function bent(table: TableDeclaration, change: object): TableDeclaration {
  return { ...table, ...change };
}

function faultsOf(...tables: readonly TableDeclaration[]): readonly string[] {
  try {
    createInventory(tables);
    return [];
  } catch (cause) {
    if (cause instanceof InventoryError) return cause.faults;
    throw cause;
  }
}

test("what belongs together is found together", () => {
  const inventory = createInventory([noteTable, commentTable]);
  expect(inventory.activities.map(({ processing, fields }) => [processing.id, fields.length])).toEqual([["noting", 1]]);
  expect(inventory.childrenOf("note")).toEqual([commentTable]);
  expect(inventory.rootOf(commentTable)).toBe(noteTable);
});

test("all contradictions are reported at once", () => {
  const faults = faultsOf(
    noteTable,
    noteTable,
    bent(commentTable, { retention: { kind: "with", parent: "letter", column: "letter_id" } }),
  );
  expect(faults).toEqual([
    "Table note is declared 2 times; keep one declaration.",
    "Table comment: retention (with) names letter_id, which is no column of it.",
    "Table comment: its parent letter is not declared; declare it or mend the name.",
  ]);
});

test("a promised period needs a deletion that keeps it", () => {
  const forever = bent(noteTable, { retention: { kind: "until-removed", because: words } });
  expect(faultsOf(forever)).toEqual([
    "Table note: processing noting promises 30 days, but nothing deletes rows of note; give it a retention.",
  ]);
  const late = bent(noteTable, { retention: { kind: "age", column: "at", days: 31 } });
  expect(faultsOf(late)).toEqual([
    "Table note: processing noting promises 30 days, but rows of note stay 31 days; shorten one of them.",
  ]);
});

test("parents that form a circle are refused", () => {
  const circle = bent(noteTable, { retention: { kind: "with", parent: "comment", column: "id" } });
  expect(faultsOf(circle, commentTable).some((fault) => fault.includes("circle"))).toBe(true);
});

test("one processing has one wording", () => {
  const other = { ...text, processing: { ...noting, purpose: { de: "Anderes", en: "other" } } };
  const letterTable = bent(noteTable, { name: "letter", columns: { ...noteTable.columns, text: other } });
  expect(faultsOf(noteTable, letterTable)).toEqual([
    "Processing noting is defined twice with different words; define it once and share the value.",
  ]);
});

test("declarations and database are compared both ways", () => {
  const inventory = createInventory([noteTable, commentTable]);
  const compare = (changed: Catalogue) => compareWithCatalogue(inventory, changed).map(({ message }) => message.en);
  const [note, comment] = catalogue;
  if (note === undefined || comment === undefined) throw new Error("The catalogue of this test has two tables.");
  expect(compare(catalogue)).toEqual([]);
  expect(compare([note])).toEqual(["Table comment is declared, but not in the database."]);
  expect(compare([...catalogue, { ...note, table: "library.queue" }])).toEqual([
    "Table library.queue is in the database, but not declared.",
  ]);
  expect(compare([{ ...note, columns: [...note.columns, { name: "ip", type: "inet" }] }, comment])).toEqual([
    "Column note.ip is in the database, but not declared.",
  ]);
  expect(compare([{ ...note, columns: note.columns.filter(({ name }) => name !== "at") }, comment])).toEqual([
    "Column note.at is declared, but not in the database.",
  ]);
});

test("the database must keep what the declarations say of it", () => {
  const inventory = createInventory([noteTable, commentTable]);
  const changed = catalogue.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, type: "text" })),
    references: table.references.map((reference) => ({ ...reference, cascades: false })),
  }));
  expect(compareWithCatalogue(inventory, changed).map(({ message }) => message.en)).toEqual([
    "Column note.text is declared sealed, but its type is not bytea.",
    "Column note.at decides when rows end, but is no timestamptz.",
    "Column comment.note_id goes with note, but no foreign key deletes it so.",
  ]);
});
