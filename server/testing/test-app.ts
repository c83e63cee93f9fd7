import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChatEvent } from "@diskret/contract";
import { createMovableClock, type MovableClock } from "#platform/clock";
import { readConfig } from "#platform/config";
import { createHttpServer, sseBlocks } from "#platform/http";
import { type App, type AppOptions, openApp } from "../app.ts";
import { seedHandbook } from "../seed-handbook.ts";
import { openTestDatabase } from "./test-database.ts";

/** How a test wants its installation. */
export interface TestAppOptions {
  /** Settings by their environment names. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly answerer?: AppOptions["answerer"];
  readonly crawlLimits?: AppOptions["crawlLimits"];
  /** Gives the sample assistant the handbook, read to the end. */
  readonly withHandbook?: boolean;
}

/** A whole installation in a folder of its own, on a database of its own, with a clock that the test moves. */
export interface TestApp extends AsyncDisposable {
  readonly app: App;
  readonly clock: MovableClock;
  readonly dataFolder: string;
  /** Asks the front door in process, as a client with this session. */
  request(path: string, init?: TestRequest): Promise<Response>;
  /** Starts to listen on loopback; the address ends with a slash. */
  listen(): Promise<string>;
}

export interface TestRequest extends RequestInit {
  readonly session?: string;
  readonly json?: unknown;
  readonly clientAddress?: string;
}

/**
 * Opens an installation for a test.
 *
 * @example
 * await using test = await openTestApp({ withHandbook: true });
 * const response = await test.request("/api/assistants/diskret");
 */
export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  await using scope = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), "diskret-app-"));
  scope.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const clock = createMovableClock(new Date());
  const database = scope.use(await openTestDatabase({ clock }));
  const config = readConfig({
    DATA_FOLDER: dataFolder,
    PORT: "0",
    RATE_MESSAGES_PER_MINUTE: "1000",
    ...options.settings,
  });
  const { answerer, crawlLimits } = options;
  const given = { ...(answerer && { answerer }), ...(crawlLimits && { crawlLimits }) };
  const app = scope.use(await openApp({ config, clock, database, ...given }));
  if (options.withHandbook === true) {
    await seedHandbook(app, new AbortController().signal);
    await app.jobs.runDue();
  }
  const closing = scope.move();
  return {
    app,
    clock,
    dataFolder,
    request: async (path, init = {}) => {
      const { session, json, clientAddress = "127.0.0.1", ...request } = init;
      const headers = new Headers(request.headers);
      if (session !== undefined) headers.set("Diskret-Session", session);
      if (json !== undefined) headers.set("Content-Type", "application/json");
      const body = json === undefined ? {} : { body: JSON.stringify(json) };
      return await app.http.request(path, { ...request, headers, ...body }, { clientAddress });
    },
    listen: async () => {
      const server = await createHttpServer({ app: app.http, host: "127.0.0.1", port: 0 });
      closing.defer(async () => {
        await app.windDown();
        await server.stop();
      });
      const url = `http://127.0.0.1:${server.port}/`;
      app.listensAt(url);
      return url;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** A fresh session id, as a browser makes it. */
export function newSession(): string {
  return randomBytes(32).toString("base64url");
}

/** An event of a chat stream with its id. */
export type ReceivedEvent = ChatEvent & { readonly id: string | null };

/** Reads a chat stream as it comes. */
export async function* readEvents(response: Response): AsyncGenerator<ReceivedEvent> {
  for await (const block of sseBlocks(response)) {
    const event = parseBlock(block);
    if (event !== null) yield event;
  }
}

function parseBlock(block: string): ReceivedEvent | null {
  const field = (name: string): string | null => {
    const lines = block.split("\n").filter((line) => line.startsWith(`${name}: `));
    return lines.length === 0 ? null : lines.map((line) => line.slice(name.length + 2)).join("\n");
  };
  const [event, data] = [field("event"), field("data")];
  if (event === null || data === null) return null;
  return { id: field("id"), event, data: JSON.parse(data) } as ReceivedEvent; // our own server's words, by the contract
}

/** Reads a whole stream. */
export async function allEvents(response: Response): Promise<readonly ReceivedEvent[]> {
  return await Array.fromAsync(readEvents(response));
}
