import fc from "fast-check";
import { expect, test } from "vitest";
import { textView } from "../text/text-view.ts";
import { identifierRecognisers } from "./identifier-recognisers.ts";

const found = (raw: string) => {
  const view = textView(raw);
  return identifierRecognisers.flatMap((recogniser) =>
    recogniser
      .find(view)
      .filter(({ score, kind }) => score >= 0.5 && kind !== "BIC")
      .map(({ start, end }) => `${recogniser.name}: ${view.plain.slice(start, end)}`),
  );
};

test("names are unique", () => {
  expect(new Set(identifierRecognisers.map(({ name }) => name)).size).toBe(identifierRecognisers.length);
});

test("whatever the text, finds lie in it, are not empty and carry evidence", () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[0-9A-Z ./-]{0,20}$/),
    fc.constantFrom("IBAN ", "Karte ", "Ausweis ", "Steuernummer ", "<<", "DE", "FN ", "\n", "SV-Nr. "),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const view = textView(pieces.join(""));
      for (const recogniser of identifierRecognisers) {
        for (const { start, end, score, evidence } of recogniser.find(view)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(view.plain.length);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  "UUID 550e8400-e29b-41d4-a716-446655440000, Hash 5d41402abc4b2a76b9719d911017c592",
  "ISBN 978-3-16-148410-0, EAN 4006381333931, GTIN 04012345123456, PZN 01234567, CAS 7732-18-5",
  "Tracking 1Z999AA10123456784, DHL 00340434161094021501, Einschreiben RR123456785DE, Container MSKU1234565",
  "2025-02-11 08:14:22.123456789 INFO pid=123456789 trace 7f3a9c1e4b2d8806 took 1739261662000",
  "Version 10.0.19045.3803, DIN EN ISO 9001:2015, IEC 61508, § 123 Abs. 4 BGB, BGBl. I 2020 S. 1234",
  "Umsatz 123 456 789 Euro, Menge 12 345 678 Stück, Preis 1.234.567,89 EUR, CHF 2'418.75",
  "Seriennummer 356938035643809, SN 4929 1830 0047 1182, Lizenzschlüssel 4012-8876-5432-1098",
  "Tabelle 2019 2020 2021 2022 2023 2024, Räume 4012 4013 4014 4015, Termine 05.12.2024 15.01.2025",
  "Patent EP1234567B1, US 10,123,456 B2, DE102015001234A1, Az. 8 AZR 253/20, Flurstück 123/45",
  "Teil 06A 115 561 B, Typ 3RT2015-1AP01, Material 000000000012345678, Batch L12345678, SAP 4500012345",
  "Reisepass und Führerschein bitte im Original mitbringen, Termin 12.03.2025 um 10:15, Gebühr 37,00 Euro",
  "Artikel DE298765436, Bestellnummer B123456782, Auftrag K123456789, Ticket T345678916, Charge C4J7K2P9V",
  "Gläubiger-ID DE98ZZZ09999999999, Konto 1200 (Bank), 8400 (Erlöse) im SKR03, HRB 40817, MwSt 19 %",
])("no number of a person in: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("long texts of nothing but beginnings take time in proportion to their length", () => {
  const seeds = ["4 ", "4539 ", "DE12 ", "A1", "A<<", "0a:", "756.", "Karte ", "FN 12345a ", "HRA 12 ", "P<D<<"];
  for (const seed of seeds) {
    const view = textView(seed.repeat(Math.ceil(20_000 / seed.length)));
    for (const recogniser of identifierRecognisers) expect(recogniser.find(view).length).toBeLessThan(20_000);
  }
});
