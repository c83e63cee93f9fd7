import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = resolve(import.meta.dirname, "..");

const skipped = new Set(["node_modules", "dist", "data", "coverage", ".git", ".test"]);

/** True for the module that Node was started with. */
export function isMain(moduleUrl: string): boolean {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl);
}

/** All files below some folders of a root, as paths from it, sorted. What is built or installed, and folders that do not exist, are left out. */
export function filesBelow(base: string, folders: readonly string[], wanted: (path: string) => boolean): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) visit(path);
      } else if (entry.isFile()) {
        const fromBase = relative(base, path).split(sep).join("/");
        if (wanted(fromBase)) found.push(fromBase);
      }
    }
  };
  for (const folder of folders) if (existsSync(join(base, folder))) visit(join(base, folder));
  return found.sort();
}
