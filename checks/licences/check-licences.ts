import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Finding } from "../finding.ts";

/** Licences that Apache-2.0 software may be shipped with, or made with. */
const allowed: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD", // said by old packages that carry the three clauses
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0", // used unchanged
  "OFL-1.1", // fonts
  "PostgreSQL",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ link: z.boolean().optional(), license: z.string().optional(), resolved: z.string().optional() }),
  ),
});

/** Guards what we depend on: every package has a licence we may use, and the lock file names no download address. */
export async function checkLicences(root: string): Promise<readonly Finding[]> {
  const file = "package-lock.json";
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, file), "utf8")));
  const findings: Finding[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    const report = (message: string) => findings.push({ file, line: null, message: `${path}: ${message}` });
    if (entry.link !== true && entry.resolved !== undefined) {
      report("names a download address; write the lock file anew with the settings of .npmrc");
    }
    if (entry.link === true || !path.includes("node_modules/")) continue;
    const licence = entry.license ?? installedLicence(root, path);
    if (licence === null) report("says nothing of its licence");
    else if (!isAllowed(licence)) report(`has the licence ${licence}, which is not on our list`);
  }
  return findings;
}

/** Whether an SPDX expression can be kept to: one side of an OR, both sides of an AND. Some write them small. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\(([^()]*)\)$/, "$1");
  if (/\sOR\s/i.test(bare)) return bare.split(/\sOR\s/i).some(isAllowed);
  if (/\sAND\s/i.test(bare)) return bare.split(/\sAND\s/i).every(isAllowed);
  return allowed.has(bare);
}

function installedLicence(root: string, path: string): string | null {
  const manifest = join(root, path, "package.json");
  if (!existsSync(manifest)) return null;
  const { license } = z.object({ license: z.string().optional() }).parse(JSON.parse(readFileSync(manifest, "utf8")));
  return license ?? null;
}
