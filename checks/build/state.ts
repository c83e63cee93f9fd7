import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../repository.ts";

interface Bundle {
  readonly root: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** The folder that the build writes, from the root. */
  readonly output: string;
}

/** One line that changes when a source changes, comes or goes, or when the output is touched. Sizes and times, not contents. */
export function stateOf({ root, folders, files, output }: Bundle): string {
  const hash = createHash("sha256");
  const sources = [...filesBelow(root, folders, (path) => !path.includes(".test.")), ...files];
  for (const path of [...sources, ...outputFiles(root, output)]) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function outputFiles(root: string, output: string): string[] {
  if (!existsSync(join(root, output))) return [];
  return readdirSync(join(root, output), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".built-from")
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
