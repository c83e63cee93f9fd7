import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Behaviour, undisturbed } from "./behaviour.ts";
import { serveFile } from "./built-files.ts";
import { facts, source } from "./recorded.ts";
import { playConversation, type RecordedConversation } from "./recorded-conversation.ts";
import { streamEvents } from "./stream-events.ts";

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

export interface ContractServer extends AsyncDisposable {
  readonly origin: string;
  readonly behaviour: Behaviour;
  readonly requests: SeenRequest[];
  readonly conversations: Map<string, RecordedConversation>;
}

interface Exchange {
  readonly server: Omit<ContractServer, keyof AsyncDisposable>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: string;
}

/** Serves the built widget and the contract's chat API, played from recordings. */
export async function startContractServer(): Promise<ContractServer> {
  const behaviour = undisturbed();
  const parts = { behaviour, requests: [] as SeenRequest[], conversations: new Map<string, RecordedConversation>() };
  const http = createServer((request, response) => {
    const { method = "GET", url = "/", headers } = request;
    if (behaviour.down) {
      request.socket.destroy();
      return;
    }
    parts.requests.push({ method, path: url, headers });
    const session = String(headers["diskret-session"] ?? "");
    void handle({ server: { ...parts, origin: "" }, request, response, session }, new URL(url, "http://x"));
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  // as: a TCP server's address is one
  const { port } = http.address() as AddressInfo;
  return {
    ...parts,
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
}

async function handle(exchange: Exchange, { pathname, searchParams }: URL): Promise<void> {
  const { request, response } = exchange;
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "Diskret-Session, Content-Type, Last-Event-ID");
  response.setHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
  response.setHeader("Access-Control-Expose-Headers", "Retry-After");
  if (request.method === "OPTIONS") return void response.writeHead(204).end();
  const base = "/api/assistants/diskret";
  if (!pathname.startsWith(base)) return serveFile(pathname, response);
  const path = pathname.slice(base.length);
  if (path === "") return json(response, facts);
  if (path === "/sources/handbook") return json(response, source);
  if (!/^[\w-]{43}$/.test(exchange.session)) return problem(response, 400);
  await answerConversation(exchange, `${request.method} ${path.replace("/conversation", "")}`, searchParams);
}

async function answerConversation(exchange: Exchange, call: string, query: URLSearchParams): Promise<void> {
  const { server, request, response, session } = exchange;
  const conversation = server.conversations.get(session);
  if (call === "POST /messages") return ask(exchange);
  if (conversation === undefined) return problem(response, 404);
  switch (call) {
    case "GET ":
      return json(response, conversation.snapshot());
    case "GET /events":
      return streamEvents(exchange, conversation, request.headers["last-event-id"]?.toString() ?? null);
    case "POST /answers": {
      const after = conversation.log.length;
      conversation.regenerate();
      return streamEvents(exchange, conversation, `${conversation.epoch}.${after}`);
    }
    case "POST /stop":
      conversation.stop();
      return void response.writeHead(204).end();
    case "PATCH ":
      conversation.keep(Number(JSON.parse(await bodyOf(request)).keepDays));
      return json(response, conversation.snapshot());
    case "POST /end":
      server.conversations.delete(session);
      return void response.writeHead(204).end();
    case "DELETE ": {
      const deletedMessages = conversation.snapshot().messages.length;
      server.conversations.delete(session);
      return json(response, { text: "Alle Informationen wurden gelöscht.", deletedMessages });
    }
    case "GET /export":
      return json(response, { format: query.get("format"), conversation: conversation.snapshot() });
    default:
      return problem(response, 404);
  }
}

async function ask(exchange: Exchange): Promise<void> {
  const { server, request, response, session } = exchange;
  const { text, replaces } = JSON.parse(await bodyOf(request));
  const refusal = server.behaviour.refusals.shift();
  if (refusal !== undefined) return problem(response, refusal.status, refusal.retryAfterSeconds);
  if (text === "/help") return notice(response);
  const conversation = server.conversations.get(session) ?? playConversation(server.behaviour);
  const after = conversation.log.length;
  server.conversations.set(session, conversation);
  conversation.ask(text, replaces);
  if (server.behaviour.lostAnswers > 0) {
    server.behaviour.lostAnswers--;
    return void request.socket.destroy();
  }
  streamEvents(exchange, conversation, `${conversation.epoch}.${after}`);
}

/** A command's answer has an id that belongs to no epoch. */
function notice(response: ServerResponse): void {
  const data = JSON.stringify({ kind: "help", text: "Das können Sie hier tun:\n/clear löscht alles." });
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  response.end(`id: notice.0\nevent: notice\ndata: ${data}\n\n`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await request.toArray()).toString("utf8");
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

function problem(response: ServerResponse, status: number, retryAfterSeconds?: number): void {
  const body = { type: "about:blank", title: "Refused", status, code: "refused", detail: "", retryAfterSeconds };
  response.writeHead(status, { "Content-Type": "application/problem+json" }).end(JSON.stringify(body));
}
