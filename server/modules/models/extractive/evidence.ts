import { termsOf } from "#platform/text";
import { type AnswerFeatures, answerFeatures, type Finding, isAbsent, isStrange } from "./answer-features.ts";
import { needsShape } from "./answer-shape.ts";
import { evidenceBias, evidenceWeights } from "./evidence-weights.ts";
import type { WeighedTerm } from "./weigh-terms.ts";

/** From this logit on an answer is given. */
const enough = -1.3;

/**
 * The logit of how likely it is that the sources carry an answer, comparable between questions. A question is about its
 * carrying words: where the sources never say one of them, what they say about the others answers another question.
 */
export function evidence(finding: Finding): number {
  return lacksSubject(finding) ? Number.NEGATIVE_INFINITY : evidenceOf(answerFeatures(finding));
}

/** The weighed sum of what speaks for an answer. */
export function evidenceOf(features: AnswerFeatures): number {
  let logit = evidenceBias;
  for (const [name, weight] of weights) logit += weight * features[name];
  return logit;
}

/** A question of no more carrying words than this must find something like each of its names. */
const shortQuestion = 3;
/** The same for one that asks how to do something, and for each of its words: a way to do it to another thing is none. What it names must stand where the answer does. */
const shortInstruction = 4;

/** A heading fits the question that well where it asks the same. */
const headingAsks = 0.3;

/** Whether the sources never say what the question is about, or nothing of the only shape that could answer it. */
function lacksSubject({ weighed, units, type, best, request }: Finding): boolean {
  if (needsShape(type) && best.features.shape === 0) return true;
  const carrying = weighed.filter((term) => !term.isLight);
  if (carrying.length === 0) return weighed.length < 2 || weighed.some(isAbsent);
  const asksHere = best.features.heading > headingAsks;
  if (carrying.length === 1 && best.features.shapeless === 1 && !asksHere) return true;
  const strange = carrying.filter((term) => isAbsent(term) && isStrange(term, units));
  const elsewhere = carrying.filter((term) => term.isNamed && !isSaidHere(term, { units, best, request }));
  if (type === "steps" && carrying.length <= shortInstruction && elsewhere.length > 0 && !asksHere) return true;
  if (strange.length === 0) return false;
  if (type === "steps") return carrying.length <= shortInstruction;
  const isShort = carrying.length <= shortQuestion;
  // A capital marks a name in English; German gives it to every noun.
  return request.language === "en" ? isShort || strange.some(isNamed) : isShort && strange.some(isNamed);
}

/** Whether the passage of the best unit, its headings included, says a word. */
function isSaidHere(
  { forms }: WeighedTerm,
  { units, best, request }: Pick<Finding, "units" | "best" | "request">,
): boolean {
  const spoken = best.passage.language ?? request.language;
  const { title, headings } = best.passage;
  const above = new Set([title, ...headings].flatMap((heading) => termsOf(heading, spoken)));
  const here = units.filter(({ passage }) => passage.number === best.passage.number);
  return [...forms[spoken].keys()].some(
    (form) => above.has(form) || here.some(({ terms, leadTerms }) => terms.has(form) || leadTerms.has(form)),
  );
}

const isNamed = (term: WeighedTerm): boolean => term.isNamed;

const weights = Object.entries(evidenceWeights) as [keyof AnswerFeatures, number][]; // its keys are those of AnswerFeatures

/** Whether the sources carry an answer. */
export function suffices(logit: number): boolean {
  return logit >= enough;
}
