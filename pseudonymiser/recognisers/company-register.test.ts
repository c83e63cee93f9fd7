import fc from "fast-check";
import { expect, test } from "vitest";
import { textView } from "../text/text-view.ts";
import { companyRegister } from "./company-register.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./company-register.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(companyRegister, text)).toEqual(values);
});

const lettersOfTheFirmenbuch = [..."abdfghikmpstvwxyz"];

test("one of 17 letters is the check letter; behind the legal form of a sole trader each counts, without it on the strict level", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{4,5}$/), (digits) => {
      const checked = lettersOfTheFirmenbuch.filter((letter) => {
        const [finding] = companyRegister.find(textView(`Holzbau, FN ${digits}${letter}`));
        expect(finding?.score).toBeLessThan(0.5);
        expect(foundIn(companyRegister, `Holzbau e.U., FN ${digits}${letter}`)).toEqual([`FN ${digits}${letter}`]);
        return finding?.evidence.some(({ by }) => by === "checksum") === true;
      });
      expect(checked).toHaveLength(1);
    }),
  );
});

test.each(["284613z", "517302p"])("%s has its check letter", (number) => {
  const [finding] = companyRegister.find(textView(`FN ${number}`));
  expect(finding?.evidence.map(({ by }) => by)).toContain("checksum");
});
