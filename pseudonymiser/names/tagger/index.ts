import { readFileSync } from "node:fs";
import { loadNameLists } from "../lists/index.ts";
import { createTagger, type Tagger } from "./tagger.ts";
import { decodeWeights } from "./weight-table.ts";

export type { EntityLabel } from "./labels.ts";
export type { TaggedName, TaggedText, Tagger } from "./tagger.ts";

let loaded: Tagger | null = null;

/**
 * Reads the trained weights that come with the library, once for the process: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira 2001) over hashed features of words, name lists and distributional word classes.
 *
 * @throws {NameListFormatError} if a file is damaged.
 * @example
 * const text = "Gestern rief Sabine Müller aus Köln an.";
 * loadTagger().tag(text, tokenise(text)).names; // a PER from token 2 to 4, a LOC from 5 to 6
 */
export function loadTagger(): Tagger {
  loaded ??= createTagger(decodeWeights(readFileSync(new URL("../data/tagger.bin", import.meta.url))), loadNameLists());
  return loaded;
}
