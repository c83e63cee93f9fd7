import { expect, test } from "vitest";
import { findingsIn } from "../planted-repository.ts";
import { checkExplanations } from "./check-explanations.ts";

async function unexplained(index: string, text: string): Promise<number> {
  const folder = "server/modules/knowledge";
  return (await findingsIn(checkExplanations, { [`${folder}/index.ts`]: index, [`${folder}/a.ts`]: text })).length;
}

test.each([
  ["a function", `export { a } from "./a.ts";`, `export function a() {}`],
  ["a constant", `export { a } from "./a.ts";`, `export const a = 1;`],
  ["a class", `export { a } from "./a.ts";`, `export class a {}`],
  ["a type", `export type { a } from "./a.ts";`, `export type a = 1;`],
  ["an interface, renamed", `export { type a as b } from "./a.ts";`, `export interface a {}`],
  ["everything at once", `export * from "./a.ts";`, `export const a = 1;`],
  ["something declared in the index", `export const a = 1;`, ""],
  ["a line comment", `export { a } from "./a.ts";`, `// says something\nexport const a = 1;`],
  ["a block comment that is no JSDoc", `export { a } from "./a.ts";`, `/* says something */\nexport const a = 1;`],
  ["a sentence about something else", `export { a } from "./a.ts";`, `/** B. */\nconst b = 1;\nexport const a = b;`],
])("%s without a sentence is found", async (_, index, text) => {
  expect(await unexplained(index, text)).toBe(1);
});

test("what has its sentence, and what stays inside, is no fault", async () => {
  expect(await unexplained(`export { a } from "./a.ts";`, `/** A. */\nexport const a = 1;\nexport const b = 2;`)).toBe(
    0,
  );
});
