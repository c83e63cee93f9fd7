/** A sentence with its rows renumbered; rows of number -1 are left out. */
export function withRows<Sentence extends { readonly rows: Int32Array; readonly offsets: Int32Array }>(
  sentence: Sentence,
  rowOf: Int32Array,
): Sentence {
  const { rows, offsets } = sentence;
  const kept = new Int32Array(rows.length);
  const starts = new Int32Array(offsets.length);
  let count = 0;
  for (let token = 0; token + 1 < offsets.length; token++) {
    for (let index = offsets[token] ?? 0; index < (offsets[token + 1] ?? 0); index++) {
      const row = rowOf[rows[index] ?? 0] ?? -1;
      if (row >= 0) kept[count++] = row;
    }
    starts[token + 1] = count;
  }
  return { ...sentence, rows: kept.slice(0, count), offsets: starts };
}
