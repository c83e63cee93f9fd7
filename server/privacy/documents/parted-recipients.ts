import type { DocumentInput } from "./input.ts";

type Recipients = DocumentInput["recipients"];

/**
 * The own websites that are only fetched, and those to whom data go. A machine of the controller's own that is only read
 * from (an intranet) is neither.
 */
export function partedByRole(declared: Recipients): readonly [websites: Recipients, getting: Recipients] {
  const websites = declared.filter(({ role }) => role === "own-website");
  return [websites, declared.filter(({ role, readsOnly }) => role !== "own-website" && readsOnly !== true)];
}
