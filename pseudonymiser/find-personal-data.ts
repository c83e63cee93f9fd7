import { decide, type Explanation, thresholdFor } from "./decision/decide.ts";
import { PseudonymisationFailed } from "./errors.ts";
import type { Finding, Recogniser } from "./finding.ts";
import { findLinkedValues } from "./names/linked-values.ts";
import { type NameKnowledge, recogniseNames } from "./names/recognise-names.ts";
import { findRepeats } from "./names/repeats.ts";
import { contactRecognisers } from "./recognisers/contact-recognisers.ts";
import { cueRecognisers } from "./recognisers/cue-recognisers.ts";
import { identifierRecognisers } from "./recognisers/identifier-recognisers.ts";
import type { CompiledSettings } from "./settings.ts";
import type { TextView } from "./text/text-view.ts";

export interface PersonalData {
  /** What is to be replaced: in order, without overlaps. Offsets are indices into `view.plain`. */
  readonly chosen: readonly Finding[];
  /** Every find and what became of it. */
  readonly explanations: readonly Explanation[];
}

const builtIn: readonly Recogniser[] = [...identifierRecognisers, ...contactRecognisers, ...cueRecognisers];

/**
 * Finds what is to be replaced in a text: recognisers of numbers and addresses, names, what was found once wherever it
 * stands again, and the decision between them.
 *
 * @throws PseudonymisationFailed when the time is over; nothing is known then.
 */
export function findPersonalData(view: TextView, settings: CompiledSettings, knowledge: NameKnowledge): PersonalData {
  const deadline = performance.now() + settings.budgetMs(view.raw.length);
  const inTime = (): void => {
    if (performance.now() > deadline) throw new PseudonymisationFailed("time_over");
  };
  inTime();
  const findings: Finding[] = [];
  for (const recogniser of [...builtIn, ...settings.tenantRecognisers]) {
    findings.push(...recogniser.find(view));
    inTime();
  }
  findings.push(...recogniseNames(view, knowledge));
  inTime();
  const { chosen, explanations } = decide(view.plain, findings, settings.policy);
  const isAllowed = ({ start, end }: Finding): boolean => settings.policy.allowed.has(view.plain.slice(start, end));
  const repeats = findRepeats(view.plain, chosen, knowledge.lists).filter((finding) => !isAllowed(finding));
  const known = [...chosen, ...repeats];
  const linked = findLinkedValues(view.plain, known).filter(
    (finding) =>
      !isAllowed(finding) && finding.score >= (thresholdFor(finding.kind, settings.policy) ?? Number.POSITIVE_INFINITY),
  );
  inTime();
  return {
    chosen: [...known, ...linked].sort(inOrder),
    explanations: [...explanations, ...[...repeats, ...linked].map(explainedRepeat)].sort(inOrder),
  };
}

const inOrder = (one: Finding, other: Finding): number => one.start - other.start;

const explainedRepeat = (repeat: Finding): Explanation => ({ ...repeat, threshold: null, outcome: "replaced" });
