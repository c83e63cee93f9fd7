import type { SourceFinding } from "@diskret/contract";
import { isSpecialCategory, nameOfKind, uncheckedKind } from "#platform/personal-data";
import { type Confirmation, type CountedKind, mustWait } from "./must-wait.ts";

/** A find as the operator sees it: the kind in words, counts, and whether the source waits because of it. */
export function presentFinding(found: CountedKind, confirmation: Confirmation): SourceFinding {
  return {
    kind: found.kind,
    name: { ...nameOfKind(found.kind) },
    occurrences: found.occurrences,
    different: found.different,
    special: isSpecialCategory(found.kind) || found.kind === uncheckedKind,
    waits: mustWait(found, confirmation),
  };
}
