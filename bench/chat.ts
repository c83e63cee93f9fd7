import { setTimeout as wait } from "node:timers/promises";
import { startProduct, temporaryFolder } from "../server/testing/start-product.ts";
import { createAsker, newSession, type Timing } from "./ask-over-http.ts";
import { keepResults, megabytes, percentile, rounded } from "./figures.ts";

/**
 * Times the product from outside: `node bench/chat.ts [postgres://…]`. Load comes from this process over loopback, so
 * at high load client and server share the machine's cores.
 */
const questions = [
  "Wie lange bleibt ein Gespräch gespeichert?",
  "Wer kann mein Gespräch lesen?",
  "Welche Dateien kann ich hinzufügen?",
  "How long is a conversation kept?",
  "Who can read my conversation?",
  "Which files can I add as sources?",
];
const question = (index: number): string => questions[index % questions.length] ?? "";
const databaseUrl = process.argv[2];
const engine = databaseUrl === undefined ? "embedded" : "postgresql";
const database: Record<string, string> = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
/** A reading pace that keeps a stream open for some seconds, as a language model does. */
const readingPace = { ANSWER_WORDS_PER_SECOND: "20" };

function summary(timings: readonly Timing[]): object {
  const first = timings.map((timing) => timing.firstTokenMs);
  return { questions: first.length, p50Ms: rounded(percentile(first, 0.5)), p99Ms: rounded(percentile(first, 0.99)) };
}

async function measureStart(folder: string): Promise<object> {
  const startedAt = performance.now();
  await using server = await startProduct(folder, database);
  using asker = createAsker(server.url, 1);
  const addressMs = performance.now() - startedAt;
  await asker.ask(newSession(), question(0));
  return { toAddressMs: rounded(addressMs), toFirstAnswerMs: rounded(performance.now() - startedAt) };
}

/** So many clients, each asking again as soon as its answer has ended. */
async function measureClients(url: URL, clients: number, rounds: number): Promise<readonly Timing[]> {
  using asker = createAsker(url, clients);
  const timings: Timing[] = [];
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      await wait(Math.random() * Math.min(clients * 5, 3000));
      const session = newSession();
      for (let round = 0; round < rounds; round += 1) timings.push(await asker.ask(session, question(client + round)));
    }),
  );
  return timings;
}

/**
 * So many visitors with the page open: each keeps the conversation's event stream and asks, at random moments, every ten
 * seconds on average. Each answer goes out twice, to the question's own stream and to the open one.
 */
async function measureVisitors(url: URL, visitors: number, seconds: number): Promise<object> {
  using asker = createAsker(url, visitors * 2);
  const timings: Timing[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: visitors }, async (_, visitor) => {
      const session = newSession();
      await wait((visitor * 8000) / visitors);
      await asker.ask(session, question(visitor));
      const leave = await asker.follow(session);
      for (let asked = 0; performance.now() < until; asked += 1) {
        await wait(-Math.log(1 - Math.random()) * 10_000);
        timings.push(await asker.ask(session, question(visitor + asked)));
      }
      leave();
    }),
  );
  return summary(timings);
}

async function measureThroughput(url: URL): Promise<object> {
  using asker = createAsker(url, 50);
  const total = 3000;
  let asked = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      while (asked < total) await asker.ask(newSession(), question(asked++));
    }),
  );
  return { clients: 50, answers: asked, perSecond: rounded(asked / ((performance.now() - startedAt) / 1000)) };
}

/** All questions sent in the same moment, answers as fast as they come. */
async function measureBurst(url: URL, clients: number): Promise<object> {
  using asker = createAsker(url, clients);
  return summary(
    await Promise.all(Array.from({ length: clients }, (_, client) => asker.ask(newSession(), question(client)))),
  );
}

async function measureOpenStreams(folder: string): Promise<object> {
  await using server = await startProduct(folder, database);
  await wait(15_000);
  const idle = server.residentBytes();
  using asker = createAsker(server.url, 1100);
  const sessions = Array.from({ length: 1000 }, newSession);
  for (const [index, session] of sessions.entries()) await asker.ask(session, question(index));
  const leave: (() => void)[] = [];
  for (const session of sessions) leave.push(await asker.follow(session));
  await wait(3000);
  const open = server.residentBytes();
  for (const end of leave) end();
  return { idleMb: megabytes(idle), with1000OpenStreamsMb: megabytes(open) };
}

using folder = temporaryFolder();
const firstStart = await measureStart(folder.path);
const laterStarts = [await measureStart(folder.path), await measureStart(folder.path), await measureStart(folder.path)];
const memory = await measureOpenStreams(folder.path);

const firstToken: Record<string, object> = {};
{
  await using server = await startProduct(folder.path, database);
  await measureClients(server.url, 4, 10);
  firstToken["1 stream, as fast as possible"] = summary(await measureClients(server.url, 1, 300));
}
{
  await using server = await startProduct(folder.path, { ...database, ...readingPace });
  await measureClients(server.url, 20, 1);
  firstToken["50 streams open at once, read at 20 words a second"] = summary(await measureClients(server.url, 50, 4));
  firstToken["500 streams open at once, read at 20 words a second"] = summary(await measureClients(server.url, 500, 3));
}
{
  await using server = await startProduct(folder.path, database);
  await measureClients(server.url, 4, 10);
  firstToken["50 visitors with open streams, each asking every 10 s"] = await measureVisitors(server.url, 50, 30);
  firstToken["500 visitors with open streams, each asking every 10 s"] = await measureVisitors(server.url, 500, 30);
  firstToken["50 questions in one moment"] = await measureBurst(server.url, 50);
  firstToken["500 questions in one moment"] = await measureBurst(server.url, 500);
  const throughput = await measureThroughput(server.url);
  keepResults(`chat-${engine}`, { engine, firstStart, laterStarts, memory, firstToken, throughput });
}
