import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { chunksOf } from "./chunk.ts";

const words = fc
  .array(fc.stringMatching(/^[a-zäöüß]{1,12}[.,!]?$/), { minLength: 1, maxLength: 400 })
  .map((list) => list.join(" "));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant("heading" as const),
    level: fc.integer({ min: 1, max: 6 }),
    text: words.map((text) => text.slice(0, 60).trim()),
    page: fc.constant(null),
  }),
  fc.record({ kind: fc.constant("paragraph" as const), text: words, page: fc.constant(null) }),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(
      words.map((text) => `- ${text}`),
      { minLength: 1, maxLength: 8 },
    ),
    page: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    header: fc.constant(null),
    rows: fc.array(words, { minLength: 1, maxLength: 8 }),
    page: fc.constant(null),
  }),
  fc.record({ kind: fc.constant("code" as const), text: words, page: fc.constant(null) }),
);

const bare = (text: string) => text.replace(/\s/gu, "");

function contentOf(blocks: readonly Block[]): string {
  return blocks
    .map((entry) =>
      entry.kind === "list"
        ? entry.items.join("")
        : entry.kind === "table"
          ? entry.rows.join("")
          : entry.kind === "heading"
            ? ""
            : entry.text,
    )
    .map(bare)
    .join("");
}

test("no text is lost, doubled or put in another order", () => {
  fc.assert(
    fc.property(
      fc.array(
        block.filter((entry) => entry.kind !== "heading"),
        { maxLength: 12 },
      ),
      (blocks) => {
        expect(
          chunksOf(blocks, "")
            .map((chunk) => bare(chunk.text))
            .join(""),
        ).toBe(contentOf(blocks));
      },
    ),
  );
});

test("every heading leads to a passage or is one, and no passage is empty or too long", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const chunks = chunksOf(blocks, "a title that is no heading");
      const said = new Set(chunks.flatMap((chunk) => [...chunk.headings, chunk.text]));
      for (const entry of blocks) if (entry.kind === "heading") expect(said.has(entry.text)).toBe(true);
      for (const chunk of chunks) {
        expect(chunk.text.trim()).not.toBe("");
        expect(chunk.text.length).toBeLessThanOrEqual(1500);
      }
    }),
  );
});

test("a list stays with its introduction, and a cut table repeats its header", () => {
  const [list] = chunksOf(
    [
      { kind: "paragraph", text: "Das brauchen Sie:", page: 3 },
      { kind: "list", items: ["- Ausweis", "- Vertrag"], page: 3 },
    ],
    "",
  );
  expect(list).toEqual({ headings: [], page: 3, text: "Das brauchen Sie:\n\n- Ausweis\n- Vertrag" });
  const rows = Array.from({ length: 100 }, (_, index) => `Artikel ${index} | ${index},00 Euro und einige Worte dazu`);
  const tables = chunksOf([{ kind: "table", header: "Artikel | Preis", rows, page: null }], "");
  expect(tables.length).toBeGreaterThan(1);
  for (const table of tables) expect(table.text.startsWith("Artikel | Preis\n")).toBe(true);
});

test("a passage never crosses a heading", () => {
  const chunks = chunksOf(
    [
      { kind: "heading", level: 1, text: "Titel", page: null },
      { kind: "paragraph", text: "Eins.", page: null },
      { kind: "heading", level: 2, text: "Zwei", page: null },
      { kind: "paragraph", text: "Zwei.", page: null },
    ],
    "Titel",
  );
  expect(chunks.map(({ headings, text }) => [headings, text])).toEqual([
    [[], "Eins."],
    [["Zwei"], "Zwei."],
  ]);
});
