import { expect, test } from "vitest";
import { otherCueBefore } from "./other-cue-before.ts";

const otherCue = /\b(?:booking|invoice|bestellnr|auftrag)\b/gi;

test.each([
  ["Bestellnr. 4711", { saysNumber: true, isDirect: true }],
  ["Auftrag Nr. 4711", { saysNumber: true, isDirect: true }],
  ["on my invoice: 4711", { saysNumber: false, isDirect: true }],
  ["Auftrag mit der Karte 4711", { saysNumber: false, isDirect: false }],
  ["booking XR7-40918, both times on 4711", null],
  ["Der Auftrag läuft. Meine Karte: 4711", null],
  ["Karte 4711", null],
])("%j", (text, expected) => {
  const start = text.lastIndexOf("4711");
  expect(otherCueBefore(text, { start, end: start + 4 }, otherCue)).toEqual(expected);
});
