import { expect, test } from "vitest";
import { textView } from "../text/text-view.ts";
import { tableIdentifiers } from "./table-identifiers.ts";

const found = (text: string) =>
  tableIdentifiers.find(textView(text)).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test("cells are found under the heads of their columns", () => {
  expect(found("Name;Kundennr;Betrag\nWolff;4471-2;89,90\nKern;4472-2;12,00")).toEqual([
    "CUSTOMER_NUMBER 4471-2",
    "CUSTOMER_NUMBER 4472-2",
  ]);
  expect(found("Login,Passwort\njwolff,Sommer24")).toEqual(["USERNAME jwolff", "SECRET Sommer24"]);
  expect(found("| Name | Personalnr. |\n|---|---|\n| Ralf Becker | 00417 |")).toEqual(["OTHER_ID 00417"]);
  expect(found("Order ID\tEmployee no\n77-1182\tE-4471")).toEqual(["CUSTOMER_NUMBER 77-1182", "OTHER_ID E-4471"]);
});

test("numbers of documents, taxes and insurance stand under their heads", () => {
  expect(found("name,dob,passport\nWard,1990-10-03,512094477\nRen,1997-02-11,TK7710245")).toEqual([
    "ID_DOCUMENT 512094477",
    "ID_DOCUMENT TK7710245",
  ]);
  expect(found("Name;Führerscheinnr.\nRos;C4471098")).toEqual(["ID_DOCUMENT C4471098"]);
  expect(found("Name;Steuer-ID;SV-Nr.\nRos;47036892817;12190367S009")).toEqual([
    "TAX_ID 47036892817",
    "SOCIAL_SECURITY 12190367S009",
  ]);
  expect(found("Name\tVersichertennummer\nRos\tH304172560")).toEqual(["HEALTH_INSURANCE_ID H304172560"]);
});

test("other columns, and texts that are no list, hold none", () => {
  expect(found("Artikel;Menge\nRegal;4471\nTisch;4472")).toEqual([]);
  expect(found("Kundennr und Name, bitte.\nDas Regal 4471, wie besprochen")).toEqual([]);
});
