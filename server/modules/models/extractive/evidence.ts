import type { AnswerRequest } from "../answerer.ts";
import { needsShape, type QuestionType, wantsShape } from "./question-type.ts";
import type { ScoredUnit } from "./score-units.ts";
import type { WeighedTerm } from "./weigh-terms.ts";

/** Weights of a logistic estimate, fitted on questions whose passage was there and the same with it taken away. */
const bias = -8.6;
const passageWeight = 15.4;
const foundWeight = 3.05;
/** The sentence's share corrects the passage's: words spread over a passage speak less for one of its sentences. */
const coverageWeight = -4.3;
const absentWeight = -1.6;
const shapelessWeight = -1;

/** From this estimate on an answer is given. */
const enough = 0.3;

/** A question of no more carrying words than this must find each of them. */
const shortQuestion = 3;
/** The same for one that asks how to do something: a way to do it to another thing is none. */
const shortInstruction = 4;
/** A word is absent where nothing in the passages says it better than this. */
const barely = 0.1;

/** What a question asked, and the best that was found for it. */
export interface Finding {
  readonly request: AnswerRequest;
  readonly type: QuestionType;
  readonly weighed: readonly WeighedTerm[];
  readonly best: ScoredUnit | undefined;
}

/**
 * How likely it is, 0 to 1, that the sources carry an answer. A question is about its carrying words: where the sources
 * never say one of them, what they say about the others answers another question.
 */
export function evidence({ request, type, weighed, best }: Finding): number {
  if (best === undefined || lacksSubject({ weighed, request, type }) || (needsShape(type) && !best.hasShape)) return 0;
  const wanted = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const absent = weighed.reduce((sum, { weight, presence }) => sum + weight * (1 - presence), 0);
  const logit =
    bias +
    passageWeight * Math.max(...request.passages.map(({ score }) => score)) +
    foundWeight * Math.log1p(best.found) +
    coverageWeight * (best.found / wanted) +
    absentWeight * (absent / wanted) +
    (wantsShape(type) && !best.hasShape ? shapelessWeight : 0);
  return 1 / (1 + Math.exp(-logit));
}

const isAbsent = ({ presence }: WeighedTerm): boolean => presence <= barely;

/** Whether the sources never say what the question is about. */
function lacksSubject({ weighed, request, type }: Omit<Finding, "best">): boolean {
  const carrying = weighed.filter((term) => !term.isLight);
  if (carrying.length === 0) return weighed.length < 2 || weighed.some(isAbsent);
  const absent = carrying.filter(isAbsent);
  if (absent.length > carrying.length / 2) return true;
  if (carrying.length <= (type === "steps" ? shortInstruction : shortQuestion)) return absent.length > 0;
  // A capital marks a name in English; German gives it to every noun.
  return request.language === "en" && absent.some((term) => term.isNamed);
}

/** Whether the sources carry an answer. */
export function suffices(likelihood: number): boolean {
  return likelihood >= enough;
}
