import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Check, Finding } from "./finding.ts";

/** Runs a check on a repository made of the given files, which is gone afterwards. For the tests of checks. */
export async function findingsIn(check: Check, files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const root = mkdtempSync(join(tmpdir(), "diskret-planted-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return await check(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
