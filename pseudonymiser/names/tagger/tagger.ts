import type { Tokens } from "../../text/tokens.ts";
import type { NameLists } from "../lists/index.ts";
import { contextFeatureCount, contextFeatures } from "./context-features.ts";
import { begins, type EntityLabel, entityLabels, kindOf, labelCount, outside } from "./labels.ts";
import { longestSentence, SequenceDecoder } from "./sequence-decoder.ts";
import type { TaggerWeights } from "./weight-table.ts";
import { edgeSlot, sumsAt, WordCache } from "./word-cache.ts";
import { distanceCount, type WordKeys } from "./word-features.ts";

/** A name that the tagger found. */
export interface TaggedName {
  readonly firstToken: number;
  /** The token behind the last one. */
  readonly endToken: number;
  readonly label: EntityLabel;
  /** For a person how likely the tokens are part of one, on average (0 to 1); 1 for other kinds. */
  readonly score: number;
}

export interface TaggedText {
  readonly names: readonly TaggedName[];
  /** For each token the probability that it is part of a person's name. */
  readonly person: Float32Array;
}

/** Finds names in tokens, sentence by sentence. */
export interface Tagger {
  tag(text: string, tokens: Tokens): TaggedText;
}

/** A sentence in which every token is this far (in nats) from being a name is not looked at any further. */
const hopeless = -8;

export function createTagger(weights: TaggerWeights, lists: NameLists): Tagger {
  const { table } = weights;
  const cache = new WordCache(lists, table);
  const decoder = new SequenceDecoder(weights);
  const slots = new Int32Array(longestSentence + 4).fill(edgeSlot);
  const context = new Int32Array(contextFeatureCount);
  const sums = new Int32Array(labelCount);
  const edgeKeys = cache.keys[edgeSlot];
  if (edgeKeys === undefined) throw new Error("The cache of words has no edge.");
  const window: [WordKeys, WordKeys, WordKeys, WordKeys, WordKeys] = [edgeKeys, edgeKeys, edgeKeys, edgeKeys, edgeKeys];

  /** Fills the decoder's scores; false where no token can be a name. */
  const score = (length: number): boolean => {
    let hope = false;
    for (let token = 0; token < length; token++) {
      sums.fill(0);
      for (let distance = 0; distance < distanceCount; distance++) {
        const slot = slots[token + distance] ?? edgeSlot;
        window[distance] = cache.keys[slot] ?? edgeKeys;
        const first = sumsAt(slot, distance);
        for (let label = 0; label < labelCount; label++)
          sums[label] = (sums[label] ?? 0) + (cache.sums[first + label] ?? 0);
      }
      contextFeatures(window, context);
      for (let index = 0; index < contextFeatureCount; index++) table.addTo(sums, 0, context[index] ?? 0);
      const floor = (sums[outside] ?? 0) + hopeless / weights.step;
      for (let label = 0; label < labelCount; label++) {
        const sum = sums[label] ?? 0;
        if (label !== outside && sum > floor) hope = true;
        decoder.scores[token * labelCount + label] = sum * weights.step;
      }
    }
    return hope;
  };

  return {
    tag(text, tokens) {
      const names: TaggedName[] = [];
      const person = new Float32Array(tokens.count);
      for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
        const end = sentence + 1 < tokens.sentenceCount ? (tokens.sentenceStarts[sentence + 1] ?? 0) : tokens.count;
        for (let start = tokens.sentenceStarts[sentence] ?? 0; start < end; start += longestSentence) {
          const length = Math.min(longestSentence, end - start);
          for (let token = 0; token < length; token++) {
            slots[token + 2] = cache.slotOf(text, tokens.starts[start + token] ?? 0, tokens.ends[start + token] ?? 0);
          }
          slots[length + 2] = edgeSlot;
          slots[length + 3] = edgeSlot;
          if (!score(length)) continue;
          decoder.decode(length);
          person.set(decoder.person.subarray(0, length), start);
          collectNames(decoder, { start, length }, names);
        }
      }
      return { names, person };
    },
  };
}

/** Appends the names that the decoder's labels spell. */
function collectNames(
  { labels, person }: SequenceDecoder,
  { start, length }: { readonly start: number; readonly length: number },
  names: TaggedName[],
): void {
  let token = 0;
  while (token < length) {
    const kind = kindOf(labels[token] ?? outside);
    if (kind === -1) {
      token++;
      continue;
    }
    const first = token;
    let logs = Math.log(person[token] ?? 0);
    for (token++; token < length; token++) {
      const label = labels[token] ?? outside;
      if (kindOf(label) !== kind || begins(label)) break;
      logs += Math.log(person[token] ?? 0);
    }
    const label = entityLabels[kind];
    if (label === undefined) continue;
    const score = label === "PER" ? Math.exp(logs / (token - first)) : 1;
    names.push({ firstToken: start + first, endToken: start + token, label, score });
  }
}
