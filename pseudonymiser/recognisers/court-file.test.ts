import { expect, test } from "vitest";
import { citesCaseLaw, courtFileAt } from "./court-file.ts";

test.each([
  "12 C 345/23",
  "120 Js 4567/24",
  "S 12 AS 345/23",
  "26 Cg 12/24k",
  "3 K 44/24.KO",
  "4 Ls 211 Js 3418/24",
  "70 XVII 123/24",
])("%s is the number of a case", (file) => {
  expect(courtFileAt(`Az. ${file}, Termin`, 4)).toEqual({ start: 4, end: 4 + file.length });
});

test.each(["12 Stück", "3 kg 4/5", "12.03.2025", "KA 12 345"])("%s is none", (text) => {
  expect(courtFileAt(text, 0)).toBeNull();
});

test.each([
  ["BAG 8 AZR 253/20", "8 AZR 253/20", true],
  ["Urteil des LG Köln vom 3.4.2019 – 28 O 12/18", "28 O 12/18", true],
  ["EuGH C-34/21", "C-34/21", true],
  ["am Amtsgericht Kiel, Az. 12 C 345/23", "12 C 345/23", false],
  ["unser Urteil im Fall 12 C 345/23", "12 C 345/23", false],
])("in %j the number %s stands for case law: %s", (text, file, cites) => {
  const start = text.indexOf(file);
  expect(citesCaseLaw(text, { start, end: start + file.length })).toBe(cites);
});
