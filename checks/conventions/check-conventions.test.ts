import { expect, test } from "vitest";
import { findingsIn } from "../planted-repository.ts";
import { checkConventions } from "./check-conventions.ts";

async function faults(text: string, path = "server/modules/knowledge/fault.ts"): Promise<string[]> {
  return (await findingsIn(checkConventions, { [path]: text })).map(({ message }) => message);
}

test.each([
  `export const a = x as string;`,
  `export const a = x as unknown as string;`,
  `export const a = <string>x;`,
  `export const a = f(x as never);`,
  `const b = 1; // a comment at the end of the line before\nexport const a = x as string;`,
  `export const a = [\n  x as string,\n  // a comment on the next line\n];`,
])("a cast without reason is found: %s", async (text) => {
  expect(await faults(text)).not.toEqual([]);
});

test.each([
  `export const a = x as string; // checked above`,
  `export const a = f(\n  x as string, // checked above\n);`,
  `// checked above\nexport const a = x as string;`,
  `export const a = ["b"] as const;`,
  `import { a as b } from "./a.ts"; export { b as c };`,
])("a cast with its reason, and what is no cast, is no fault: %s", async (text) => {
  expect(await faults(text)).toEqual([]);
});

test.each([
  `export const a = new Date();`,
  `export const a = new Date;`,
  `export const a = Date();`,
  `export const a = Date.now();`,
  `export const a = Date["now"]();`,
  `const { now } = Date; export const a = now();`,
  `const D = Date; export const a = new D();`,
  `export const deps = { Date };`,
])("a look at the machine's clock is found: %s", async (text) => {
  expect(await faults(text)).not.toEqual([]);
});

test.each([
  `export const a = new Date(0);`,
  `export const a = (b: unknown) => b instanceof Date;`,
  `export const a = z.instanceof(Date);`,
  `export const a = Date.parse("2026-01-01");`,
  `export interface A { at: Date }`,
])("a given moment is no fault: %s", async (text) => {
  expect(await faults(text)).toEqual([]);
});

test("errors stand in errors.ts", async () => {
  const text = `export class Gone extends Error {}`;
  expect(await faults(text)).toHaveLength(1);
  expect(await faults(`export const Gone = class extends DomainError {};`)).toHaveLength(1);
  expect(await faults(text, "server/modules/knowledge/errors.ts")).toEqual([]);
});

test("files that are named for nothing are found", async () => {
  expect(await faults("", "server/modules/knowledge/utils.ts")).toHaveLength(1);
  expect(await faults("", "widget/helpers/format.ts")).toHaveLength(1);
});

test("tests are free of these rules", async () => {
  expect(await faults(`export const a = Date.now() as never;`, "server/modules/knowledge/a.test.ts")).toEqual([]);
});
