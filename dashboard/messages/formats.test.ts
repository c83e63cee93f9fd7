import { expect, test } from "vitest";
import { formatsFor } from "./formats.ts";

const now = new Date(2026, 2, 1, 12, 0);
const at = (day: number, hour: number) => new Date(2026, 2, day, hour, 5).toISOString();

test("a near day is a word, another one a date", () => {
  const { when } = formatsFor("de");
  expect(when(at(1, 14), now)).toBe("heute um 14:05");
  expect(when(at(2, 3), now)).toBe("morgen um 03:05");
  expect(when(at(9, 3), now)).toBe("9. März um 03:05");
  expect(formatsFor("en").when(at(1, 14), now)).toBe("today at 14:05");
});

test("sizes have one digit behind the point only while they are small", () => {
  const { bytes } = formatsFor("de");
  expect(bytes(0)).toBe("0 Byte");
  expect(bytes(1536)).toBe("1,5 kB");
  expect(bytes(100 * 1024 * 1024)).toBe("100 MB");
});
