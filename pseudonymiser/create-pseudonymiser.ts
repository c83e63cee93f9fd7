import type { Explanation } from "./decision/decide.ts";
import { PseudonymisationFailed, PseudonymiserError } from "./errors.ts";
import { findPersonalData } from "./find-personal-data.ts";
import type { Kind } from "./kinds.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { type Mapping, maskSpans } from "./mapping/index.ts";
import type { NameKnowledge } from "./names/recognise-names.ts";
import type { Pseudonymised } from "./pseudonymised.ts";
import {
  createRestoreStream,
  type RestoredText,
  type RestoreOptions,
  type RestoreStream,
  restoreText,
} from "./restore/index.ts";
import { secretsMessage } from "./secrets-message.ts";
import { compileSettings, type PseudonymiserSettings } from "./settings.ts";
import { findSpecialCategories, type SpecialCategory } from "./special-categories/index.ts";
import { detectLanguage } from "./text/language.ts";
import { textView } from "./text/text-view.ts";

/** A part of the text as it came: UTF-16 offsets, end exclusive. */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** How sure it is: 0 to 1. */
  readonly score: number;
}

/** A sentence that states something about a person which Art. 9 or 10 GDPR protects. It is shown, not replaced. */
export interface SpecialFlag {
  readonly category: SpecialCategory;
  readonly start: number;
  readonly end: number;
  /** The words by which it was noticed. */
  readonly cue: string;
  readonly sentence: { readonly start: number; readonly end: number };
}

/** What is in a text. */
export interface Inspection {
  readonly language: "de" | "en" | "other";
  /** What is to be replaced: in order, without overlaps. */
  readonly spans: readonly FoundSpan[];
  readonly flags: readonly SpecialFlag[];
  /** With `explain`: every find, also those that are not replaced, with evidence, threshold and outcome. */
  readonly explanations?: readonly Explanation[];
}

export interface ReplaceOptions {
  /** Whether every decision is to be explained. */
  readonly explain?: boolean;
}

/** The outcome of a replacement: the text that may leave, or, where it holds secrets, none. */
export type Replacement =
  | (Inspection & { readonly status: "replaced"; readonly text: Pseudonymised })
  | (Inspection & { readonly status: "blocked"; readonly message: { readonly de: string; readonly en: string } });

/** Replaces personal data by placeholders and puts it back. Stateless: what was replaced by what is in the mapping. */
export interface Pseudonymiser {
  /** Finds, without replacing. @throws PseudonymisationFailed when it took too long. */
  inspect(text: string, options?: ReplaceOptions): Inspection;
  /**
   * Replaces what is found by placeholders of the conversation's mapping. Placeholders that the text itself contains are
   * made neutral. A text with passwords or keys is refused, unless they are set to be replaced.
   *
   * @throws PseudonymisationFailed when it took too long or anything went wrong: then nothing may be sent.
   */
  replace(text: string, mapping: Mapping, options?: ReplaceOptions): Replacement;
  /** Puts the values of the mapping back into an answer. */
  restore(text: string, mapping: Mapping, options?: RestoreOptions): RestoredText;
  /** The same for an answer that arrives in pieces. */
  restoreStream(mapping: Mapping, options?: RestoreOptions): RestoreStream;
}

/**
 * Makes a pseudonymiser. Its lists and weights are read once a process and used as they lie in their files.
 *
 * @throws InvalidSettings, InvalidTenantKind
 * @example
 * const pseudonymiser = createPseudonymiser({ level: "balanced" });
 * const mapping = createMapping();
 * const question = pseudonymiser.replace("Ich bin Jana Wolff, Tel. 0171 3920014.", mapping);
 * // question.text: "Ich bin [PERSON_1], Tel. [PHONE_1]."
 * pseudonymiser.restore("Guten Tag [PERSON_1]", mapping).text; // "Guten Tag Jana Wolff"
 */
export function createPseudonymiser(
  settings: PseudonymiserSettings = {},
  knowledge: NameKnowledge = loadKnowledge(),
): Pseudonymiser {
  const compiled = compileSettings(settings);

  const inspect = (text: string, { explain = false }: ReplaceOptions = {}): Inspection =>
    closed(() => {
      const view = textView(text);
      const { chosen, explanations } = findPersonalData(view, compiled, knowledge);
      return {
        language: detectLanguage(view.plain),
        spans: chosen.map(({ kind, score, start, end }) => ({ kind, score, ...view.toRaw(start, end) })),
        flags: findSpecialCategories(view).map(({ category, cue, start, end, sentence }) => ({
          category,
          cue,
          ...view.toRaw(start, end),
          sentence: view.toRaw(sentence.start, sentence.end),
        })),
        ...(explain ? { explanations } : {}),
      };
    });

  const replace = (text: string, mapping: Mapping, options?: ReplaceOptions): Replacement =>
    closed(() => {
      const found = inspect(text, options);
      const secrets = found.spans.filter(({ kind }) => kind === "SECRET");
      if (secrets.length > 0 && compiled.secrets === "block")
        return { ...found, status: "blocked", message: secretsMessage(secrets.length) };
      mapping.declareKinds(compiled.tenantKinds);
      const masked = maskSpans(text, found.spans, mapping);
      if (restoreText(masked, mapping).text !== text) throw new PseudonymisationFailed("not_reversible");
      return { ...found, status: "replaced", text: masked as Pseudonymised }; // the one place that makes it, and it was checked
    });

  return {
    inspect,
    replace,
    restore: (text, mapping, options) => restoreText(text, mapping, options),
    restoreStream: (mapping, options) => createRestoreStream(mapping, options),
  };
}

/** Whatever goes wrong on the way, nothing is released, and the error holds nothing of the text. */
function closed<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof PseudonymiserError) throw error;
    throw new PseudonymisationFailed("internal");
  }
}
