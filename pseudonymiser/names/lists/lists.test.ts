import fc from "fast-check";
import { expect, test } from "vitest";
import { loadNameLists, NameListFormatError, nameListsFrom } from "./index.ts";
import { encodeKeys, KeyTable, keyBits } from "./key-table.ts";
import { packSections, unpackSections } from "./list-file.ts";
import { encodePostalPlaces, PostalPlaces } from "./postal-places.ts";
import { foldedHash } from "./word-hash.ts";
import { encodeLexicon, WordLexicon } from "./word-lexicon.ts";

const keySets = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** keyBits - 1 }), { maxLength: 300 });
const sorted = (keys: readonly number[]): Uint32Array => Uint32Array.from(keys).sort();

test("a table finds the keys it was made of and no others", () => {
  fc.assert(
    fc.property(keySets, keySets, (keys, others) => {
      const ordered = sorted(keys);
      const table = new KeyTable(encodeKeys(ordered));
      expect(table.size).toBe(keys.length);
      for (const [position, key] of ordered.entries()) expect(table.indexOf(key)).toBe(position);
      for (const key of others) if (!keys.includes(key)) expect(table.indexOf(key)).toBe(-1);
    }),
  );
});

test("a lexicon keeps sixteen bits a word", () => {
  const hash = (word: string): number => foldedHash(word, 0, word.length);
  const lexicon = new WordLexicon(
    encodeLexicon(
      new Map([
        [hash("Anna") >>> 4, 0xfedc],
        [hash("Bert") >>> 4, 1],
      ]),
    ),
  );
  expect([lexicon.valueOf(hash("anna")), lexicon.valueOf(hash("BERT")), lexicon.valueOf(hash("Cem"))]).toEqual([
    0xfedc, 1, 0,
  ]);
});

test("a file gives back its sections", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 5 }), (sections) => {
      expect(unpackSections(packSections(sections))).toEqual(sections);
    }),
    { numRuns: 30 },
  );
});

test("a damaged file is refused", () => {
  expect(() => nameListsFrom(packSections([Uint8Array.of(1)]))).toThrow(NameListFormatError);
});

test("spellings of one name have one hash, other names another", () => {
  const hash = (word: string): number => foldedHash(word, 0, word.length);
  expect(new Set(["Müller", "MÜLLER", "mueller", "Mu\u0308ller", "Mül\u00adler"].map(hash)).size).toBe(1);
  expect(hash("Strauß")).toBe(hash("Strauss"));
  expect(hash("Ayşe")).toBe(hash("ayse"));
  expect(hash("Muller")).not.toBe(hash("Müller"));
});

test("places are known by their postal codes", () => {
  const places = new PostalPlaces(
    encodePostalPlaces([
      { country: "DE", code: "50667", place: "Köln" },
      { country: "CH", code: "8001", place: "Zürich" },
    ]),
  );
  expect(places.hasPlace("DE", "50667", "koeln")).toBe(true);
  expect(places.hasPlace("DE", "50667", "Bonn")).toBe(false);
  expect(places.hasPlace("AT", "8001", "Zürich")).toBe(false);
  expect([places.hasCode("CH", "8001"), places.hasCode("CH", "8002"), places.hasCode("DE", "8001")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("the shipped lists know names, places and everyday words", () => {
  const lists = loadNameLists();
  expect(lists.firstName("sabine")).toEqual({ gender: "female", weight: 3 });
  expect(lists.firstName("Tisch")).toBeNull();
  expect(lists.surname("Mueller")).toBe(3);
  expect(lists.place("Köln")).toBe(true);
  expect(lists.commonWord("Rechnung")).toBe(true);
  expect(lists.postalPlaces.hasPlace("AT", "4020", "Linz")).toBe(true);
});
