import { labelCount, mayFollow, outside, personBegin, personSingle } from "./labels.ts";
import { type ChainSettings, stateCount } from "./weight-table.ts";

/** Longer sentences are tagged in pieces. */
export const longestSentence = 256;

const edge = labelCount;
const impossible = -1e9;

/** The best labels of a sentence (Viterbi) and the probability of each (forward and backward sums of the linear chain). */
export class SequenceDecoder {
  /** The scores of the labels of each token; to be filled before decoding. */
  readonly scores = new Float64Array(longestSentence * labelCount);
  readonly labels = new Uint8Array(longestSentence);
  /** The probability that a token is part of a person's name. */
  readonly person = new Float32Array(longestSentence);
  /** The probability of the label that was chosen, at its kind. */
  readonly #transitions = new Float64Array(stateCount * stateCount);
  readonly #factors = new Float64Array(stateCount * stateCount);
  readonly #recallBias: number;
  readonly #back = new Uint8Array(longestSentence * labelCount);
  readonly #local = new Float64Array(longestSentence * labelCount);
  readonly #forward = new Float64Array(longestSentence * labelCount);
  readonly #sums = new Float64Array(longestSentence);
  #backward = new Float64Array(labelCount);
  #backwardNext = new Float64Array(labelCount);

  constructor({ transitions, recallBias }: ChainSettings) {
    this.#recallBias = recallBias;
    for (let from = 0; from < stateCount; from++) {
      for (let to = 0; to < stateCount; to++) {
        const possible = mayFollow(from === edge ? outside : from, to === edge ? outside : to);
        const weight = transitions[from * stateCount + to] ?? 0;
        this.#transitions[from * stateCount + to] = possible ? weight : impossible;
        this.#factors[from * stateCount + to] = possible ? Math.exp(weight) : 0;
      }
    }
  }

  /** Finds the labels and probabilities of the first `length` tokens of `scores`. */
  decode(length: number): void {
    this.#bestLabels(length);
    this.#sumForward(length);
    this.#sumBackward(length);
  }

  #bestLabels(length: number): void {
    const { scores, labels } = this;
    const transitions = this.#transitions;
    const back = this.#back;
    let best = new Float64Array(labelCount);
    let next = new Float64Array(labelCount);
    for (let label = 0; label < labelCount; label++) {
      best[label] =
        at(transitions, edge * stateCount + label) + at(scores, label) - (label === outside ? this.#recallBias : 0);
    }
    for (let token = 1; token < length; token++) {
      const offset = token * labelCount;
      for (let label = 0; label < labelCount; label++) {
        let highest = Number.NEGATIVE_INFINITY;
        let from = 0;
        for (let previous = 0; previous < labelCount; previous++) {
          const score = at(best, previous) + at(transitions, previous * stateCount + label);
          if (score > highest) {
            highest = score;
            from = previous;
          }
        }
        next[label] = highest + at(scores, offset + label);
        back[offset + label] = from;
      }
      next[outside] = at(next, outside) - this.#recallBias;
      [best, next] = [next, best];
    }
    let label = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let last = 0; last < labelCount; last++) {
      const score = at(best, last) + at(transitions, last * stateCount + edge);
      if (score > highest) {
        highest = score;
        label = last;
      }
    }
    for (let token = length - 1; token >= 0; token--) {
      labels[token] = label;
      label = back[token * labelCount + label] ?? 0;
    }
  }

  #sumForward(length: number): void {
    const local = this.#local;
    const forward = this.#forward;
    const factors = this.#factors;
    for (let token = 0; token < length; token++) {
      const offset = token * labelCount;
      let highest = at(this.scores, offset);
      for (let label = 1; label < labelCount; label++) highest = Math.max(highest, at(this.scores, offset + label));
      let total = 0;
      for (let label = 0; label < labelCount; label++) {
        const own = Math.exp(at(this.scores, offset + label) - highest);
        local[offset + label] = own;
        let sum = 0;
        if (token === 0) sum = at(factors, edge * stateCount + label);
        else {
          const before = offset - labelCount;
          for (let from = 0; from < labelCount; from++)
            sum += at(forward, before + from) * at(factors, from * stateCount + label);
        }
        forward[offset + label] = sum * own;
        total += sum * own;
      }
      for (let label = 0; label < labelCount; label++) forward[offset + label] = at(forward, offset + label) / total;
      this.#sums[token] = total;
    }
  }

  #sumBackward(length: number): void {
    const local = this.#local;
    const factors = this.#factors;
    for (let label = 0; label < labelCount; label++) this.#backward[label] = at(factors, label * stateCount + edge);
    for (let token = length - 1; token >= 0; token--) {
      const offset = token * labelCount;
      let total = 0;
      let person = 0;
      for (let label = 0; label < labelCount; label++) {
        const share = at(this.#forward, offset + label) * at(this.#backward, label);
        total += share;
        if (label >= personBegin && label <= personSingle) person += share;
      }
      this.person[token] = person / total;
      if (token === 0) return;
      for (let from = 0; from < labelCount; from++) {
        let sum = 0;
        for (let label = 0; label < labelCount; label++) {
          sum += at(factors, from * stateCount + label) * at(local, offset + label) * at(this.#backward, label);
        }
        this.#backwardNext[from] = sum / at(this.#sums, token);
      }
      [this.#backward, this.#backwardNext] = [this.#backwardNext, this.#backward];
    }
  }
}

function at(array: Float64Array, index: number): number {
  return array[index] ?? 0;
}
