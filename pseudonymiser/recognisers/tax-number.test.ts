import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { taxNumber } from "./tax-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("./tax-number.ts", import.meta.url)))("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(taxNumber, text)).toEqual(values);
});

/** The published specimen of each Land, as the Land writes it and as ELSTER does. */
const specimens = [
  ["93815/08152", "2893081508152"],
  ["181/815/08155", "9181081508155"],
  ["21/815/08150", "1121081508150"],
  ["048/815/08155", "3048081508155"],
  ["75 815 08152", "2475081508152"],
  ["02/815/08156", "2202081508156"],
  ["013 815 08153", "2613081508153"],
  ["079/815/08151", "4079081508151"],
  ["24/815/08151", "2324081508151"],
  ["133/8150/8159", "5133081508159"],
  ["22/815/0815/4", "2722081508154"],
  ["010/815/08182", "1010081508182"],
  ["201/123/12340", "3201012312340"],
  ["101/815/08154", "3101081508154"],
  ["29 815 08158", "2129081508158"],
  ["151/815/08156", "4151081508156"],
] as const;

test.each(specimens)("the specimens %s and %s are found behind their name", (land, elster) => {
  expect(stdnum["DE"]?.["stnr"]?.validate(elster).isValid).toBe(true);
  for (const number of [land, elster]) {
    expect(foundIn(taxNumber, `Steuernummer: ${number}, danke`)).toEqual([number]);
    expect(foundIn(taxNumber, `Finanzamt Musterstadt, St.-Nr. ${number}`)).toEqual([number]);
    expect(foundIn(taxNumber, `meine steuernr ist ${number}`)).toEqual([number]);
  }
});

test.each([
  "Rechnung 2025/118/04711",
  "von 9-12/13-17 Uhr",
  "030/123/45678 anrufen",
  "Verhältnis 12/345",
  "EAN 4006081333931",
  "Maße 120/80/2000 mm",
  "Flurstück 218/157/08154",
  "Abteilung 13-345/6789",
])("%s is no tax number", (text) => {
  expect(foundIn(taxNumber, text)).toEqual([]);
});
