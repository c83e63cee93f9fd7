export const entityLabels = ["PER", "LOC", "ORG", "OTH"] as const;
export type EntityLabel = (typeof entityLabels)[number];

/**
 * The labels of the sequence: outside, the four places in a person's name (begin, inside, end, single), begin and inside
 * of the other kinds.
 */
export const sequenceLabels = [
  "O",
  "B-PER",
  "I-PER",
  "E-PER",
  "S-PER",
  "B-LOC",
  "I-LOC",
  "B-ORG",
  "I-ORG",
  "B-OTH",
  "I-OTH",
];

export const labelCount = sequenceLabels.length;
export const outside = 0;

/** The labels of a person. */
export const personBegin = 1;
export const personInside = 2;
export const personEnd = 3;
export const personSingle = 4;

/** The kind of a label, -1 outside. */
export function kindOf(label: number): number {
  return label === outside ? -1 : label <= personSingle ? 0 : (label - 3) >> 1;
}

/** Whether a name begins at this label. */
export function begins(label: number): boolean {
  return label === personBegin || label === personSingle || (label > personSingle && (label & 1) === 1);
}

/** Whether `next` may follow `label` (-1: the end of the sentence, on either side). */
export function mayFollow(label: number, next: number): boolean {
  const open = label === personBegin || label === personInside;
  if (open) return next === personInside || next === personEnd;
  if (next === personInside || next === personEnd) return false;
  const continues = next > personSingle && (next & 1) === 0;
  return !continues || (label > personSingle && kindOf(label) === kindOf(next));
}
