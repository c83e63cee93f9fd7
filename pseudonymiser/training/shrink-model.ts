import { labelCount } from "../names/tagger/labels.ts";
import type { TrainedWeights } from "../names/tagger/weight-table.ts";
import { peakOf } from "./select-features.ts";
import { type ChainModel, rowStride } from "./train-chain.ts";

export interface Shrinking {
  /** What all weights of features are multiplied by: they were learned with a part of the features left out. */
  readonly scale: number;
  /** Weights are stored as multiples of this. */
  readonly step: number;
  /** Weights below are dropped. */
  readonly smallestWeight: number;
  /** Features without a weight of this size are dropped. */
  readonly smallestPeak: number;
  readonly recallBias: number;
}

/** Keeps what matters of a model: rows with a weight worth keeping, in eight bits each. */
export function shrinkModel(model: ChainModel, keys: Uint32Array, shrinking: Shrinking): TrainedWeights {
  const kept: number[] = [];
  for (let row = 0; row < keys.length; row++) if (peakOf(model, row) >= shrinking.smallestPeak) kept.push(row);
  kept.sort((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0));
  const weights = new Int8Array(kept.length * labelCount);
  for (const [index, row] of kept.entries()) {
    for (let label = 0; label < labelCount; label++) {
      const weight = (model.rows[row * rowStride + label] ?? 0) * shrinking.scale;
      if (Math.abs(weight) < shrinking.smallestWeight) continue;
      weights[index * labelCount + label] = Math.max(-127, Math.min(127, Math.round(weight / shrinking.step)));
    }
  }
  return {
    keys: Uint32Array.from(kept, (row) => keys[row] ?? 0),
    weights,
    step: shrinking.step,
    transitions: model.transitions,
    recallBias: shrinking.recallBias,
  };
}
