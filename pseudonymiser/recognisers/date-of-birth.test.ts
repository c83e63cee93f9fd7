import { expect, test } from "vitest";
import { dateOfBirth } from "./date-of-birth.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("date-of-birth.ts", import.meta.url)))("$text", ({ text, values }) => {
  expect(foundIn(dateOfBirth, text)).toEqual(values);
});

test.each([
  "geb. ⟦1.1.1960⟧",
  "date of birth for the check is ⟦21 May 1988⟧",
  "Date of birth on the form: ⟦3 March 1979⟧",
  "date of birth for verification: ⟦1984-02-17⟧",
  "Geburtsdatum für die Prüfung: ⟦17.02.1984⟧",
  "Geburtsdatum für das Konto ist ⟦4.11.1969⟧",
  "GEB. ⟦01.01.1960⟧",
  "geb: ⟦1.1.60⟧",
  "geboren bin ich ⟦15.März 1984⟧.",
  "geboren am ⟦3. Feber 1971⟧ in Linz",
  "geb. am ⟦3. Jänner 1971⟧",
  "Geburtsdatum (TT.MM.JJJJ): ⟦03.01.1971⟧",
  "Geb.-Datum ⟦03.01.1971⟧ · Geschlecht w",
  "Geburtsdatum meiner Tochter ist der ⟦3.5.2014⟧",
  "geb. Müller am ⟦12.03.1985⟧",
  "geboren in Frankfurt am Main am ⟦12.03.1985⟧",
  "geboren am Montag, den ⟦12. März 1985⟧",
  "Geburtsdatum:\n⟦12.03.1985⟧",
  '{"name":"X","geburtsdatum":"⟦1985-03-12⟧","ort":"Kiel"}',
  "wurde am ⟦12.03.1985⟧ in Rostock geboren",
  "⟦12.3.1985⟧ ist mein Geburtsdatum",
  "Mein Geburtstag ist der ⟦12.03.1985⟧",
  "my birthday is ⟦March 7, 1994⟧",
  "date of birth ⟦07/03/1994⟧",
  "D.O.B. ⟦7th of March 1994⟧",
  "born ⟦1991-12-19⟧, who joins us on 1 April 2025",
  "geb. ⟦03051985⟧",
  "gebdat ⟦030585⟧",
  "Anna Kolb (*⟦13.05.2019⟧)",
  "Anna Kolb, geboren ⟦1962⟧ in Wien",
  "Jg. ⟦1962⟧",
  "Patient: Müller, Hans, ⟦12.03.1985⟧",
  "Kinder Léa (⟦04.05.2016⟧) und Théo (⟦12.11.2018⟧)",
  "1. Ben Kowalczuk, ⟦11.11.2012⟧, Birkenhain 3",
  "Fahrer: ich (⟦30.6.1979⟧)",
  "| Name | Geb. |\n|---|---|\n| Ada | ⟦30.07.1969⟧ |",
])("a date of birth: %s", (marked) => {
  const value = Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, text]) => text);
  expect(foundIn(dateOfBirth, marked.replace(/[⟦⟧]/g, ""))).toEqual(value);
});

test.each([
  "Das Angebot gilt bis 30.06.2025.",
  "Rechnung vom 12.03.1985",
  "BGH, Urteil vom 12.03.1985 - IX ZR 1/84",
  "Landgericht Köln, 03.05.2001",
  "Frankfurt am Main, 12.03.2010",
  "Jana Wolff, 12.03.2025",
  "Peter Weber (01.04.2011–30.09.2024)",
  "alles Gute zum Geburtstag am 12.03.2020",
  "Geburtstermin 12.03.2025",
  "geb. Müller. Der Vertrag vom 01.02.2010 endet.",
  "Die Firma wurde 1962 gegründet",
  "**12.03.2010** und *13.03.2010*",
  "Version 2.10.2019, Abgabe 2024-10-17",
  "Geburtsort Berlin, Ausstellungsdatum 12.03.2019",
  "Datum;Betrag\n12.03.1985;40",
  "geburtsdatum FROM kunden WHERE plz LIKE '79%' AND status = 4711",
])("another date: %s", (text) => {
  expect(foundIn(dateOfBirth, text)).toEqual([]);
});
