import { expect, test } from "vitest";
import { sentenceAround } from "./sentence.ts";

const around = (text: string, part: string) => {
  const { start, end } = sentenceAround(text, text.indexOf(part));
  return text.slice(start, end);
};

test("a sentence ends at its full stop, not at an abbreviation or a date", () => {
  const text = "Guten Tag. Dr. Abel kam am 3. März zu uns. Es ging ihm gut!";
  expect(around(text, "März")).toBe("Dr. Abel kam am 3. März zu uns.");
  expect(around(text, "Tag")).toBe("Guten Tag.");
  expect(around(text, "ihm")).toBe("Es ging ihm gut!");
});

test("an empty line and the lines of a form end it too", () => {
  const text = "Name: Ina Abel\nReligion: rk\n\nDas war es";
  expect(around(text, "rk")).toBe("Religion: rk");
  expect(around(text, "war")).toBe("Das war es");
});

test("of a text without an end only the surroundings are taken", () => {
  const text = `${"a ".repeat(1000)}krank ${"b ".repeat(1000)}`;
  expect(around(text, "krank").length).toBeLessThan(900);
  expect(around(text, "krank")).toContain("krank");
});
