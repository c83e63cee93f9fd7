import { describe, expect, test } from "vitest";
import { createMapping } from "../create-mapping.ts";
import type { Gender } from "./gender.ts";

/** Names in the order of a conversation, and the numbers of the persons they get. "f:" and "m:" are Frau and Herr before. */
function personsOf(...names: readonly string[]): string {
  const mapping = createMapping();
  const numbers = names.map((name) => {
    const gender: Gender | null = name.startsWith("f:") ? "female" : name.startsWith("m:") ? "male" : null;
    const value = name.replace(/^[fm]:/, "");
    const placeholder = mapping.placeholderFor({ kind: "PERSON", value, ...(gender === null ? {} : { gender }) });
    return /\d+/.exec(placeholder)?.[0];
  });
  return numbers.join(" ");
}

describe("one person", () => {
  test.each([
    ["surname alone", "Sabine Müller", "Müller"],
    ["given name alone", "Sabine Müller", "Sabine"],
    ["surname first, full name later", "Müller", "Sabine Müller"],
    ["given name first, full name later", "Sabine", "Sabine Müller"],
    ["capitals", "Sabine Müller", "SABINE MÜLLER"],
    ["lower case", "Sabine Müller", "sabine müller"],
    ["ue for ü", "Sabine Müller", "Sabine Mueller"],
    ["u for ü", "Sabine Müller", "Sabine Muller"],
    ["ss for ß", "Jörg Groß", "Joerg Gross"],
    ["an umlaut in two pieces", "Sabine Müller", "Sabine Mu\u0308ller"],
    ["marks left out", "Łukasz Wiśniewski", "Lukasz Wisniewski"],
    ["a dotless i", "Yıldız Çelik", "Yildiz Celik"],
    ["surname, comma, given name", "Hans Müller", "Müller, Hans"],
    ["an initial", "Hans Müller", "H. Müller"],
    ["an initial first", "H. Müller", "Hans Müller"],
    ["an initial without blank", "Hans Müller", "H.Müller"],
    ["initials of a double name", "Hans-Peter Müller", "H.-P. Müller"],
    ["a hyphen left out", "Hans-Peter Müller", "Hanspeter Müller"],
    ["a further given name", "Hans Peter Müller", "Hans Müller"],
    ["an initial in the middle", "Hans P. Müller", "Hans Müller"],
    ["a title", "Sabine Müller", "Prof. Dr. Sabine Müller"],
    ["a form of address inside", "Sabine Müller", "Frau Müller"],
    ["a particle left out", "Anneliese von der Heide", "Heide"],
    ["a particle and no given name", "Anneliese von der Heide", "von der Heide"],
    ["hyphenation at a line's end", "Sabine Müller", "Sabine Mül-\nler"],
    ["a line's end between", "Sabine Müller", "Sabine\nMüller"],
    ["a soft hyphen", "Sabine Müller", "Sabine Mül\u00adler"],
    ["another hyphen", "Eva Heide-Krüger", "Eva Heide\u2011Krüger"],
    ["a genitive inside", "Hans", "Hans’"],
    ["a generation", "Hans Müller", "Hans Müller jun."],
    ["Frau and a woman's name", "Sabine Müller", "f:Müller"],
    ["titles of Austria", "Sabine Müller", "Mag. DDr. Müller"],
  ])("%s", (_, first, second) => {
    expect(personsOf(first, second)).toBe("1 1");
  });

  test("the only one whose sex fits gets the surname", () => {
    expect(personsOf("Sabine Müller", "Peter Müller", "f:Müller", "m:Müller")).toBe("1 2 1 2");
  });

  test("a surname that the whole conversation uses stays with whom it began", () => {
    expect(personsOf("Müller", "Sabine Müller", "Peter Müller", "Müller", "MÜLLER")).toBe("1 1 2 1 1");
  });

  test("what Frau tells later counts from then on", () => {
    expect(personsOf("Kim Müller", "f:Kim Müller", "m:Müller")).toBe("1 1 2");
  });
});

describe("two persons", () => {
  test.each([
    ["other given names", "Sabine Müller", "Peter Müller"],
    ["other surnames", "Sabine Müller", "Sabine Schmidt"],
    ["other initials", "Hans Müller", "P. Müller"],
    ["Frau after a man of that name", "Hans Müller", "f:Müller"],
    ["Herr after Frau", "f:Müller", "m:Müller"],
    ["other second names", "Hans Peter Müller", "Hans Georg Müller"],
    ["names that only look alike", "Eva Bauer", "Eva Baur"],
    ["nicknames", "Johannes Müller", "Hannes"],
    ["part of a double name", "Eva Müller-Lüdenscheid", "Müller"],
    ["surnames that are given names, with a form of address", "Hans Müller", "f:Hans"],
  ])("%s", (_, first, second) => {
    expect(personsOf(first, second)).toBe("1 2");
  });

  test("a surname of two persons is a third, and stays it", () => {
    expect(personsOf("Sabine Müller", "Peter Müller", "Müller", "Müller")).toBe("1 2 3 3");
  });

  test("somebody who has a full name is not joined by another one", () => {
    expect(personsOf("Müller", "Sabine Müller", "Peter Müller", "Peter")).toBe("1 1 2 2");
  });

  test("a text without any letter is a person like any other", () => {
    expect(personsOf("???", "!!!", "???")).toBe("1 2 1");
  });
});
