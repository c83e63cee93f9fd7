import { expect, test } from "vitest";
import { findingsIn } from "../planted-repository.ts";
import { checkLicences, isAllowed } from "./check-licences.ts";

async function faults(entry: object): Promise<number> {
  const lock = { packages: { "": {}, contract: {}, "node_modules/planted": entry } };
  return (await findingsIn(checkLicences, { "package-lock.json": JSON.stringify(lock) })).length;
}

test.each([
  "GPL-3.0-or-later",
  "AGPL-3.0-only",
  "UNLICENSED",
  "SEE LICENSE IN LICENSE.txt",
  "BUSL-1.1",
  "MIT AND GPL-2.0",
])("%s is found", async (license) => {
  expect(await faults({ license })).toBe(1);
});

test("a package that says nothing of its licence is found", async () => {
  expect(await faults({})).toBe(1);
});

test("a download address is found, a workspace's link is not", async () => {
  expect(await faults({ license: "MIT", resolved: "https://registry.example.org/planted-1.0.0.tgz" })).toBe(1);
  expect(await faults({ link: true, resolved: "contract" })).toBe(0);
});

test("of two licences to choose from one suffices", () => {
  expect(isAllowed("(MIT OR GPL-3.0-or-later)")).toBe(true);
  expect(isAllowed("(MIT AND Zlib)")).toBe(true);
  expect(isAllowed("GPL-2.0 OR GPL-3.0")).toBe(false);
});
