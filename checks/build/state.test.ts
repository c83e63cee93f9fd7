import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stateOf } from "./state.ts";

let root: string;
const state = () => stateOf({ root, folders: ["widget"], files: ["package-lock.json"], output: "widget/dist" });
const write = (path: string, text: string) => {
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), 1, 1);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "diskret-build-"));
  mkdirSync(join(root, "widget/dist"), { recursive: true });
  write("package-lock.json", "{}");
  write("widget/main.ts", "one");
  write("widget/dist/main.js", "1");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("nothing changed means nothing to build", () => {
  const before = state();
  write("widget/main.test.ts", "a test is not built");
  write("widget/dist/.built-from", before);
  expect(state()).toBe(before);
});

test.each([
  ["a changed source", () => write("widget/main.ts", "other")],
  ["a new source", () => write("widget/more.ts", "more")],
  ["a removed source", () => rmSync(join(root, "widget/main.ts"))],
  ["a source with the same size but another time", () => utimesSync(join(root, "widget/main.ts"), 9, 9)],
  ["a changed dependency", () => write("package-lock.json", "{ }")],
  ["a deleted output file", () => rmSync(join(root, "widget/dist/main.js"))],
  ["a deleted output folder", () => rmSync(join(root, "widget/dist"), { recursive: true })],
  ["a tampered output file", () => write("widget/dist/main.js", "22")],
])("%s is noticed", (_, change) => {
  const before = state();
  change();
  expect(state()).not.toBe(before);
});
