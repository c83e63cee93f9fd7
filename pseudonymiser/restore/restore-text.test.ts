import { describe, expect, test } from "vitest";
import { createMapping } from "../mapping/index.ts";
import { restoreText } from "./index.ts";

const mapping = createMapping();
mapping.placeholderFor({ kind: "PERSON", value: "Sabine Müller" });
mapping.placeholderFor({ kind: "PERSON", value: "Müller" });
mapping.placeholderFor({ kind: "PERSON", value: "Hans Fritz" });
mapping.placeholderFor({ kind: "EMAIL", value: "s.mueller@x.example" });
mapping.placeholderFor({ kind: "PHONE", value: "030 1234" });
mapping.placeholderFor({ kind: "ADDRESS", value: 'Haus "Sonne"\nHof 1' });
mapping.placeholderFor({ kind: "DATE_OF_BIRTH", value: "12.03.1985" });
mapping.placeholderFor({ kind: "IP_ADDRESS", value: "203.0.113.47" });
mapping.placeholderFor({ kind: "IP_ADDRESS", value: "203.0.113.48" });

const restored = (text: string, language: "de" | "en" = "de") => restoreText(text, mapping, { language }).text;

describe("bent placeholders come back", () => {
  test.each([
    ["as written", "[PERSON_1]", "Sabine Müller"],
    ["another form of the name", "[PERSON_1b]", "Müller"],
    ["named after the person", "[PERSON_1_EMAIL]", "s.mueller@x.example"],
    ["lower case", "[person_1]", "Sabine Müller"],
    ["mixed case", "[Person_1B]", "Müller"],
    ["blanks inside", "[ PERSON 1 ]", "Sabine Müller"],
    ["a blank before the underscore", "[PERSON _1]", "Sabine Müller"],
    ["a hyphen", "[PERSON-1]", "Sabine Müller"],
    ["no-break blanks", "[PERSON\u00a01]", "Sabine Müller"],
    ["no separator", "[Person1]", "Sabine Müller"],
    ["escaped", "\\[PERSON\\_1\\]", "Sabine Müller"],
    ["escaped underscore", "[PERSON\\_1]", "Sabine Müller"],
    ["escaped twice", "\\\\[PERSON\\\\_1\\\\]", "Sabine Müller"],
    ["bold", "**[PERSON_1]**", "**Sabine Müller**"],
    ["bold inside", "[**PERSON_1**]", "**Sabine Müller**"],
    ["mixed emphasis inside", "[*_PERSON_1_*]", "*_Sabine Müller_*"],
    ["code", "`[PERSON_1]`", "`Sabine Müller`"],
    ["thick brackets", "【PERSON_1】", "Sabine Müller"],
    ["full-width brackets", "［PERSON_1］", "Sabine Müller"],
    ["all full-width", "［ＰＥＲＳＯＮ＿１］", "Sabine Müller"],
    ["mathematical brackets", "⟦PERSON_1⟧", "Sabine Müller"],
    ["angle brackets", "<PERSON_1>", "Sabine Müller"],
    ["braces", "{PERSON_1}", "Sabine Müller"],
    ["double braces", "{{PERSON_1}}", "Sabine Müller"],
    ["round brackets stay", "(PERSON_1)", "(Sabine Müller)"],
    ["the opening bracket lost", "Frau PERSON_1] hat", "Frau Sabine Müller hat"],
    ["the closing bracket lost", "Frau [PERSON_1 hat", "Frau Sabine Müller hat"],
    ["both lost", "Frau PERSON_1 hat", "Frau Sabine Müller hat"],
    ["an escaped one without brackets", "PERSON\\_1", "Sabine Müller"],
    ["a bracket that is the text's before", "[siehe PERSON_1]", "[siehe Sabine Müller]"],
    ["a bracket that is the text's after", "[PERSON_1, Kundin]", "[Sabine Müller, Kundin]"],
    ["a link", "[PERSON_1](mailto:[PERSON_1_EMAIL])", "Sabine Müller(mailto:s.mueller@x.example)"],
    ["German for the kind", "[TELEFON_1], [Geburtsdatum 1]", "030 1234, 12.03.1985"],
    ["English for the kind", "[Name 1], [Date of Birth 1]", "Sabine Müller, 12.03.1985"],
    ["German for what is named after", "[PERSON_1_E-MAIL]", "s.mueller@x.example"],
    ["a lost number, one candidate", "[PHONE] <PHONE> [EMAIL]", "030 1234 030 1234 s.mueller@x.example"],
    ["a leading zero", "[PERSON_01]", "Sabine Müller"],
    [
      "a name of a kind within another",
      "[IP_ADDRESS_1] [IP-Adresse 2] [IP_1]",
      "203.0.113.47 203.0.113.48 203.0.113.47",
    ],
    ["one beside the other", "[PERSON_1][PERSON_2]", "Sabine MüllerHans Fritz"],
    ["in a table", "|[PERSON_1]|[PHONE_1]|", "|Sabine Müller|030 1234|"],
    ["around it nothing", "[[PERSON_1]] \\[PERSON_1]", "[Sabine Müller] \\Sabine Müller"],
  ])("%s", (_, text, expected) => {
    expect(restoreText(text, mapping)).toMatchObject({ text: expected, unknown: [] });
  });
});

