/** Renumbers `[n]` in a stream in the order of their first appearance, however the stream is cut. */
export interface CitationRenumbering {
  /** Takes the next piece and returns what can be shown by now. */
  push(piece: string): string;
  /** What is still held back at the end. */
  flush(): string;
  /** The original numbers in their new order: the first has become 1. */
  readonly order: readonly number[];
}

const reference = /\[(\d{1,3})\]/g;
const unfinishedReference = /\[\d{0,3}$/;

/**
 * @param known the numbers that stand for a passage; others are no citations and stay as they are.
 * @example
 * const citations = createCitationRenumbering(new Set([1, 2, 3]));
 * citations.push("Bis 18 Uhr [3"); // "Bis 18 Uhr "
 * citations.push("]."); // "[1]."
 */
export function createCitationRenumbering(known: ReadonlySet<number>): CitationRenumbering {
  const order: number[] = [];
  let held = "";

  const replace = (text: string): string =>
    text.replace(reference, (whole, digits: string) => {
      const original = Number(digits);
      if (!known.has(original)) return whole;
      if (!order.includes(original)) order.push(original);
      return `[${order.indexOf(original) + 1}]`;
    });

  return {
    order,
    push(piece) {
      const text = held + piece;
      const cut = text.search(unfinishedReference);
      held = cut === -1 ? "" : text.slice(cut);
      return replace(cut === -1 ? text : text.slice(0, cut));
    },
    flush() {
      const rest = replace(held);
      held = "";
      return rest;
    },
  };
}
