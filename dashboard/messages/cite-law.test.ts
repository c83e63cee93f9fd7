import { expect, test } from "vitest";
import { citeLaw } from "./cite-law.ts";

test.each([
  ["GDPR 13(1)(a)", "Art. 13 Abs. 1 lit. a DSGVO"],
  ["DDG 5(1) no. 2", "§ 5 Abs. 1 Nr. 2 DDG"],
  ["TDDDG 25(2)", "§ 25 Abs. 2 TDDDG"],
  ["AI Act 50", "Art. 50 KI-VO"],
  ["GDPR 32", "Art. 32 DSGVO"],
])("%s is cited in German as %s", (law, cited) => {
  expect(citeLaw(law, "de")).toBe(cited);
  expect(citeLaw(law, "en")).toBe(law);
});

test("a law in another form is shown as it is", () => {
  expect(citeLaw("ISO 27001", "de")).toBe("ISO 27001");
});
