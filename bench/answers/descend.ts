const steps = 400;
const rate = 0.05;
const [meanDecay, squareDecay] = [0.9, 0.999] as const;

/** Finds the weights at which a gradient vanishes (Adam; Kingma and Ba 2015). Deterministic: starts at zero, takes all data at each step. */
export function descend(length: number, gradient: (weights: Float64Array) => Float64Array): Float64Array {
  const weights = new Float64Array(length);
  const mean = new Float64Array(length);
  const square = new Float64Array(length);
  for (let step = 1; step <= steps; step++) {
    for (const [at, slope] of gradient(weights).entries()) {
      mean[at] = meanDecay * (mean[at] ?? 0) + (1 - meanDecay) * slope;
      square[at] = squareDecay * (square[at] ?? 0) + (1 - squareDecay) * slope ** 2;
      const [first, second] = [
        (mean[at] ?? 0) / (1 - meanDecay ** step),
        (square[at] ?? 0) / (1 - squareDecay ** step),
      ];
      weights[at] = (weights[at] ?? 0) - (rate * first) / (Math.sqrt(second) + 1e-9);
    }
  }
  return weights;
}

/** The sum of the products. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
