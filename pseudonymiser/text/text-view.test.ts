import fc from "fast-check";
import { expect, test } from "vitest";
import { textView } from "./text-view.ts";

test("everyday text stays as it is", () => {
  const view = textView("Guten Tag, Frau Müller – 3 €");
  expect(view.plain).toBe(view.raw);
  expect(view.toRaw(11, 15)).toEqual({ start: 11, end: 15 });
});

test.each([
  ["no-break spaces become spaces", "DE12\u00a05001\u202f0517", "DE12 5001 0517"],
  ["soft hyphens and zero-width characters vanish", "Bothe\u00adnau\u200b", "Bothenau"],
  ["no-break hyphens become hyphens", "Müller\u2011Lüdenscheid", "Müller-Lüdenscheid"],
  ["full-width characters become ordinary ones", "０１７１／５５５", "0171/555"],
  ["umlauts in two pieces become one character", "Mu\u0308ller", "Müller"],
  ["Arabic digits become ordinary ones", "٠١٢۳", "0123"],
])("%s", (_, raw, plain) => {
  expect(textView(raw).plain).toBe(plain);
});

test("offsets lead back over what vanished, and leave out what nobody sees at the end", () => {
  const raw = "Herr Bothe\u00adnau\u00ad kam";
  const view = textView(raw);
  const start = view.plain.indexOf("Bothenau");
  const span = view.toRaw(start, start + "Bothenau".length);
  expect(raw.slice(span.start, span.end)).toBe("Bothe\u00adnau");
});

test("whatever the text, parts that follow each other stand in order in the raw text and do not overlap", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom("\u00ad", "\u00a0", "u", "\u0308", "٣", "🙈"), fc.string({ maxLength: 2 })),
  });
  fc.assert(
    fc.property(text, (raw) => {
      const view = textView(raw);
      let last = 0;
      for (let index = 0; index < view.plain.length; index++) {
        const { start, end } = view.toRaw(index, index + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(raw.length);
    }),
  );
});
