import { InvalidSpan } from "../errors.ts";
import { endingAt, endsInHiss, takesEnding } from "./inflection.ts";
import type { Mapping, Mention } from "./mapping.ts";
import { genderBefore } from "./person/form-of-address.ts";
import { partsLikePlaceholders } from "./placeholder/neutral-spans.ts";
import { vocabularyFor } from "./placeholder/vocabulary.ts";

/** A part of a text that is replaced: UTF-16 units, `end` exclusive. Its text is the value. */
export interface MaskSpan extends Omit<Mention, "value"> {
  readonly start: number;
  readonly end: number;
}

/**
 * A text with its spans replaced by placeholders, and whatever in it only looks like a placeholder by literals. It holds
 * for every text and all spans that `restoreText(maskSpans(text, spans, mapping), mapping).text === text`, in either
 * language. Two things are needed for that: a genitive that restoring would write otherwise (Hans's) goes into the value,
 * and looks are judged in the masked text, where a placeholder may have taken away what kept a part from looking like one.
 *
 * Spans may come in any order. Each kind is numbered in the order of the text; names come before everything else, so that
 * an address finds its person in the signature below. A Herr or Frau before a name counts for telling persons apart.
 *
 * @throws {InvalidSpan} when a span is empty, outside the text or over another one.
 * @throws {InvalidMention} as `placeholderFor`.
 *
 * @example
 * const mapping = createMapping();
 * maskSpans("Sabine fragt nach [PERSON_1].", [{ start: 0, end: 6, kind: "PERSON" }], mapping);
 * // "[PERSON_1] fragt nach [TEXT_1]."
 */
export function maskSpans(text: string, spans: readonly MaskSpan[], mapping: Mapping): string {
  const ordered = inOrder(text, spans).map((span, index, all) => ({
    ...span,
    end: endWithEnding(text, span, all[index + 1]?.start ?? text.length),
  }));
  // Names first: asking again below gives the same placeholders.
  for (const span of ordered) if (span.kind === "PERSON") mapping.placeholderFor(mentionAt(text, span));
  const ours = new Set<number>();
  let masked = "";
  let position = 0;
  for (const span of ordered) {
    masked += text.slice(position, span.start);
    ours.add(masked.length);
    masked += mapping.placeholderFor(mentionAt(text, span));
    position = span.end;
  }
  return withLiterals(masked + text.slice(position), ours, mapping);
}

function mentionAt(text: string, span: MaskSpan): Mention {
  const gender = span.gender ?? (span.kind === "PERSON" ? genderBefore(text, span.start) : null);
  return { ...span, value: text.slice(span.start, span.end), ...(gender === null ? {} : { gender }) };
}

/** Where the span ends once it has taken in the endings that restoring would bend: only those before the next span. */
function endWithEnding(text: string, { start, end, kind }: MaskSpan, limit: number): number {
  if (!takesEnding({ kind, owned: null }) || !endsInHiss(text.slice(start, end))) return end;
  // At the limit the next placeholder begins: its bracket ends the word.
  const after = text.slice(end, limit) + (limit < text.length ? "[" : "");
  let taken = 0;
  for (let ending = endingAt(after, 0); ending !== ""; ending = endingAt(after, taken)) taken += ending.length;
  return end + taken;
}

function withLiterals(masked: string, ours: ReadonlySet<number>, mapping: Mapping): string {
  let neutral = "";
  let position = 0;
  for (const { start, end } of partsLikePlaceholders(masked, vocabularyFor(mapping.tenantKinds))) {
    if (ours.has(start)) continue;
    neutral += masked.slice(position, start) + mapping.literalFor(masked.slice(start, end));
    position = end;
  }
  return neutral + masked.slice(position);
}

function inOrder(text: string, spans: readonly MaskSpan[]): readonly MaskSpan[] {
  const ordered = spans.toSorted((one, other) => one.start - other.start);
  for (const [index, { start, end }] of ordered.entries()) {
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
    if (!inside) throw new InvalidSpan(start, end, { en: "it is not inside the text", de: "sie liegt nicht im Text" });
    if (end <= start) throw new InvalidSpan(start, end, { en: "it is empty", de: "sie ist leer" });
    if (start < (ordered[index - 1]?.end ?? 0)) {
      throw new InvalidSpan(start, end, { en: "it overlaps the one before", de: "sie überlappt die vorige" });
    }
  }
  return ordered;
}
