import { expect, test } from "vitest";
import { findingsIn } from "../planted-repository.ts";
import { checkSizes } from "./check-sizes.ts";
import { quantile } from "./measure-sizes.ts";

const lines = (count: number, text = "x();") => Array.from({ length: count }, () => text).join("\n");
const path = "server/platform/clock/fault.ts";

async function faults(text: string, file = path): Promise<string[]> {
  // Many short files, so that medians say nothing about the planted one.
  const short = Object.fromEntries(
    Array.from({ length: 20 }, (_, number) => [
      `contract/short-${number}.ts`,
      "export const a = () => 1; export const b = () => 2;",
    ]),
  );
  return (await findingsIn(checkSizes, { ...short, [file]: text })).map(({ message }) => message);
}

test("a file of 400 lines is allowed, one of 401 is not, tests included", async () => {
  expect(await faults(lines(400))).toEqual([]);
  expect(await faults(lines(401))).toHaveLength(1);
  expect(await faults(lines(401), "server/platform/clock/fault.test.ts")).toHaveLength(1);
});

test.each([
  ["a function", `export function f() {\n${lines(59)}\n}`],
  ["an arrow", `export const f = () => {\n${lines(59)}\n};`],
  ["an async arrow", `export const f = async () => {\n${lines(59)}\n};`],
  ["a generator", `export function* f() {\n${lines(59)}\n}`],
  ["a method", `export class A {\n  m() {\n${lines(59)}\n  }\n}`],
  ["a getter", `export const a = {\n  get m() {\n${lines(59)}\n  },\n};`],
  ["a function in a call", `export const a = run(() => {\n${lines(59)}\n});`],
  ["an expression without braces", `export const f = () => [\n${lines(59, "1,")}\n];`],
])("%s of 61 lines is found", async (_, text) => {
  const found = await faults(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("61 lines");
});

test("a factory's functions count for themselves, but not without end", async () => {
  const inner = `  const a = () => {\n${lines(50)}\n  };\n`;
  const factory = (body: string) => `export function createThing() {\n${body}}`;
  expect(await faults(factory(inner + inner))).toEqual([]);
  expect(await faults(factory(inner + inner + inner))).toHaveLength(1);
  expect(await faults(factory(`${lines(60)}\n`))).toHaveLength(1);
  expect(await faults(factory(inner + inner).replace("createThing", "makeThing"))).toHaveLength(1);
});

test("four parameters are found, also with defaults, rest and patterns", async () => {
  expect(await faults("export const f = (a: 1, b: 2, c: 3) => [a, b, c];")).toEqual([]);
  expect(await faults("export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];")).toHaveLength(1);
  expect(await faults("export const f = (db: Db, b: 2, c: 3, d: 4) => [db, b, c, d];")).toEqual([]);
  expect(await faults("export const f = (b: 2, c: 3, d: 4, db: Db) => [db, b, c, d];")).toHaveLength(1);
  expect(await faults("export function f(a: 1, { b }: X, c = 3, ...d: 4[]) { return [a, b, c, d]; }")).toHaveLength(1);
});

test("long files everywhere are found by the median", async () => {
  const found = await findingsIn(checkSizes, { "contract/a.ts": lines(95), "contract/b.ts": lines(95) });
  expect(found.map(({ message }) => message)).toEqual(["half of all files are longer than 95 lines; the limit is 90"]);
});

test("the median of nothing is nothing", () => {
  expect(quantile([], 0.5)).toBe(0);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
});
