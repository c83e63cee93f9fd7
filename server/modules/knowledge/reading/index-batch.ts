import { impactScale } from "./passage-terms.ts";

/** Where a term stands in a batch of passages: pairs of ordinal and impact, one after the other. */
export type TermEntries = ReadonlyMap<string, readonly number[]>;

/** The terms of a batch of passages with where they stand. `firstOrdinal` is that of the first. */
export function entriesOf(
  passages: readonly { readonly terms: ReadonlyMap<string, number> }[],
  firstOrdinal: number,
): Map<string, number[]> {
  const entries = new Map<string, number[]>();
  for (const [index, passage] of passages.entries()) {
    for (const [term, impact] of passage.terms) {
      const list = entries.get(term) ?? [];
      list.push(firstOrdinal + index, impact);
      entries.set(term, list);
    }
  }
  return entries;
}

/**
 * A batch's part of the index as bytes: the length of the terms as UTF-8 and these, a line feed between two; then for each
 * term the number of its entries, and for each of these how much its ordinal grows and its impact in hundredths. Numbers
 * are LEB128.
 */
export function encodeBatch(entries: TermEntries): Buffer {
  const terms = Buffer.from([...entries.keys()].join("\n"), "utf8");
  const bytes: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  put(terms.length);
  const head = Buffer.from(bytes.splice(0));
  for (const list of entries.values()) {
    put(list.length / 2);
    let before = 0;
    for (let at = 0; at < list.length; at += 2) {
      put((list[at] ?? 0) - before);
      put(Math.round((list[at + 1] ?? 0) / impactStep));
      before = list[at] ?? 0;
    }
  }
  return Buffer.concat([head, terms, Buffer.from(bytes)]);
}

/** Impacts are kept in hundredths: a byte each. */
const impactStep = impactScale / 100;

/** Reads what `encodeBatch` wrote and hands on every entry. */
export function decodeBatch(bytes: Uint8Array, take: (term: string, ordinal: number, impact: number) => void): void {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  };
  const length = next();
  if (length === 0) return;
  const terms = Buffer.from(bytes.subarray(at, at + length))
    .toString("utf8")
    .split("\n");
  at += length;
  for (const term of terms) {
    let ordinal = 0;
    for (let left = next(); left > 0; left--) {
      ordinal += next();
      take(term, ordinal, next() * impactStep);
    }
  }
}