describe("endings follow the language", () => {
  test.each([
    ["[PERSON_1]s Auto", "Sabine Müllers Auto", "Sabine Müllers Auto"],
    ["[PERSON_1]'s Auto", "Sabine Müller's Auto", "Sabine Müller's Auto"],
    ["[PERSON_2]s Auto", "Hans Fritz’ Auto", "Hans Fritz's Auto"],
    ["[PERSON_2]'s Auto", "Hans Fritz’ Auto", "Hans Fritz's Auto"],
    ["[PERSON_2]’s Auto", "Hans Fritz’ Auto", "Hans Fritz’s Auto"],
    ["[PERSON_2]' Auto", "Hans Fritz' Auto", "Hans Fritz' Auto"],
    ["[PERSON_2's] Auto", "Hans Fritz’ Auto", "Hans Fritz's Auto"],
    ["[PERSON_2s] Auto", "Hans Fritz’ Auto", "Hans Fritz's Auto"],
    ["PERSON_1s Auto", "Sabine Müllers Auto", "Sabine Müllers Auto"],
    ["[PERSON_2]s-Vertrag", "Hans Fritz’-Vertrag", "Hans Fritz's-Vertrag"],
    ["[PERSON_2]-Vertrag", "Hans Fritz-Vertrag", "Hans Fritz-Vertrag"],
    ["[PERSON_2]straße", "Hans Fritzstraße", "Hans Fritzstraße"],
    ["'[PERSON_2]' sagt", "'Hans Fritz' sagt", "'Hans Fritz' sagt"],
  ])("%s", (text, german, english) => {
    expect(restored(text)).toBe(german);
    expect(restored(text, "en")).toBe(english);
  });
});

describe("nothing is invented", () => {
  test.each([
    ["another number", "[PERSON_10]", ["[PERSON_10]"]],
    ["another number without brackets", "PERSON_10", ["PERSON_10"]],
    ["another form", "[PERSON_1z]", ["[PERSON_1z]"]],
    ["another kind", "[IBAN_1]", ["[IBAN_1]"]],
    ["a lost number, two candidates", "[PERSON] [IP_ADDRESS]", ["[PERSON]", "[IP_ADDRESS]"]],
    ["a lost number, no candidate", "[IBAN]", ["[IBAN]"]],
    ["twice the same", "[IBAN_1] [IBAN_1]", ["[IBAN_1]"]],
    ["an ending after none", "[IBAN_1]s", ["[IBAN_1]"]],
    ["a number of seven digits", "[PERSON_1000000]", []],
    ["inside a word", "XPERSON_1 PERSON_1ö PERSON_1_2 PERSON\\_1\\_2", []],
    ["a template", "[Name], [Adresse], [Telefon], [TEXT]", []],
    ["small letters without brackets", "person_1, Person 1, PERSON 1", []],
    ["a kind that nobody has", "[FIGURE_1] SHA_256 [1]", []],
    ["other brackets, bent", "<person 1> {Person_1}", []],
    ["emphasis that does not close", "[**PERSON_1]", ["PERSON_1"]],
  ])("%s", (_, text, unknown) => {
    const none = createMapping();
    none.placeholderFor({ kind: "PERSON", value: "Sabine Müller" });
    const from = text.includes("**") ? createMapping() : mapping;
    expect(restoreText(text, from)).toEqual({ text, restored: 0, unknown });
  });
});

test("values are escaped in JSON, so that arguments of a tool call stay valid", () => {
  const call = '{"to":"[ADDRESS_1]","text":"\\\\[PERSON\\\\_1\\\\] [PERSON_2]s"}';
  const { text, restored: count } = restoreText(call, mapping, { as: "json" });
  expect(JSON.parse(text)).toEqual({ to: 'Haus "Sonne"\nHof 1', text: "Sabine Müller Hans Fritz’" });
  expect(count).toBe(3);
});

test("a value is never read again", () => {
  const own = createMapping();
  own.placeholderFor({ kind: "PERSON", value: "[PERSON_2]" });
  own.placeholderFor({ kind: "PERSON", value: "Eva" });
  expect(restoreText("[PERSON_1]", own).text).toBe("[PERSON_2]");
});

test("a long text full of openings takes time in proportion", () => {
  const openings = "[PERSON_".repeat(20_000) + "\\".repeat(20_000) + "[ **".repeat(20_000);
  expect(restoreText(openings, mapping).text).toBe(openings);
});
