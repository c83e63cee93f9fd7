import { expect, test } from "vitest";
import { genderBefore } from "./form-of-address.ts";

test.each([
  ["Frau ", "female"],
  ["Sehr geehrter Herr ", "male"],
  ["an Herrn Prof. Dr. ", "male"],
  ["frau dipl.-ing. ", "female"],
  ["Frau Univ.-Prof. Dr. Dr. h. c. ", "female"],
  ["Dear Ms. ", "female"],
  ["Mr ", "male"],
  ["Frau\n", "female"],
  ["Hausfrau ", null],
  ["Frau und ", null],
  ["Frau", null],
  ["Meine Frau heißt ", null],
  ["", null],
] as const)("before a name, %j says %s", (before, gender) => {
  expect(genderBefore(`${before}Müller`, before.length)).toBe(gender);
});
