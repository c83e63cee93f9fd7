import fc from "fast-check";
import { expect, test } from "vitest";
import { imei } from "./imei.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./imei.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(imei, text)).toEqual(values);
});

test("behind IMEI every 15 digits are found, without it one of ten that begin with 35", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^35\d{12}$/), (body) => {
      const numbers = Array.from({ length: 10 }, (_, last) => body + String(last));
      expect(numbers.flatMap((number) => foundIn(imei, `gestohlen: ${number}`))).toHaveLength(1);
      for (const number of numbers) expect(foundIn(imei, `IMEI: ${number}`)).toEqual([number]);
    }),
  );
});
