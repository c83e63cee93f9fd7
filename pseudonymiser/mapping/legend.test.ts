import { expect, test } from "vitest";
import { createMapping } from "./create-mapping.ts";

test("the legend explains placeholders in both languages", () => {
  const mapping = createMapping();
  mapping.placeholderFor({ kind: "PERSON", value: "Eva Bauer" });
  for (const language of ["de", "en"] as const) {
    const legend = mapping.legend(language);
    expect(legend).toMatch(/\[PERSON_1b\].*\[PERSON_1\]/);
    expect(legend).toContain("[TEXT_1]");
    expect(legend).not.toContain("Eva");
    expect(legend.length).toBeLessThan(700);
  }
});

test("the legend tells who is a woman and who a man only when asked, and only what is known", () => {
  const mapping = createMapping();
  mapping.placeholderFor({ kind: "PERSON", value: "Sabine Müller" });
  mapping.placeholderFor({ kind: "PERSON", value: "Kim Berg" });
  mapping.placeholderFor({ kind: "PERSON", value: "Haas", gender: "male" });
  expect(mapping.legend("de")).not.toContain("eine Frau");
  expect(mapping.legend("de", { genders: true })).toMatch(
    /\n\[PERSON_1\] ist eine Frau\. \[PERSON_3\] ist ein Mann\.$/,
  );
  expect(mapping.legend("en", { genders: true })).toMatch(/\n\[PERSON_1\] is a woman\. \[PERSON_3\] is a man\.$/);
});
