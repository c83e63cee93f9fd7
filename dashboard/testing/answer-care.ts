import type { IncomingMessage, ServerResponse } from "node:http";
import type { Scenario } from "./scenarios.ts";
import { heldFindings, passagesOf, trialResult } from "./source-scenarios.ts";

interface CareExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly path: string;
  readonly scenario: Scenario;
}

/** Answers what the page asks about one source, about questions, and what it tries. */
export async function answerCare(exchange: CareExchange): Promise<void> {
  const { request, response, url, path, scenario } = exchange;
  if (path === "/trials") return send(response, trialResult);
  if (path.startsWith("/questions")) return answerQuestions(exchange);
  const [, , id = "", part = ""] = path.split("/");
  const source = scenario.sources.find((candidate) => candidate.id === id);
  if (source === undefined) {
    const gone = { title: "Quelle nicht gefunden", detail: "Diese Quelle gibt es nicht mehr." };
    return send(response, { type: "", status: 404, code: "source-not-found", ...gone }, 404);
  }
  if (part === "findings") return send(response, source.findings.length === 0 ? [] : heldFindings);
  if (part === "passages") {
    const all = passagesOf(source, url.searchParams.get("marked") === "true");
    const from = Number(url.searchParams.get("from"));
    const limit = Number(url.searchParams.get("limit"));
    return send(response, { ...all, passages: all.passages.slice(from, from + limit) });
  }
  if (part === "original") return void response.writeHead(200).end("%PDF");
  if (part === "use") {
    const { on } = JSON.parse(await bodyOf(request));
    Object.assign(source, { state: on ? "ready" : "off" });
  }
  return send(response, source);
}

async function answerQuestions({ request, response, scenario }: CareExchange): Promise<void> {
  const { questions } = scenario;
  if (request.method === "GET") return send(response, questions);
  const { ids, state } = JSON.parse(await bodyOf(request));
  const isMeant = (group: (typeof questions.groups)[number]) => group.members.some((member) => ids.includes(member.id));
  for (const group of questions.groups.filter(isMeant)) {
    if (state === undefined) questions.groups.splice(questions.groups.indexOf(group), 1);
    else group.state = state;
  }
  return void response.writeHead(204).end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, body: unknown, status = 200): void {
  const type = status < 400 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
}
