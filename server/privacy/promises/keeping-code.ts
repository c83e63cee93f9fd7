import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Localised } from "@diskret/contract";
import type { KeepingCode } from "./promise.ts";

/**
 * Resolves references to keeping code: the file must exist below the root and export the name. Returns what does not
 * resolve, as sentences. It reads the sources and runs none of them.
 */
export async function unresolvedKeepers(
  repositoryRoot: string,
  references: readonly KeepingCode[],
): Promise<readonly Localised[]> {
  const faults = await Promise.all(
    references.map(async ({ file, name }) => {
      const source = await readFile(join(repositoryRoot, file), "utf8").catch(() => null);
      if (source === null) return { de: `${file} gibt es nicht.`, en: `${file} does not exist.` };
      return exportsName(source, name)
        ? null
        : { de: `${file} exportiert kein ${name}.`, en: `${file} exports no ${name}.` };
    }),
  );
  return faults.filter((fault) => fault !== null);
}

function exportsName(source: string, name: string): boolean {
  if (!/^\w+$/u.test(name)) return false;
  const declared = new RegExp(
    `^export (?:async )?(?:function\\*?|const|class|interface|type|abstract class) ${name}\\b`,
    "mu",
  );
  const listed = new RegExp(`^export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\}`, "mu");
  return declared.test(source) || listed.test(source);
}
