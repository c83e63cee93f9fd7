import { basename, resolve } from "node:path";
import { languageOf } from "../server/platform/text/index.ts";
import { keepResults, percentile, printResults, rounded } from "./figures.ts";
import { measureAnswers, measureDeclines } from "./retrieval/measure-answers.ts";
import { openMeasuredApp } from "./retrieval/measured-app.ts";
import { peers } from "./retrieval/peers.ts";
import { type RankFigures, rankFigures, ranksOf } from "./retrieval/rank-figures.ts";
import { type QuestionSet, readQuestionSet } from "./retrieval/squad.ts";

/**
 * Measures finding and answering on questions whose answers are known, and three peers on the same passages:
 * `npm run -s bench:retrieval -- [--keep] [--only-ranks] FILE.json…` (SQuAD form). Each distinct paragraph becomes a source
 * through the real reading; each question goes through the real retrieval, and as a visitor's message through the front
 * door. Then each quarter of the articles is removed in turn and its questions are asked again.
 */
async function measureFile(file: string, { onlyRanks }: { readonly onlyRanks: boolean }): Promise<object> {
  const set = readQuestionSet(file);
  const someQuestions = set.questions.slice(0, 50).map(({ text }) => text);
  const language = languageOf(someQuestions.join(" "), "en");
  await using app = await openMeasuredApp(set.passages, language);
  const startedAt = performance.now();
  await app.add([...set.passages.keys()]);
  const ingestSeconds = (performance.now() - startedAt) / 1000;
  const systems: Record<string, RankFigures> = {};
  const timesMs: number[] = [];
  systems["diskret"] = await measureRanks(async (question) => {
    const askedAt = performance.now();
    const found = await app.find(question);
    timesMs.push(performance.now() - askedAt);
    return found;
  }, set);
  for (const [name, open] of Object.entries(peers)) {
    systems[name] = await measureRanks(await open(set.passages, language), set);
  }
  return {
    file: basename(file),
    language,
    passages: set.passages.length,
    questions: set.questions.length,
    passagesPerSecond: rounded(set.passages.length / ingestSeconds),
    retrievalP50Ms: rounded(percentile(timesMs, 0.5), 2),
    retrievalP95Ms: rounded(percentile(timesMs, 0.95), 2),
    retrieval: systems,
    ratios: ratiosOf(systems),
    ...(onlyRanks ? {} : { answers: { ...(await measureAnswers(app, set)), ...(await measureDeclines(app, set)) } }),
  };
}

async function measureRanks(find: Parameters<typeof ranksOf>[0], set: QuestionSet): Promise<RankFigures> {
  return rankFigures(await ranksOf(find, set));
}

/** The product's figures as multiples of each peer's. */
function ratiosOf(systems: Readonly<Record<string, RankFigures>>): object {
  const { diskret: own, ...others } = systems;
  if (own === undefined) return {};
  const ratio = (ours: number, theirs: number) => rounded(ours / theirs, 3);
  return Object.fromEntries(
    Object.entries(others).map(([name, other]) => [
      name,
      {
        recallAt1: ratio(own.recallAt1, other.recallAt1),
        recallAt5: ratio(own.recallAt5, other.recallAt5),
        meanReciprocalRankAt10: ratio(own.meanReciprocalRankAt10, other.meanReciprocalRankAt10),
      },
    ]),
  );
}

const options = process.argv.slice(2).filter((operand) => operand.startsWith("--"));
const files = process.argv.slice(2).filter((operand) => !operand.startsWith("--"));
if (files.length === 0) throw new Error("Name at least one file in SQuAD form.");
const runs: object[] = [];
for (const file of files) {
  // npm runs scripts in the project's folder and tells where it was called from.
  const path = resolve(process.env["INIT_CWD"] ?? ".", file);
  runs.push(await measureFile(path, { onlyRanks: options.includes("--only-ranks") }));
}
if (options.includes("--keep")) keepResults("retrieval", { runs });
else printResults("retrieval", { runs });
