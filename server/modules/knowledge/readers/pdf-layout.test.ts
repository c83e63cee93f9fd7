import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlacedText } from "./page-segments.ts";
import { blocksOfPages } from "./pdf-blocks.ts";
import { linesOf } from "./pdf-lines.ts";

const size = 10;
const piece = (text: string, x: number, y: number): PlacedText => ({ text, x, y, width: text.length * 5, size });
const word = fc.stringMatching(/^[a-zäöüß]{3,9}$/);
/** A line of running text: long enough that it is none of a table's cells. */
const sentence = fc.array(word, { minLength: 8, maxLength: 9 }).map((words) => words.join(" ").slice(0, 44).trim());
const column = fc.array(sentence, { minLength: 4, maxLength: 20 });
const shuffled = <Value>(list: readonly Value[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const bare = (text: string) => text.replace(/[\s|]/gu, "");

test("columns are read one after the other, in whatever order the page draws its lines", () => {
  const pages = fc
    .record({ heading: fc.boolean(), left: column, right: column, drift: fc.integer({ min: 0, max: 6 }) })
    .chain((page) => {
      const pieces = [
        ...(page.heading
          ? [piece("Eine Überschrift, die über beiden Spalten und der Lücke dazwischen steht", 50, 780)]
          : []),
        ...page.left.map((text, line) => piece(text, 50, 750 - line * 12)),
        ...page.right.map((text, line) => piece(text, 300, 750 - page.drift - line * 12)),
      ];
      return shuffled(pieces).map((drawn) => ({ ...page, drawn }));
    });
  fc.assert(
    fc.property(pages, ({ left, right, drawn, heading }) => {
      const lines = linesOf(drawn).map((line) => line.text);
      expect(lines.slice(heading ? 1 : 0)).toEqual([...left, ...right]);
    }),
  );
});

test("rows and columns of a table survive, also empty cells and wrapped ones", () => {
  const cell = fc.option(fc.integer({ min: 1, max: 99_999 }).map(String), { nil: "", freq: 4 });
  const tables = fc.record({
    rows: fc.array(fc.tuple(word, cell, cell), { minLength: 2, maxLength: 12 }),
    wrapped: fc.boolean(),
  });
  fc.assert(
    fc.property(
      // A line with one cell alone, above the first whole row, may as well be a note to the table.
      tables.filter(({ rows }) => rows.slice(0, 2).every((row) => row.every((cell) => cell !== ""))),
      ({ rows, wrapped }) => {
        const places = [50, 200, 320];
        const pieces = rows.flatMap((row, line) => {
          const y = 700 - line * 40;
          const below = wrapped ? [piece("und mehr", 50, y - 12)] : [];
          return [...row.flatMap((text, place) => (text === "" ? [] : [piece(text, places[place] ?? 0, y)])), ...below];
        });
        const expected = rows.map(([first, ...rest]) => [wrapped ? `${first} und mehr` : first, ...rest].join(" | "));
        const found = linesOf(pieces);
        expect(found.map((line) => line.text)).toEqual(expected);
        expect(new Set(found.map((line) => line.row?.table)).size).toBe(1);
      },
    ),
  );
});

test("no text of a page is lost or doubled, however it lies", () => {
  const lying = fc.record({ text: word, x: fc.integer({ min: 0, max: 550 }), y: fc.integer({ min: 0, max: 800 }) });
  fc.assert(
    fc.property(fc.array(lying, { maxLength: 60 }), (pieces) => {
      const found = linesOf(pieces.map(({ text, x, y }) => piece(text, x, y)));
      const letters = (text: string) => [...bare(text)].sort().join("");
      expect(letters(found.map((line) => line.text).join(""))).toBe(letters(pieces.map(({ text }) => text).join("")));
    }),
  );
});

test("a table has its header, and running text around it stays running text", () => {
  const lines = linesOf([
    piece("Unsere Preise gelten ab dem ersten Januar für alle Kunden im Inland.", 50, 700),
    ...["Leistung", "Dauer", "Preis"].map((text, place) => piece(text, 50 + place * 130, 660)),
    ...["Beratung", "60 Minuten", "120 Euro"].map((text, place) => piece(text, 50 + place * 130, 644)),
    ...["Gutachten", "3 Tage", "900 Euro"].map((text, place) => piece(text, 50 + place * 130, 628)),
    piece("Alle Preise verstehen sich mit der gesetzlichen Umsatzsteuer von 19 Prozent.", 50, 590),
  ]);
  expect(blocksOfPages([lines]).map(({ page: _page, ...block }) => block)).toEqual([
    { kind: "paragraph", text: "Unsere Preise gelten ab dem ersten Januar für alle Kunden im Inland." },
    {
      kind: "table",
      header: "Leistung | Dauer | Preis",
      rows: ["Beratung | 60 Minuten | 120 Euro", "Gutachten | 3 Tage | 900 Euro"],
    },
    { kind: "paragraph", text: "Alle Preise verstehen sich mit der gesetzlichen Umsatzsteuer von 19 Prozent." },
  ]);
});
