import type { Kind } from "./kinds.ts";
import type { TextView } from "./text/text-view.ts";

/** Why something counts as found. `detail` names the pattern, rule, cue or list; it never repeats the text. */
export interface Evidence {
  readonly by: "pattern" | "checksum" | "context" | "list" | "tagger" | "linked" | "tenant";
  readonly detail: string;
}

/** Something that a recogniser holds to be personal data. */
export interface Finding {
  readonly kind: Kind;
  /** First character, an index into `TextView.plain`. */
  readonly start: number;
  /** The character after the last one, an index into `TextView.plain`. */
  readonly end: number;
  /** How sure it is: 0 to 1. See `scores`. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Finds one kind of thing. Stateless; never throws on any text; time linear in the text's length. */
export interface Recogniser {
  /** The file's name without ending, e.g. `iban`. */
  readonly name: string;
  /** Finds in `view.plain`, in any order, overlaps allowed. */
  find(view: TextView): readonly Finding[];
}

/**
 * What scores mean, so that recognisers agree. `balanced` replaces from 0.5 on, `strict` from 0.3, `minimal` from 0.75.
 * A weak shape with a wrong checksum and no cue is not reported at all.
 */
export const scores = {
  /** Checksum or structure that practically nothing else fulfils. */
  certain: 0.99,
  /** Shape and cue ("Tel.", "geb."), or a shape that is rarely anything else. */
  strong: 0.85,
  /** A typical shape without a cue: right more often than not. */
  likely: 0.6,
  /** A shape that is something else as often: replaced on the strict level only. */
  possible: 0.35,
} as const;
