import { expect, test } from "vitest";
import { readsAsPeriod, readsAsQuantity } from "./quantity-shapes.ts";

const inPlace = (text: string, part: string) => {
  const start = text.indexOf(part);
  return readsAsQuantity(text, { start, end: start + part.length });
};

test.each([
  ["vom 12.03.2025", "12.03.2025"],
  ["2025-03-12", "2025-03-12"],
  ["um 10.15", "10.15"],
  ["um 08:15 Uhr", "08"],
  ["§ 433 BGB", "433"],
  ["EUR 100", "100"],
  ["€ 40", "40"],
  ["Seite 114", "114"],
  ["4 Wochen", "4"],
  ["8-stellig", "8"],
  ["89,90 €", "89"],
  ["100 €", "100"],
  ["5kg", "5kg"],
  ["ISO 9001", "9001"],
  ["IP65", "IP65"],
  ["2nd floor", "2nd"],
])("in %j %s is a quantity", (text, part) => {
  expect(inPlace(text, part)).toBe(true);
});

test.each([
  ["Auftrag AB-771203", "AB-771203"],
  ["B-2024-118734", "B-2024-118734"],
  ["Nr. 4711, danke", "4711"],
  ["RE-2025-018", "RE-2025-018"],
  ["V-99120-B", "V-99120-B"],
])("in %j %s is none", (text, part) => {
  expect(inPlace(text, part)).toBe(false);
});

test("years, months and quarters are periods", () => {
  expect(["2024", "01/2025", "2025-02", "2024/25", "Q3/2025"].every(readsAsPeriod)).toBe(true);
  expect(["4711", "2025-118", "20241", "13/2025"].some(readsAsPeriod)).toBe(false);
});
