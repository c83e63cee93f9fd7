import { endingAt, endingReach } from "../mapping/inflection.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { findPlaceholder } from "../mapping/placeholder/find-placeholder.ts";
import type { PlaceholderMatch } from "../mapping/placeholder/match-placeholder.ts";
import type { Search } from "../mapping/placeholder/text-window.ts";
import { resolve, writeValue } from "./resolve.ts";
import type { RestoreOptions } from "./restore-options.ts";

/** What restoring needs, and what it counts. */
export interface Restoration {
  readonly mapping: Mapping;
  readonly options: RestoreOptions;
  restored: number;
  /** Placeholders that the mapping does not have, as they stood in the text. */
  readonly unknown: Set<string>;
}

/** What could be restored of a text from `from` on, and where that ends. Without `search.final` a rest may be undecided. */
export function restorePart(
  search: Search,
  from: number,
  restoration: Restoration,
): { readonly text: string; readonly end: number } {
  let text = "";
  let position = from;
  for (;;) {
    const found = findPlaceholder(search, position);
    const start = typeof found === "number" ? found : found.start;
    text += search.text.slice(position, start);
    if (typeof found === "number") return { text, end: start };
    const replaced = replace(found, search, restoration);
    if (replaced === null) return { text, end: start };
    text += replaced.text;
    position = replaced.end;
  }
}

/** The text for one placeholder; `null` while characters are missing that decide about its ending. */
function replace(
  match: PlaceholderMatch,
  { text, final }: Search,
  restoration: Restoration,
): { readonly text: string; readonly end: number } | null {
  const resolved = resolve(match, restoration.mapping);
  if (resolved === null) {
    const unknown = text.slice(match.start, match.end);
    restoration.unknown.add(unknown);
    return { text: unknown, end: match.end };
  }
  if (resolved.bends && !final && text.length < match.end + endingReach) return null;
  const following = resolved.bends ? endingAt(text, match.end) : "";
  restoration.restored++;
  const value = { value: resolved.value, ending: resolved.ending + following };
  return { text: writeValue(value, match.emphasis, restoration.options), end: match.end + following.length };
}
