import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import {
  chatEventSchema,
  type Language,
  languageSchema,
  type Message,
  type Source,
  sessionHeader,
} from "@diskret/contract";
import { type App, openApp } from "../server/app.ts";
import { readConfig } from "../server/platform/config/index.ts";
import { temporaryFolder } from "../server/testing/start-product.ts";
import { newSession } from "./ask-over-http.ts";
import { keepResults, percentile, rounded } from "./figures.ts";

/**
 * Measures finding and answering on questions whose answers are known:
 * `node --require ./server/platform/egress/guard-preload.ts bench/retrieval.ts FILE.json…` (SQuAD form). Each distinct
 * paragraph becomes a source through the real reading; each question goes through the real retrieval, and as a
 * visitor's message through the front door. Then every other article is removed and its questions are asked again:
 * the assistant should now say that it does not know.
 */
interface Squad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly question: string; readonly answers: readonly { readonly text: string }[] }[];
    }[];
  }[];
}

interface Question {
  readonly text: string;
  readonly golds: readonly string[];
  readonly sourceId: string;
  readonly article: number;
}

type SourceId = Parameters<App["knowledge"]["remove"]>[1];

const signal = new AbortController().signal;
const retrieved = 10;

async function measureFile(file: string): Promise<object> {
  using folder = temporaryFolder();
  const config = readConfig({ DATA_FOLDER: folder.path, RATE_MESSAGES_PER_MINUTE: "100000" });
  await using app = await openApp({ config });
  const { questions, sources, ingestMs } = await ingest(app, file);
  const language = await languageOf(app, questions);
  const retrieval = await measureRetrieval(app, questions, language);
  const answering = await measureAnswers(app, questions, language);
  const removed = questions.filter((question) => question.article % 2 === 0);
  for (const id of new Set(removed.map((question) => question.sourceId))) {
    await app.knowledge.remove(app.organisationId, id as SourceId); // comes from add()
  }
  const declined = await measureDeclines(app, removed, language);
  return {
    file: file.split("/").at(-1),
    language,
    sources,
    questions: questions.length,
    ingestMs,
    ...retrieval,
    ...answering,
    ...declined,
  };
}

async function ingest(app: App, file: string) {
  const { data } = JSON.parse(readFileSync(file, "utf8")) as Squad; // the operand is a file in that form
  const startedAt = performance.now();
  const ids = new Map<string, string>();
  const questions: Question[] = [];
  for (const [article, { paragraphs }] of data.entries()) {
    for (const { context, qas } of paragraphs) {
      const id = ids.get(context) ?? (await add(app, context, ids.size)).id;
      ids.set(context, id);
      for (const { question, answers } of qas) {
        questions.push({ text: question, golds: answers.map((answer) => answer.text), sourceId: id, article });
      }
    }
  }
  await app.jobs.runDue();
  return { questions, sources: ids.size, ingestMs: Math.round(performance.now() - startedAt) };
}

function add(app: App, text: string, number: number): Promise<Source> {
  const file = { fileName: `${number}.txt`, bytes: Readable.from([Buffer.from(text)]), announcedBytes: null };
  return app.knowledge.add(app.organisationId, file, signal);
}

async function languageOf(app: App, questions: readonly Question[]): Promise<Language> {
  const all = questions.slice(0, 50).map((question) => question.text);
  return languageSchema.parse(app.knowledge.languageOf(all.join(" "), "en"));
}

async function measureRetrieval(app: App, questions: readonly Question[], language: Language): Promise<object> {
  const timesMs: number[] = [];
  const ranks: number[] = [];
  for (const { text, sourceId } of questions) {
    const startedAt = performance.now();
    const request = { question: text, language, earlierQuestions: [], limit: retrieved };
    const found = await app.knowledge.retrieve(app.organisationId, request, signal);
    timesMs.push(performance.now() - startedAt);
    ranks.push([...new Set(found.map((passage) => String(passage.sourceId)))].indexOf(sourceId));
  }
  const share = (within: number) =>
    rounded(ranks.filter((rank) => rank >= 0 && rank < within).length / ranks.length, 3);
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0);
  return {
    recallAt1: share(1),
    recallAt5: share(5),
    meanReciprocalRankAt10: rounded(reciprocal / ranks.length, 3),
    retrievalP50Ms: rounded(percentile(timesMs, 0.5), 2),
    retrievalP99Ms: rounded(percentile(timesMs, 0.99), 2),
  };
}

async function measureAnswers(app: App, questions: readonly Question[], language: Language): Promise<object> {
  const timesMs: number[] = [];
  const lengths: number[] = [];
  let right = 0;
  let unknown = 0;
  for (const { text, golds } of questions) {
    const startedAt = performance.now();
    const answer = await ask(app, text, language);
    timesMs.push(performance.now() - startedAt);
    if (answer.outcome === "unknown") unknown++;
    else {
      lengths.push(answer.text.length);
      if (golds.some((gold) => plain(answer.text).includes(plain(gold)))) right++;
    }
  }
  const answered = questions.length - unknown;
  return {
    answerHoldsGold: rounded(right / questions.length, 3),
    answerHoldsGoldWhereAnswered: rounded(right / answered, 3),
    falselyDeclined: rounded(unknown / questions.length, 3),
    answerLengthP50: percentile(lengths, 0.5),
    answerP50Ms: rounded(percentile(timesMs, 0.5), 2),
  };
}

async function measureDeclines(app: App, questions: readonly Question[], language: Language): Promise<object> {
  let declined = 0;
  for (const { text } of questions) if ((await ask(app, text, language)).outcome === "unknown") declined++;
  return { withoutSource: questions.length, declinedWithoutSource: rounded(declined / questions.length, 3) };
}

/** Asks as a visitor of its own and reads the answer to its end. */
async function ask(app: App, text: string, language: Language): Promise<Message> {
  const response = await app.http.request(
    "/api/assistants/diskret/conversation/messages",
    {
      method: "POST",
      headers: { [sessionHeader]: newSession(), "content-type": "application/json" },
      body: JSON.stringify({ text, language }),
    },
    { clientAddress: "127.0.0.1" },
  );
  for (const block of (await response.text()).split("\n\n")) {
    const data = /^data: (.*)$/mu.exec(block)?.[1];
    if (!block.includes("event: answer-finished") || data === undefined) continue;
    const event = chatEventSchema.parse({ event: "answer-finished", data: JSON.parse(data) });
    if (event.event === "answer-finished") return event.data.message;
  }
  throw new Error(`A question got no answer (status ${response.status}).`);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("Name at least one file in SQuAD form.");
const runs: object[] = [];
for (const file of files) runs.push(await measureFile(file));
keepResults("retrieval", { runs });
