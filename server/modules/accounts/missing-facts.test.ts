import type { Controller } from "@diskret/contract";
import { expect, test } from "vitest";
import { missingFacts } from "./missing-facts.ts";

const complete: Controller = {
  name: "Anna Muster, Buchladen",
  address: "Musterweg 1\n50667 Köln",
  email: "laden@muster.example",
  phone: "+49 221 0000",
  representedBy: "",
  registerEntry: "",
  vatId: "",
  dpoContact: "",
  dpoRequired: false,
  humanContact: "",
  hostingProvider: "",
  hostingCountry: "",
};
const fields = (changes: Partial<Controller>) => missingFacts({ ...complete, ...changes }).map((fact) => fact.field);

test("a sole trader with name, address, e-mail and phone may run in public", () => {
  expect(fields({})).toEqual([]);
});

test.each([
  "Muster GmbH",
  "Muster gGmbH",
  "Muster AG",
  "Muster UG (haftungsbeschränkt)",
  "Muster GmbH & Co. KG",
  "Verein e.V.",
  "Verein e. V.",
])("%s needs representatives and its register entry", (name) => {
  expect(fields({ name })).toEqual(["representedBy", "registerEntry"]);
  expect(fields({ name, representedBy: "Anna Muster", registerEntry: "AG Köln, HRB 1" })).toEqual([]);
});

test("a name that only contains the letters of a legal form is no legal form", () => {
  expect(fields({ name: "Stadt Magdeburg" })).toEqual([]);
  expect(fields({ name: "KGB Antiquariat" })).toEqual([]);
});

test("a Swiss company falls under the shorter list", () => {
  expect(fields({ name: "Muster AG", address: "Musterweg 1\nCH-8001 Zürich" })).toEqual([]);
});

test("a P.O. box is no postal address", () => {
  expect(fields({ address: "Postfach 12 34\n50667 Köln" })).toEqual(["address"]);
  expect(fields({ address: "Köln" })).toEqual(["address"]);
});

test("a second quick way besides e-mail is needed: a phone number or another contact", () => {
  expect(fields({ phone: "" })).toEqual(["phone"]);
  expect(fields({ phone: "", humanContact: "Laden@muster.example" })).toEqual(["phone"]);
  expect(fields({ phone: "", humanContact: "https://muster.example/kontakt" })).toEqual([]);
});

test("the officer's contact is needed where there must be an officer", () => {
  expect(fields({ dpoRequired: true })).toEqual(["dpoContact"]);
  expect(fields({ dpoRequired: true, dpoContact: "dsb@muster.example" })).toEqual([]);
});

test("a hosting provider is named with the country of the server, and none is needed on own premises", () => {
  expect(fields({ hostingProvider: "Rechenzentrum Muster GmbH, Köln" })).toEqual(["hostingCountry"]);
  expect(fields({ hostingCountry: "DE" })).toEqual(["hostingProvider"]);
  expect(fields({ hostingProvider: "Rechenzentrum Muster GmbH, Köln", hostingCountry: "DE" })).toEqual([]);
});

test("each missing fact names its law and says in both languages what to enter", () => {
  for (const fact of missingFacts({ ...complete, name: "", address: "", email: "", phone: "", dpoRequired: true })) {
    expect(fact.law).toMatch(/^(?:GDPR|DDG) \d+/);
    expect(fact.message.de).not.toBe("");
    expect(fact.message.en).not.toBe("");
  }
});
