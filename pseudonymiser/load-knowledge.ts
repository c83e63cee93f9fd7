import { loadNameLists } from "./names/lists/index.ts";
import type { NameKnowledge } from "./names/recognise-names.ts";
import { loadTagger } from "./names/tagger/index.ts";

let loaded: NameKnowledge | null = null;

/** The lists and weights that come with the library. They never change while a process runs, so they are read once. */
export function loadKnowledge(): NameKnowledge {
  loaded ??= { lists: loadNameLists(), tagger: loadTagger() };
  return loaded;
}
