import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "diskret-chromium-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plant(path: string, mode: number): string {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, mode);
  return file;
}

test("the browser that the environment names is taken before any on the path", () => {
  const named = plant("named/browser", 0o755);
  plant("bin/chromium", 0o755);
  expect(findChromium({ CHROMIUM_PATH: named, PATH: join(folder, "bin") })).toBe(named);
});

test("chromium is preferred to chrome wherever it lies on the path", () => {
  plant("a/google-chrome", 0o755);
  const chromium = plant("b/chromium", 0o755);
  expect(findChromium({ PATH: `${join(folder, "a")}:${join(folder, "b")}` })).toBe(chromium);
});

test("a file that cannot be executed is no browser", () => {
  plant("c/chromium", 0o644);
  expect(findChromium({ PATH: join(folder, "c") })).toBeNull();
});

test("a wrong path in the environment is an error that names it", () => {
  expect(() => findChromium({ CHROMIUM_PATH: "/nowhere/chromium", PATH: "" })).toThrow("/nowhere/chromium");
});
