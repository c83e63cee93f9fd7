import type { Finding, Recogniser } from "../../finding.ts";
import { textView } from "../../text/text-view.ts";

/** What a recogniser finds in a text, as it stands there, from a score on that the balanced level replaces. */
export function foundIn(recogniser: Recogniser, raw: string, from = 0.5): readonly string[] {
  const view = textView(raw);
  return recogniser
    .find(view)
    .filter(({ score }) => score >= from)
    .map(({ start, end }) => view.plain.slice(start, end));
}

/** The only find of a recogniser in a text, or null where it finds none or several. */
export function onlyFindingIn(recogniser: Recogniser, raw: string): Finding | null {
  const [first, ...more] = recogniser.find(textView(raw));
  return more.length > 0 ? null : (first ?? null);
}
