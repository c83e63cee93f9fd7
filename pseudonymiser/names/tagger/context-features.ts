import type { WordKeys } from "./word-features.ts";
import { joined } from "./word-features.ts";

/** How many features the neighbourhood of a token gives. */
export const contextFeatureCount = 20;

/** The words two and one before a token, itself, one and two behind it. */
export type Neighbourhood = readonly [WordKeys, WordKeys, WordKeys, WordKeys, WordKeys];

/** Writes the features that words form together into `target`. */
export function contextFeatures([far, before, word, behind, beyond]: Neighbourhood, target: Int32Array): void {
  let index = 0;
  const put = (template: number, value: number): void => {
    target[index++] = joined(template, value);
  };
  put(101, joined(before.exact, word.exact));
  put(102, joined(word.exact, behind.exact));
  put(103, joined(joined(before.shape, word.shape), behind.shape));
  put(104, joined(before.traits, word.traits));
  put(105, joined(word.traits, behind.traits));
  put(106, joined(joined(before.gist, word.gist), behind.gist));
  put(107, joined(before.fine, word.traits));
  put(108, joined(word.traits, behind.fine));
  put(109, joined(before.fine, behind.fine));
  put(110, joined(far.fine, before.fine));
  put(111, joined(before.exact, word.gist));
  put(112, joined(word.gist, behind.exact));
  put(113, joined(joined(far.exact, before.exact), word.gist));
  put(114, joined(behind.fine, beyond.fine));
  put(115, joined(joined(word.gist, behind.gist), beyond.gist));
  put(116, joined(joined(far.gist, before.gist), word.gist));
  put(117, joined(before.exact, behind.exact));
  put(118, joined(joined(before.coarse, word.gist), behind.coarse));
  put(119, joined(before.fine, word.fine));
  put(120, joined(word.fine, behind.fine));
}
