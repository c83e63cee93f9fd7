import { Readable } from "node:stream";
import { chatEventSchema, type Language, type Message, sessionHeader } from "@diskret/contract";
import { type App, openApp } from "../../server/app.ts";
import { readConfig } from "../../server/platform/config/index.ts";
import { temporaryFolder } from "../../server/testing/start-product.ts";
import { newSession } from "../ask-over-http.ts";
import { depth, type Find } from "./rank-figures.ts";

type SourceId = Parameters<App["knowledge"]["remove"]>[1];

const signal = new AbortController().signal;

/** The real product with the passages of a set as its sources, one file each. */
export interface MeasuredApp extends AsyncDisposable {
  /** Takes passages in by the real reading. */
  add(numbers: readonly number[]): Promise<void>;
  remove(numbers: readonly number[]): Promise<void>;
  /** Finds passages by the real retrieval. */
  readonly find: Find;
  /** Asks as a visitor of its own through the front door and reads the answer to its end. */
  ask(question: string): Promise<Message>;
}

/** Opens an installation of its own, in a folder that is removed at the end, without any source. */
export async function openMeasuredApp(passages: readonly string[], language: Language): Promise<MeasuredApp> {
  const scope = new AsyncDisposableStack();
  const folder = scope.use(temporaryFolder());
  const config = readConfig({
    DATA_FOLDER: folder.path,
    RATE_MESSAGES_PER_MINUTE: "100000",
    SOURCES_CONFIRM: "none",
  });
  const app = scope.use(await openApp({ config }));
  const ids = new Map<number, SourceId>();
  return {
    async add(numbers) {
      for (const number of numbers) {
        const bytes = Readable.from([Buffer.from(passages[number] ?? "")]);
        const file = { fileName: `${number}.txt`, bytes, announcedBytes: null };
        const { id } = await app.knowledge.add(app.organisationId, file, signal);
        ids.set(number, id as SourceId); // comes from add()
      }
      await app.jobs.runDue();
    },
    async remove(numbers) {
      for (const number of numbers) {
        const id = ids.get(number);
        if (id !== undefined) await app.knowledge.remove(app.organisationId, id);
      }
    },
    async find(question) {
      const numbers = new Map([...ids].map(([number, id]) => [id, number]));
      const request = { question, language, earlierQuestions: [], limit: depth };
      const found = await app.knowledge.retrieve(app.organisationId, request, signal);
      return found.map(({ sourceId }) => numbers.get(sourceId) ?? -1);
    },
    ask: (question) => askAsVisitor(app, question, language),
    [Symbol.asyncDispose]: () => scope.disposeAsync(),
  };
}

async function askAsVisitor(app: App, text: string, language: Language): Promise<Message> {
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
