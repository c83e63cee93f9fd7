import { expect, test } from "vitest";
import { applyPatch } from "./break-source.ts";

const source = "const a = 1;\nconst b = 1;\n";

test("a patch changes exactly what it finds, taken literally", () => {
  const patch = { file: "a.ts", find: "const b = 1;", replace: "const b = '$&';" };
  expect(applyPatch(source, patch)).toBe("const a = 1;\nconst b = '$&';\n");
});

test("a patch that has lost its place, or finds two, is an error", () => {
  expect(() => applyPatch(source, { file: "a.ts", find: "const c", replace: "" })).toThrow("0 times");
  expect(() => applyPatch(source, { file: "a.ts", find: "= 1;", replace: "" })).toThrow("2 times");
  expect(() => applyPatch(source, { file: "a.ts", find: "1;\nconst", replace: "" })).toThrow("one");
});
