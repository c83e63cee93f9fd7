import { sentencesOf } from "../../server/platform/text/index.ts";
import { percentile, rounded } from "../figures.ts";
import type { MeasuredApp } from "./measured-app.ts";
import type { QuestionSet } from "./squad.ts";

/** Into so many parts the articles are divided for the questions without a source; each part is away once. */
const rounds = 4;
/** An answer holds no more sentences than this; what stands behind them does not count. */
const sentencesShown = 3;

/** How well questions are answered whose passage is there. Shares are of all questions but where the name says otherwise. */
export async function measureAnswers(app: MeasuredApp, { questions }: QuestionSet): Promise<object> {
  const timesMs: number[] = [];
  const lengths: number[] = [];
  const holds = { firstSentence: 0, threeSentences: 0, whole: 0 };
  let declined = 0;
  for (const { text, golds } of questions) {
    const startedAt = performance.now();
    const answer = await app.ask(text);
    timesMs.push(performance.now() - startedAt);
    if (answer.outcome === "unknown") declined++;
    else {
      lengths.push(answer.text.length);
      const sentences = sentencesOf(answer.text);
      if (holdsGold(sentences.slice(0, 1).join(" "), golds)) holds.firstSentence++;
      if (holdsGold(sentences.slice(0, sentencesShown).join(" "), golds)) holds.threeSentences++;
      if (holdsGold(answer.text, golds)) holds.whole++;
    }
  }
  const share = (count: number) => rounded(count / questions.length, 4);
  return {
    firstSentenceHoldsGold: share(holds.firstSentence),
    threeSentencesHoldGold: share(holds.threeSentences),
    answerHoldsGold: share(holds.whole),
    answerHoldsGoldWhereAnswered: rounded(holds.whole / (questions.length - declined), 4),
    falselyDeclined: share(declined),
    answerLengthP50: percentile(lengths, 0.5),
    answerP50Ms: rounded(percentile(timesMs, 0.5), 2),
  };
}

/** Removes each quarter of the articles in turn and asks its questions: the assistant should say that it does not know. */
export async function measureDeclines(app: MeasuredApp, { questions }: QuestionSet): Promise<object> {
  let declined = 0;
  for (let round = 0; round < rounds; round++) {
    const away = questions.filter(({ article }) => article % rounds === round);
    const numbers = [...new Set(away.map(({ passage }) => passage))];
    await app.remove(numbers);
    for (const { text } of away) if ((await app.ask(text)).outcome === "unknown") declined++;
    await app.add(numbers);
  }
  return { declinedWithoutArticle: rounded(declined / questions.length, 4) };
}

function holdsGold(text: string, golds: readonly string[]): boolean {
  return golds.some((gold) => plain(text).includes(plain(gold)));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
