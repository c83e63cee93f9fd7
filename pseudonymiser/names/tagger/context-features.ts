import type { WordKeys } from "./word-features.ts";
import { joined } from "./word-features.ts";

/** How many features the neighbourhood of a token gives. */
export const contextFeatureCount = 20;

/** The words two and one before a token, itself, one and two behind it. */
export type Neighbourhood = readonly [WordKeys, WordKeys, WordKeys, WordKeys, WordKeys];

/** Writes the features that words form together into `target`. */
export function contextFeatures([far, before, word, behind, beyond]: Neighbourhood, target: Int32Array): void {
  target[0] = joined(101, joined(before.exact, word.exact));
  target[1] = joined(102, joined(word.exact, behind.exact));
  target[2] = joined(103, joined(joined(before.shape, word.shape), behind.shape));
  target[3] = joined(104, joined(before.traits, word.traits));
  target[4] = joined(105, joined(word.traits, behind.traits));
  target[5] = joined(106, joined(joined(before.gist, word.gist), behind.gist));
  target[6] = joined(107, joined(before.fine, word.traits));
  target[7] = joined(108, joined(word.traits, behind.fine));
  target[8] = joined(109, joined(before.fine, behind.fine));
  target[9] = joined(110, joined(far.fine, before.fine));
  target[10] = joined(111, joined(before.exact, word.gist));
  target[11] = joined(112, joined(word.gist, behind.exact));
  target[12] = joined(113, joined(joined(far.exact, before.exact), word.gist));
  target[13] = joined(114, joined(behind.fine, beyond.fine));
  target[14] = joined(115, joined(joined(word.gist, behind.gist), beyond.gist));
  target[15] = joined(116, joined(joined(far.gist, before.gist), word.gist));
  target[16] = joined(117, joined(before.exact, behind.exact));
  target[17] = joined(118, joined(joined(before.coarse, word.gist), behind.coarse));
  target[18] = joined(119, joined(before.fine, word.fine));
  target[19] = joined(120, joined(word.fine, behind.fine));
}
