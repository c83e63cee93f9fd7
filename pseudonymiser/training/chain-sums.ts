import { labelCount, mayFollow, outside } from "../names/tagger/labels.ts";
import { stateCount } from "../names/tagger/weight-table.ts";

const edge = labelCount;

/** Whether the second label may follow the first, over all states, the edge of the sentence among them. */
export const allowed: Uint8Array = Uint8Array.from({ length: stateCount * stateCount }, (_, index) => {
  const from = Math.floor(index / stateCount);
  const to = index % stateCount;
  if (from === edge && to === edge) return 0;
  return mayFollow(from === edge ? outside : from, to === edge ? outside : to) ? 1 : 0;
});

/** Forward and backward sums of a linear chain, scaled at each token so that nothing overflows. */
export class ChainSums {
  /** To be filled: the score of each label of each token. */
  scores = new Float64Array(512 * labelCount);
  /** The probability of each label of each token. */
  marginals = new Float64Array(512 * labelCount);
  readonly #factors = new Float64Array(stateCount * stateCount);
  #local = new Float64Array(512 * labelCount);
  #forward = new Float64Array(512 * labelCount);
  #backward = new Float64Array(512 * labelCount);
  #totals = new Float64Array(512);

  /** Makes room for a sentence and clears its scores. */
  prepare(length: number): void {
    if (this.scores.length < length * labelCount) {
      this.scores = new Float64Array(length * labelCount);
      this.marginals = new Float64Array(length * labelCount);
      this.#local = new Float64Array(length * labelCount);
      this.#forward = new Float64Array(length * labelCount);
      this.#backward = new Float64Array(length * labelCount);
      this.#totals = new Float64Array(length);
    }
    this.scores.fill(0, 0, length * labelCount);
  }

  /** Sums up. */
  run(length: number, transitions: Float32Array): void {
    for (let pair = 0; pair < allowed.length; pair++) {
      this.#factors[pair] = allowed[pair] === 1 ? Math.exp(transitions[pair] ?? 0) : 0;
    }
    this.#sumForward(length);
    this.#sumBackward(length);
    for (let token = 0; token < length; token++) {
      const first = token * labelCount;
      let total = 0;
      for (let label = 0; label < labelCount; label++) {
        const share = at(this.#forward, first + label) * at(this.#backward, first + label);
        this.marginals[first + label] = share;
        total += share;
      }
      for (let label = 0; label < labelCount; label++)
        this.marginals[first + label] = at(this.marginals, first + label) / total;
    }
  }

  /** Adds the expected number of each step from label to label to `target`, times `sign`. */
  countPairs(length: number, target: Float64Array, sign: 1 | -1): void {
    for (let label = 0; label < labelCount; label++) {
      const begin = edge * stateCount + label;
      target[begin] = at(target, begin) + sign * at(this.marginals, label);
      const finish = label * stateCount + edge;
      target[finish] = at(target, finish) + sign * at(this.marginals, (length - 1) * labelCount + label);
    }
    for (let token = 1; token < length; token++) {
      const here = token * labelCount;
      let total = 0;
      for (let from = 0; from < labelCount; from++)
        for (let to = 0; to < labelCount; to++) total += this.#pair(here, from, to);
      for (let from = 0; from < labelCount; from++) {
        for (let to = 0; to < labelCount; to++) {
          const pair = from * stateCount + to;
          if (allowed[pair] === 1) target[pair] = at(target, pair) + (sign * this.#pair(here, from, to)) / total;
        }
      }
    }
  }

  #pair(here: number, from: number, to: number): number {
    return (
      at(this.#forward, here - labelCount + from) *
      at(this.#factors, from * stateCount + to) *
      at(this.#local, here + to) *
      at(this.#backward, here + to)
    );
  }

  #sumForward(length: number): void {
    const { scores } = this;
    for (let token = 0; token < length; token++) {
      const first = token * labelCount;
      let highest = at(scores, first);
      for (let label = 1; label < labelCount; label++) highest = Math.max(highest, at(scores, first + label));
      let total = 0;
      for (let label = 0; label < labelCount; label++) {
        const own = Math.exp(at(scores, first + label) - highest);
        this.#local[first + label] = own;
        let sum = token === 0 ? at(this.#factors, edge * stateCount + label) : 0;
        for (let from = 0; token > 0 && from < labelCount; from++) {
          sum += at(this.#forward, first - labelCount + from) * at(this.#factors, from * stateCount + label);
        }
        this.#forward[first + label] = sum * own;
        total += sum * own;
      }
      for (let label = 0; label < labelCount; label++)
        this.#forward[first + label] = at(this.#forward, first + label) / total;
      this.#totals[token] = total;
    }
  }

  #sumBackward(length: number): void {
    const last = (length - 1) * labelCount;
    for (let label = 0; label < labelCount; label++)
      this.#backward[last + label] = at(this.#factors, label * stateCount + edge);
    for (let token = length - 2; token >= 0; token--) {
      const here = token * labelCount;
      const next = here + labelCount;
      for (let from = 0; from < labelCount; from++) {
        let sum = 0;
        for (let to = 0; to < labelCount; to++) {
          sum += at(this.#factors, from * stateCount + to) * at(this.#local, next + to) * at(this.#backward, next + to);
        }
        this.#backward[here + from] = sum / at(this.#totals, token + 1);
      }
    }
  }
}

function at(array: Float64Array, index: number): number {
  return array[index] ?? 0;
}
