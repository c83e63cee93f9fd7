import { expect, test } from "vitest";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";

const rules = { cue: cueWords("karte", "konto"), otherCue: cueWords("kundenkarte", "artikel"), before: 30 };

function says(text: string, more: { after?: number } = {}): string {
  const start = text.search(/\d/);
  return announcementOf(text, { start, end: start + 4 }, { ...rules, ...more }).says;
}

test("the last word before a number counts", () => {
  expect(says("Karte oder Artikel 4711")).toBe("other");
  expect(says("Artikel mit Karte 4711")).toBe("this");
  expect(says("die 4711")).toBe("nothing");
});

test("the end of a longer word is not read as a word, at the edge of the reach either", () => {
  expect(says("Kundenkarte 4711")).toBe("other");
  expect(says(`Kundenkarte ${".".repeat(24)} 4711`)).toBe("other");
});

test("the line above counts where the number stands alone in its line", () => {
  expect(says("Konto:\n4711")).toBe("this");
  expect(says("Konto\nNr.: 4711")).toBe("this");
  expect(says("Konto leer\nund dann 4711")).toBe("nothing");
});

test("a word behind the number counts within the reach, and further off behind is", () => {
  expect(says("4711 (Karte)")).toBe("nothing");
  expect(says("4711 (Karte)", { after: 10 })).toBe("this");
  expect(says("4711 ist die Nummer von meiner Karte")).toBe("this");
});

test("what stands in an address or behind # is something else, unless a word announces it", () => {
  expect(says("https://shop.example/p/4711")).toBe("other");
  expect(says("#4711")).toBe("other");
  expect(says("Karte #4711")).toBe("this");
});

test("a word further off is told where another stands between, and all lines count on request", () => {
  const text = "Karte zum Artikel 4711";
  expect(announcementOf(text, { start: 18, end: 22 }, rules)).toEqual({ says: "other", alsoNamed: "karte" });
  const table = "Name, Karte\nJana, 4711";
  expect(announcementOf(table, { start: 18, end: 22 }, { ...rules, acrossLines: true }).says).toBe("this");
});
