import type { Random } from "../random.ts";
import { dimensions, normalise } from "./train-vectors.ts";

export interface WeightedVectors {
  /** One after the other. */
  readonly vectors: Float32Array;
  /** How much each counts when centres are moved. */
  readonly weights: Float64Array;
}

export interface Clusters {
  /** The cluster of each vector. */
  readonly assignment: Int32Array;
  readonly centres: Float32Array;
}

export interface Clustering {
  readonly clusters: number;
  readonly rounds: number;
  /** The first half of the centres begins at the vectors before this one. */
  readonly firstHalfFrom: number;
}

/** Puts vectors of length 1 into clusters by their angle (spherical k-means, Dhillon and Modha 2001). */
export function clusterVectors(
  { vectors, weights }: WeightedVectors,
  { clusters, rounds, firstHalfFrom }: Clustering,
  random: Random,
): Clusters {
  const count = weights.length;
  const centres = new Float32Array(clusters * dimensions);
  const taken = new Set<number>();
  for (let cluster = 0; cluster < clusters; cluster++) {
    let chosen: number;
    do chosen = random.below(cluster < clusters / 2 ? firstHalfFrom : count);
    while (taken.has(chosen));
    taken.add(chosen);
    centres.set(vectors.subarray(chosen * dimensions, (chosen + 1) * dimensions), cluster * dimensions);
  }
  const assignment = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let item = 0; item < count; item++) {
      const nearest = nearestCentre(vectors, item, centres);
      if (assignment[item] !== nearest) moved++;
      assignment[item] = nearest;
    }
    moveCentres(centres, vectors, { assignment, weights });
    if (moved < count * 0.005) break;
  }
  return { assignment, centres };
}

function nearestCentre(vectors: Float32Array, item: number, centres: Float32Array): number {
  let nearest = 0;
  let closest = Number.NEGATIVE_INFINITY;
  const own = item * dimensions;
  for (let start = 0, cluster = 0; start < centres.length; start += dimensions, cluster++) {
    let product = 0;
    for (let index = 0; index < dimensions; index++)
      product += (vectors[own + index] ?? 0) * (centres[start + index] ?? 0);
    if (product > closest) {
      closest = product;
      nearest = cluster;
    }
  }
  return nearest;
}

function moveCentres(
  centres: Float32Array,
  vectors: Float32Array,
  { assignment, weights }: { readonly assignment: Int32Array; readonly weights: Float64Array },
): void {
  centres.fill(0);
  for (const [item, cluster] of assignment.entries()) {
    for (let index = 0; index < dimensions; index++) {
      const at = cluster * dimensions + index;
      centres[at] = (centres[at] ?? 0) + (vectors[item * dimensions + index] ?? 0) * (weights[item] ?? 0);
    }
  }
  for (let start = 0; start < centres.length; start += dimensions)
    normalise(centres.subarray(start, start + dimensions));
}
