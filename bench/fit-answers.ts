import { writeFileSync } from "node:fs";
import { answerFeatures } from "../server/modules/models/extractive/answer-features.ts";
import { questionType } from "../server/modules/models/extractive/question-type.ts";
import { createPassageReader } from "../server/modules/models/extractive/read-passage.ts";
import { type ScoredUnit, scoreUnits } from "../server/modules/models/extractive/score-units.ts";
import { dot } from "./answers/descend.ts";
import { type Example, fitEvidence } from "./answers/fit-evidence.ts";
import { fitRanking } from "./answers/fit-ranking.ts";
import { companyQuestions, type FoundQuestion, handbookQuestions } from "./answers/own-questions.ts";
import { rounded } from "./figures.ts";

/**
 * Fits the weights of the built-in answerer on questions of our own, to the documents of invented companies and to the
 * handbook: `node --require ./server/platform/egress/guard-preload.ts bench/fit-answers.ts [--write]`. Prints what it
 * reaches on documents left out of the fit (five folds); `--write` puts the weights into `rank-weights.ts` and
 * `evidence-weights.ts`.
 */
const reader = createPassageReader();
const folds = 5;

interface Fitted {
  readonly rank: Float64Array;
  readonly evidence: readonly number[];
  readonly bias: number;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

function isRight(unit: ScoredUnit, { holds, document }: FoundQuestion): boolean {
  if (document !== null && unit.passage.sourceId !== document) return false;
  const said = plain(unit.kind === "item" ? `${unit.lead ?? ""} ${unit.text}` : unit.text);
  return holds.some((held) => said.includes(plain(held)));
}

function look(found: FoundQuestion) {
  const type = questionType(found.request.question);
  return { found, type, ...scoreUnits(found.request, type, reader) };
}

type Looked = ReturnType<typeof look>;

function rankNames(looked: readonly Looked[]): readonly string[] {
  return Object.keys(looked.find(({ units }) => units.length > 0)?.units[0]?.features ?? {});
}

const valuesOf = (features: object): number[] => Object.values(features).map(Number);

/** The best unit under some weights, and all of them. */
function ranked({ units }: Looked, weights: Float64Array): ScoredUnit[] {
  return units
    .map((unit) => ({ ...unit, value: dot(valuesOf(unit.features), weights) }))
    .sort((a, b) => b.value - a.value);
}

function featuresUnder(looked: Looked, rank: Float64Array): object | null {
  const units = ranked(looked, rank);
  const [best] = units;
  const { request } = looked.found;
  return best === undefined
    ? null
    : answerFeatures({ request, type: looked.type, weighed: looked.weighed, units, best });
}

function fit(looked: readonly Looked[]): Fitted {
  const rank = fitRanking(
    looked.map(({ units, found }) => ({
      rows: units.map(({ features }) => valuesOf(features)),
      isRight: units.map((unit) => isRight(unit, found)),
    })),
    rankNames(looked).length,
  );
  const examples = looked.flatMap((entry): Example[] => {
    const features = featuresUnder(entry, rank);
    return features === null ? [] : [{ row: valuesOf(features), isAnswered: entry.found.holds.length > 0 }];
  });
  const { weights, bias } = fitEvidence(examples, examples[0]?.row.length ?? 0);
  return { rank, evidence: weights, bias };
}

/** Shares on documents that the fit has not seen. The threshold is the one at which a twentieth of the answers is lost. */
function crossValidate(looked: readonly Looked[]): object {
  const groups = [...new Set(looked.map(({ found }) => found.group))];
  const counts = { answerable: 0, first: 0, three: 0 };
  const answered: number[] = [];
  const unanswered: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const away = (entry: Looked) => groups.indexOf(entry.found.group) % folds === fold;
    const fitted = fit(looked.filter((entry) => !away(entry)));
    for (const entry of looked.filter(away)) {
      const features = featuresUnder(entry, fitted.rank);
      const logit = features === null ? -100 : fitted.bias + dot(valuesOf(features), fitted.evidence);
      (entry.found.holds.length > 0 ? answered : unanswered).push(logit);
      if (entry.found.holds.length === 0) continue;
      const right = ranked(entry, fitted.rank).map((unit) => isRight(unit, entry.found));
      counts.answerable++;
      if (right[0] === true) counts.first++;
      if (right.slice(0, 3).includes(true)) counts.three++;
    }
  }
  answered.sort((a, b) => a - b);
  const threshold = answered[Math.floor(answered.length * 0.05)] ?? 0;
  return {
    questions: looked.length,
    bestSentenceHoldsAnswer: rounded(counts.first / counts.answerable, 3),
    threeSentencesHoldAnswer: rounded(counts.three / counts.answerable, 3),
    thresholdLosingOneInTwenty: rounded(threshold, 2),
    declinedAtIt: rounded(unanswered.filter((logit) => logit < threshold).length / unanswered.length, 3),
  };
}

const lines = (names: readonly string[], weights: ArrayLike<number>): string =>
  names.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(2)},`).join("\n");

function rankFile(looked: readonly Looked[], { rank }: Fitted): string {
  return `import type { UnitFeatures } from "./unit-features.ts";

/**
 * How much each thing looked at in a unit tells that it answers: a listwise softmax, fitted by \`bench/fit-answers.ts\` on
 * questions of our own (\`server/testing/companies\`, \`server/handbook-questions.json\`). Figures: docs/decisions/0009.
 */
export const rankWeights: Readonly<Record<keyof UnitFeatures, number>> = {
${lines(rankNames(looked), rank)}
};
`;
}

function evidenceFile(looked: readonly Looked[], { rank, evidence, bias }: Fitted): string {
  const features = looked.map((entry) => featuresUnder(entry, rank)).find((found) => found !== null);
  return `import type { AnswerFeatures } from "./answer-features.ts";

/**
 * How much each thing looked at tells that the sources carry an answer at all: a logistic regression, fitted by
 * \`bench/fit-answers.ts\` on questions of our own. Figures: docs/decisions/0009.
 */
export const evidenceWeights: Readonly<Record<keyof AnswerFeatures, number>> = {
${lines(Object.keys(features ?? {}), evidence)}
};
export const evidenceBias = ${bias.toFixed(2)};
`;
}

const looked = [...(await companyQuestions()), ...(await handbookQuestions())].map(look);
console.log(JSON.stringify(crossValidate(looked), null, 2));
const fitted = fit(looked);
for (const [name, text] of [
  ["rank-weights.ts", rankFile(looked, fitted)],
  ["evidence-weights.ts", evidenceFile(looked, fitted)],
] as const) {
  if (process.argv.includes("--write"))
    writeFileSync(new URL(`../server/modules/models/extractive/${name}`, import.meta.url), text);
  else console.log(text);
}
