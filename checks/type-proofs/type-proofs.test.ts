import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../repository.ts";

interface Fault {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** Compiles the text as a file two folders below the root, with the flags of the product. */
function compile(text: string): Fault[] {
  mkdirSync(join(root, ".test"), { recursive: true });
  const folder = mkdtempSync(join(root, ".test", "type-proofs-"));
  try {
    writeFileSync(join(folder, "proofs.ts"), text);
    const compilerOptions = { types: ["node"], typeRoots: ["../../node_modules/@types"] };
    const settings = { extends: "../../tsconfig.base.json", compilerOptions, files: ["proofs.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
    });
    return stdout
      .split(/\n(?=\S)/)
      .map((block) => /^proofs\.ts\((\d+),\d+\): error (TS\d+): (.+)$/s.exec(block))
      .filter((match) => match !== null)
      .map(([, line = "", code = "", message = ""]) => ({ line: Number(line), code, message }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const file = join(import.meta.dirname, "what-must-not-compile.ts");
const text = readFileSync(file, "utf8");
const expected = text.split("\n").flatMap((line, index) => {
  const match = /^\s*\/\/ @ts-expect-error (TS\d+) (.+): (.+)$/.exec(line);
  return match === null ? [] : [{ line: index + 1, code: match[1], what: match[2] ?? "", fragment: match[3] ?? "" }];
});
const faults = compile(text.replaceAll(/\/\/ @ts-expect-error.*/g, "//"));

test("every expectation says which error it expects", () => {
  expect(expected).toHaveLength(text.match(/@ts-expect-error/g)?.length ?? 0);
  expect(expected.length).toBeGreaterThan(25);
});

test.each(expected)("$what does not compile, and for that reason", ({ line, code, fragment }) => {
  const following = expected.find((other) => other.line > line)?.line ?? Number.POSITIVE_INFINITY;
  const found = faults.filter((fault) => fault.line > line && fault.line < following);
  expect(found.map((fault) => fault.code)).toEqual([code]);
  expect(found[0]?.message).toContain(fragment);
});

test("nothing else in the file fails to compile", () => {
  expect(faults).toHaveLength(expected.length);
});
