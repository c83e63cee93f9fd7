import type { PersonalSpan } from "./personal-data.ts";

/**
 * Puts a word for its kind in place of every span: `Ich bin [Person]`. Unlike a placeholder it leads back to nothing.
 * Spans are in order and without overlaps, as the finder gives them.
 */
export function maskPersonalData(
  text: string,
  spans: readonly PersonalSpan[],
  nameOf: (kind: string) => string,
): string {
  let masked = "";
  let at = 0;
  for (const { start, end, kind } of spans) {
    masked += `${text.slice(at, start)}[${nameOf(kind)}]`;
    at = end;
  }
  return masked + text.slice(at);
}
