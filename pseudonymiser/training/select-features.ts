import { labelCount } from "../names/tagger/labels.ts";
import type { FeatureIndex } from "./feature-index.ts";
import { type ChainModel, rowStride } from "./train-chain.ts";
import { withRows } from "./with-rows.ts";

/** The index with only the features of which a model has a weight of at least that size. */
export function selectFeatures(
  { sentences, keys }: FeatureIndex,
  model: ChainModel,
  smallestPeak: number,
): FeatureIndex {
  const rowOf = new Int32Array(keys.length).fill(-1);
  let count = 0;
  for (let row = 0; row < keys.length; row++) if (peakOf(model, row) >= smallestPeak) rowOf[row] = count++;
  const kept = new Uint32Array(count);
  for (const [row, key] of keys.entries()) if ((rowOf[row] ?? -1) >= 0) kept[rowOf[row] ?? 0] = key;
  return { keys: kept, sentences: sentences.map((sentence) => withRows(sentence, rowOf)) };
}

/** The largest weight of a row, without its sign. */
export function peakOf({ rows }: ChainModel, row: number): number {
  let highest = 0;
  for (let label = 0; label < labelCount; label++)
    highest = Math.max(highest, Math.abs(rows[row * rowStride + label] ?? 0));
  return highest;
}
