import { openMapping } from "./create-mapping.ts";
import type { Mapping } from "./mapping.ts";
import { parseMapping } from "./stored-mapping.ts";

/**
 * The mapping that `serialise` wrote.
 *
 * @throws {InvalidMapping} when the text is damaged, or no mapping, or of another version.
 *
 * @example
 * const mapping = createMapping();
 * mapping.placeholderFor({ kind: "IBAN", value: "DE12 5001 0517 0648 4898 90" });
 * readMapping(mapping.serialise()).valueOf("[IBAN_1]"); // "DE12 5001 0517 0648 4898 90"
 */
export function readMapping(serialised: string): Mapping {
  return openMapping(parseMapping(serialised));
}
