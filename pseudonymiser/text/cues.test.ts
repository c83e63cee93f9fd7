import { expect, test } from "vitest";
import { cueNear } from "./cues.ts";

const spanOf = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

test("a cue before a find is found within its reach", () => {
  const text = "Bitte rufen Sie an, Tel.: 0171 5550123";
  expect(cueNear(text, spanOf(text, "0171 5550123"), { cue: /\btel\b/i })).toBe("Tel");
  expect(cueNear(text, spanOf(text, "0171 5550123"), { cue: /\btel\b/i, before: 3 })).toBeNull();
});

test("a cue in another line does not count, unless the find stands alone in its line", () => {
  const apart = "Tel. siehe unten\nSumme 0171 5550123";
  expect(cueNear(apart, spanOf(apart, "0171 5550123"), { cue: /\btel\b/i })).toBeNull();
  const alone = "IBAN:\n  DE12 5001";
  expect(cueNear(alone, spanOf(alone, "DE12 5001"), { cue: /\biban\b/i })).toBe("IBAN");
});

test("a cue after a find counts where it is asked for", () => {
  const text = "0171 5550123 (mobil)";
  expect(cueNear(text, spanOf(text, "0171 5550123"), { cue: /\bmobil\b/i })).toBeNull();
  expect(cueNear(text, spanOf(text, "0171 5550123"), { cue: /\bmobil\b/i, after: 10 })).toBe("mobil");
});
