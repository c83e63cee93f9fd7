import { readFileSync } from "node:fs";

/** An example from a recogniser's JSDoc. */
export interface Example {
  readonly text: string;
  /** What is to be found in it, in order; empty for a counter-example. */
  readonly values: readonly string[];
}

/**
 * The examples in the JSDoc of a source file: every line with `@example`. Values to be found stand in ⟦ ⟧, a line break is
 * written `\n`; an example without brackets is one in which nothing may be found.
 */
export function examplesOf(source: URL): readonly Example[] {
  const lines = readFileSync(source, "utf8").matchAll(/^\s*\* @example (.+)$/gm);
  return Array.from(lines, ([, line = ""]) => {
    const marked = line.trim().replaceAll("\\n", "\n");
    return {
      text: marked.replace(/[⟦⟧]/g, ""),
      values: Array.from(marked.matchAll(/⟦([^⟧]*)⟧/g), ([, value = ""]) => value),
    };
  });
}
