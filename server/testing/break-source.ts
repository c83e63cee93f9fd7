// Loaded before everything else: node --import "file:///…/break-source.ts?patches=<base64url of JSON>" program.ts
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** One exact change to a source file, made while it is loaded; the file on the disk stays as it is. */
export interface Patch {
  /** Path from the repository's root. */
  readonly file: string;
  /** Text that stands in the file exactly once, on one line. */
  readonly find: string;
  readonly replace: string;
}

const repositoryRoot = new URL("../../", import.meta.url);

/** The value for `--import` with which a process runs the patched sources, in its worker threads too. */
export function breakingPreload(patches: readonly Patch[]): string {
  const url = new URL(import.meta.url);
  url.searchParams.set("patches", Buffer.from(JSON.stringify(patches)).toString("base64url"));
  return url.href;
}

/**
 * Applies a patch to the text of its file. Throws when the text to find does not stand there exactly once, so that a
 * breaking that has lost its place is noticed instead of breaking nothing.
 */
export function applyPatch(source: string, patch: Patch): string {
  const count = source.split(patch.find).length - 1;
  if (patch.find.includes("\n")) throw new Error(`The breaking of ${patch.file} spans lines; it must stand on one.`);
  if (count !== 1)
    throw new Error(`The breaking of ${patch.file} finds its text ${count} times; it must be there once.`);
  return source.replace(patch.find, () => patch.replace);
}

function breakOnLoad(patches: readonly Patch[]): void {
  const byUrl = Map.groupBy(patches, (patch) => new URL(patch.file, repositoryRoot).href);
  for (const [url, group] of byUrl) group.reduce(applyPatch, readFileSync(fileURLToPath(url), "utf8"));
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      const group = byUrl.get(url.replace(/[?#].*$/u, ""));
      if (group === undefined) return loaded;
      const source = loaded.source ?? readFileSync(fileURLToPath(url));
      const text = typeof source === "string" ? source : Buffer.from(source as Uint8Array).toString("utf8"); // modules come as text or bytes
      return { ...loaded, source: group.reduce(applyPatch, text) };
    },
  });
}

const given = new URL(import.meta.url).searchParams.get("patches");
if (given !== null) {
  const patches: readonly Patch[] = JSON.parse(Buffer.from(given, "base64url").toString("utf8"));
  breakOnLoad(patches);
}
