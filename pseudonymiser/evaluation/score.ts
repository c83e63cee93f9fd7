/** Part of a text with its type, as in the evaluation sets: UTF-16 offsets, end exclusive. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A text of an evaluation set. */
export interface MarkedText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
}

/** Figures of one type. `strict`: borders and type equal; `overlap`: the type equal and at least one character in common. */
export interface TypeScore {
  readonly support: number;
  readonly strict: Figures;
  readonly overlap: Figures;
}

export interface Figures {
  readonly recall: number;
  readonly precision: number;
}

/** One difference between what is marked and what was found. */
export interface Difference {
  readonly id: string;
  readonly what: "missed" | "false" | "borders" | "type";
  readonly marked: MarkedSpan | null;
  readonly found: MarkedSpan | null;
}

export interface SetScore {
  readonly types: Readonly<Record<string, TypeScore>>;
  /** Replacements in texts without any mark, per 1,000 words of these texts. */
  readonly falsePerThousandWords: number;
  readonly differences: readonly Difference[];
}

const overlaps = (one: MarkedSpan, other: MarkedSpan): boolean => one.start < other.end && other.start < one.end;
const equal = (one: MarkedSpan, other: MarkedSpan): boolean =>
  one.start === other.start && one.end === other.end && one.type === other.type;

/**
 * Compares what was found with what is marked.
 *
 * @example
 * scoreSet(texts, new Map([["t001", [{ start: 0, end: 4, type: "PERSON" }]]])).types["PERSON"]?.strict.recall;
 */
export function scoreSet(texts: readonly MarkedText[], found: ReadonlyMap<string, readonly MarkedSpan[]>): SetScore {
  const types = new Set(texts.flatMap(({ spans }) => spans.map(({ type }) => type)));
  for (const spans of found.values()) for (const { type } of spans) types.add(type);
  const clean = texts.filter(({ spans }) => spans.every(({ type }) => type === "SPECIAL"));
  const words = clean.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const wrong = clean.reduce((sum, { id }) => sum + replacements(found.get(id)).length, 0);
  return {
    types: Object.fromEntries([...types].sort().map((type) => [type, scoreType(texts, found, type)])),
    falsePerThousandWords: words === 0 ? 0 : (wrong / words) * 1000,
    differences: texts.flatMap((text) => differencesOf(text, found.get(text.id) ?? [])),
  };
}

/** Special categories are flagged, not replaced. */
const replacements = (spans: readonly MarkedSpan[] | undefined): readonly MarkedSpan[] =>
  (spans ?? []).filter(({ type }) => type !== "SPECIAL");

function scoreType(
  texts: readonly MarkedText[],
  found: ReadonlyMap<string, readonly MarkedSpan[]>,
  type: string,
): TypeScore {
  const count = { marked: 0, found: 0, strict: 0, markedHit: 0, foundHit: 0 };
  for (const text of texts) {
    const marked = text.spans.filter((span) => span.type === type);
    const hits = (found.get(text.id) ?? []).filter((span) => span.type === type);
    count.marked += marked.length;
    count.found += hits.length;
    count.strict += marked.filter((span) => hits.some((hit) => equal(span, hit))).length;
    count.markedHit += marked.filter((span) => hits.some((hit) => overlaps(span, hit))).length;
    count.foundHit += hits.filter((hit) => marked.some((span) => overlaps(span, hit))).length;
  }
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    support: count.marked,
    strict: { recall: ratio(count.strict, count.marked), precision: ratio(count.strict, count.found) },
    overlap: { recall: ratio(count.markedHit, count.marked), precision: ratio(count.foundHit, count.found) },
  };
}

function differencesOf({ id, spans }: MarkedText, found: readonly MarkedSpan[]): Difference[] {
  const missed = spans.flatMap((marked): Difference[] => {
    if (found.some((hit) => equal(marked, hit))) return [];
    const hit = found.find((span) => overlaps(span, marked) && span.type === marked.type);
    if (hit !== undefined) return [{ id, what: "borders", marked, found: hit }];
    const other = found.find((span) => overlaps(span, marked));
    return [{ id, what: other === undefined ? "missed" : "type", marked, found: other ?? null }];
  });
  const wrong = found
    .filter((hit) => !spans.some((marked) => overlaps(marked, hit)))
    .map((hit): Difference => ({ id, what: "false", marked: null, found: hit }));
  return [...missed, ...wrong];
}
