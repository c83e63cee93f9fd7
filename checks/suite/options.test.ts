import { expect, test } from "vitest";
import { testOptions } from "./options.ts";

test("without options everything runs on both engines", () => {
  expect(testOptions([])).toEqual({ only: null, engines: ["pglite", "postgresql"] });
});

test("one engine and a part of a path can be chosen", () => {
  expect(testOptions(["--engine", "postgresql", "--only", "jobs"])).toEqual({ only: "jobs", engines: ["postgresql"] });
});

test("what is unknown is refused, so that a slip of the pen does not run less than was meant", () => {
  expect(() => testOptions(["--engine", "mysql"])).toThrow("--engine takes pglite or postgresql");
  expect(() => testOptions(["--onyl", "jobs"])).toThrow("--onyl");
  expect(() => testOptions(["jobs"])).toThrow("jobs");
});

test("help runs nothing", () => {
  expect(testOptions(["--help"])).toBeNull();
});
