import { expect, test } from "vitest";
import { columnCue } from "./column-cues.ts";
import { textView } from "./text-view.ts";

function headOver(text: string, part: string): string | null {
  return columnCue(textView(text), { start: text.indexOf(part) });
}

const list = `Mach daraus eine Tabelle, sortiert nach Alter:
Name;Geburtsdatum;IBAN
Becker, Ralf;1969-07-30;DE04860990200815471100
Sánchez Romero, Lucía;1988-01-09;ES7921000813610123456789`;

test("a cell has the head of its column, in every line of the list", () => {
  expect(headOver(list, "1969-07-30")).toBe("Geburtsdatum");
  expect(headOver(list, "1988-01-09")).toBe("Geburtsdatum");
  expect(headOver(list, "DE04")).toBe("IBAN");
  expect(headOver(list, "Becker")).toBe("Name");
});

test("a separator in quotation marks does not part cells", () => {
  const text = `"Name","Geb.","Telefon"\n"Becker, Ralf","30.07.1969","0171 5550123"`;
  expect(headOver(text, "30.07")).toBe("Geb.");
  expect(headOver(text, "0171")).toBe("Telefon");
});

test("tables with bars and tabs are lists too", () => {
  const bars = "| Name | Geburtsdatum |\n|---|---|\n| Ralf Becker | 30.07.1969 |";
  expect(headOver(bars, "30.07")).toBe("Geburtsdatum");
  expect(headOver("Name\tGeboren\nRalf\t30.07.1969", "30.07")).toBe("Geboren");
});

test("what stands outside a list has no head", () => {
  expect(headOver(list, "Mach")).toBeNull();
  expect(headOver("Hallo, Ihr\nam 30.07.1969 war es so", "30.07")).toBeNull();
  expect(headOver("Name;Datum", "Datum")).toBeNull();
  expect(headOver(`${list}\n\nStand 01.02.2025`, "01.02")).toBeNull();
});

test("a line with numbers is no head", () => {
  expect(headOver("Becker;4711\nWolff;0815", "0815")).toBeNull();
});

test("the columns of an SQL statement are heads of its values", () => {
  const text =
    "INSERT INTO m (id, name, geb) VALUES (4711, 'Matthiesen, T.', '2001-07-14'), (4712, 'Kern', '1990-05-12');";
  const view = textView(text);
  expect(columnCue(view, { start: text.indexOf("2001") })).toBe("geb");
  expect(columnCue(view, { start: text.indexOf("Kern") })).toBe("name");
  expect(columnCue(view, { start: text.indexOf("1990") })).toBe("geb");
  expect(columnCue(view, { start: text.indexOf("name") })).toBeNull();
});
