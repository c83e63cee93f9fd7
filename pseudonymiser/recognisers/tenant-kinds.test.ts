import { expect, test } from "vitest";
import { InvalidTenantKind } from "../errors.ts";
import { compileTenantKind, type TenantKindDefinition } from "./tenant-kinds.ts";
import { foundIn } from "./testing/found-in.ts";

function faultOf(definition: TenantKindDefinition): string | null {
  try {
    compileTenantKind(definition);
    return null;
  } catch (error) {
    return error instanceof InvalidTenantKind ? error.reason : String(error);
  }
}

const memberCard = { name: "MEMBER_CARD", pattern: String.raw`MC-\d{6}` };

test("what the pattern matches is found under the tenant's name", () => {
  const recogniser = compileTenantKind(memberCard);
  expect(foundIn(recogniser, "Karte MC-118732 und MC-118733, nicht MC-1")).toEqual(["MC-118732", "MC-118733"]);
});

test("with cues only what stands beside one is found", () => {
  const recogniser = compileTenantKind({
    name: "LOCKER",
    pattern: String.raw`\b[A-F]\d{2,3}\b`,
    cues: ["Spind", "Fach-Nr."],
  });
  expect(foundIn(recogniser, "Mein Spind ist B114.")).toEqual(["B114"]);
  expect(foundIn(recogniser, "B114 (Spind)")).toEqual(["B114"]);
  expect(foundIn(recogniser, "Fach-Nr. C20")).toEqual(["C20"]);
  expect(foundIn(recogniser, "Typ B114, Spindel A20")).toEqual([]);
});

test.each([
  "member_card",
  "M",
  "MEMBER__CARD",
  "MEMBER_",
  "_CARD",
  "CARD_1",
  "1CARD",
  "MITGLIED-KARTE",
  "KÜRZEL",
  "A".repeat(33),
  "",
])("the name %j is refused", (name) => {
  expect(faultOf({ ...memberCard, name })).toBe("name");
});

test("the name of a built-in kind is refused", () => {
  expect(faultOf({ ...memberCard, name: "PERSON" })).toBe("built_in_name");
  expect(faultOf({ ...memberCard, name: "TEXT" })).toBe("built_in_name");
});

test.each(["(", "[a", "*a", String.raw`\p{Nothing}`, "a{2,1}", String.raw`\-`])(
  "the pattern %s does not compile",
  (pattern) => {
    expect(faultOf({ ...memberCard, pattern })).toBe("pattern");
  },
);

test.each([String.raw`\d*`, "a?", "(?:MC)?", "x{0,3}", String.raw`\b`, "(?=a)", "^", "a|"])(
  "the pattern %s matches the empty text",
  (pattern) => {
    expect(faultOf({ ...memberCard, pattern })).toBe("matches_empty_text");
  },
);

test("a pattern may have 200 characters", () => {
  expect(faultOf({ ...memberCard, pattern: "A".repeat(200) })).not.toBe("pattern_too_long");
  expect(faultOf({ ...memberCard, pattern: "A".repeat(201) })).toBe("pattern_too_long");
});

const evil = [
  "(a+)+b",
  "(a|aa)+b",
  "(a|a)*b",
  "([a-zA-Z]+)*1",
  "(.*a){12}",
  String.raw`^(\w+\s?)*$x`,
  String.raw`(\d+)+-\d+`,
  "(x+x+)+y",
  String.raw`^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$`,
  String.raw`A\s*\s*\s*\s*\s*B`,
  "K.*.*.*Z",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(?:a?){30}a{30}",
  String.raw`(\d{1,20}){1,20}X`,
];

test.each(evil)("the pattern %s could be slow and is refused in good time", (pattern) => {
  const start = performance.now();
  expect(faultOf({ ...memberCard, pattern })).toBe("slow_pattern");
  // Far above the bound of the check, so that a busy machine does not fail the test.
  expect(performance.now() - start).toBeLessThan(2000);
});

const good: readonly (readonly [pattern: string, text: string, found: string])[] = [
  [String.raw`MC-\d{6}`, "Karte MC-118732", "MC-118732"],
  [String.raw`\b[A-Z]{2}\d{8}\b`, "Nr. AB12345678.", "AB12345678"],
  [String.raw`(?<!\d)\d{4}-\d{4}(?!\d)`, "4711-0815", "4711-0815"],
  [String.raw`(?:KD|KN)[- ]?\d{5,9}`, "KN 88123", "KN 88123"],
  ["P[0-9A-F]{8}", "P00FF12AB", "P00FF12AB"],
  [String.raw`\bEMP\d{3,7}\b`, "EMP00412", "EMP00412"],
  ["[0-9]{3}/[0-9]{4}/[A-Z]{1,3}", "123/2024/KA", "123/2024/KA"],
  [String.raw`Zi\. ?\d{1,3}[a-z]?`, "Zi. 114a", "Zi. 114a"],
  [String.raw`\p{Lu}{3}-\d{2}-\d{2}`, "ÄBC-12-34", "ÄBC-12-34"],
  ["projekt (?:adler|falke|habicht)", "im projekt falke", "projekt falke"],
  [String.raw`#\d{4,6}\b`, "Fall #10442", "#10442"],
  [String.raw`\d{2}\.\d{3}\.\d{3}-[0-9K]`, "12.345.678-K", "12.345.678-K"],
  [String.raw`KD-\d+`, "KD-1187", "KD-1187"],
];

test.each(good)("the pattern %s is accepted and finds in %j", (pattern, text, found) => {
  expect(foundIn(compileTenantKind({ ...memberCard, pattern }), text)).toEqual([found]);
});

test("a pattern that begins with anything takes time linear in the text", () => {
  const recogniser = compileTenantKind({ ...memberCard, pattern: "[A-Z]+X1" });
  expect(foundIn(recogniser, "A".repeat(200_000))).toEqual([]);
  expect(foundIn(recogniser, "ABX1")).toEqual(["ABX1"]);
});

test("cues must be few short words", () => {
  expect(faultOf({ ...memberCard, cues: [" "] })).toBe("cues");
  expect(faultOf({ ...memberCard, cues: ["a".repeat(61)] })).toBe("cues");
  expect(faultOf({ ...memberCard, cues: Array.from({ length: 51 }, () => "Karte") })).toBe("cues");
});

test("an error says what is wrong and how to mend it, in both languages", () => {
  const error = new InvalidTenantKind("MEMBER_CARD", "matches_empty_text");
  expect(error.code).toBe("invalid_tenant_kind");
  expect(error.message).toContain("MEMBER_CARD");
  expect(error.messageDe).toContain("mindestens ein Zeichen");
});
