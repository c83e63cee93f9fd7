import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { ControllerState, Source } from "@diskret/contract";
import { answerAudit } from "./answer-audit.ts";
import { answerCare } from "./answer-care.ts";
import { makeScenario, type Scenario, type ScenarioName } from "./scenarios.ts";

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const mediaTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** A server that keeps the operator's contract with data of its own, for the page's tests. */
export interface ContractServer extends AsyncDisposable {
  readonly url: string;
  /** A link token that works once. */
  readonly linkToken: string;
  /** Answers this many requests to a path with a failure first; -1 for all. */
  fail(path: string, times: number): void;
  /** Forgets every session. */
  endSessions(): void;
  /** Lets no audit come to its end until the returned function is called. */
  holdAudits(): () => void;
  readonly scenario: Scenario;
}

export async function startContractServer(name: ScenarioName, pageFolder: string): Promise<ContractServer> {
  const scenario = makeScenario(name);
  const failures = new Map<string, number>();
  const state = {
    linkToken: "einmal-".padEnd(43, "x"),
    bearer: "sitzung-".padEnd(43, "y"),
    linkUsed: false,
    sessionOpen: true,
    auditsMayEnd: Promise.resolve(),
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      problem(response, { status: 500, code: "internal", title: "Interner Fehler", detail: String(thrown) });
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (!url.pathname.startsWith("/api/")) return servePage(pageFolder, url.pathname, response);
    const path = url.pathname.slice("/api/operator".length);
    const left = failures.get(path) ?? 0;
    if (left !== 0) {
      failures.set(path, left - 1);
      return problem(response, {
        status: 500,
        code: "internal",
        title: "Interner Fehler",
        detail: "Das hat auf unserer Seite nicht geklappt. Versuchen Sie es noch einmal.",
      });
    }
    if (path === "/sessions" && request.method === "POST") {
      const { token } = JSON.parse(await bodyOf(request));
      if (token !== state.linkToken || state.linkUsed) {
        return problem(response, {
          status: 401,
          code: "operator-link-used",
          title: "Der Link meldet Sie nicht an",
          detail: "Dieser Anmelde-Link ist schon benutzt. Jeder Link gilt einmal.",
        });
      }
      state.linkUsed = true;
      return json(response, { token: state.bearer, expiresAt: new Date(Date.now() + 43_200_000).toISOString() }, 201);
    }
    if (!state.sessionOpen || request.headers.authorization !== `Bearer ${state.bearer}`) {
      return problem(response, {
        status: 401,
        code: "operator-not-signed-in",
        title: "Nicht angemeldet",
        detail: "Keine gültige Sitzung.",
      });
    }
    return answerOperator({ request, response, url, path, scenario, auditsMayEnd: state.auditsMayEnd });
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The contract server listens on no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    linkToken: state.linkToken,
    scenario,
    fail: (path, times) => void failures.set(path, times),
    endSessions: () => {
      state.sessionOpen = false;
    },
    holdAudits: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      state.auditsMayEnd = promise;
      return resolve;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly path: string;
  readonly scenario: Scenario;
  readonly auditsMayEnd: Promise<void>;
}

async function answerOperator(exchange: Exchange): Promise<void> {
  const { request, response, url, path, scenario } = exchange;
  const { sources } = scenario;
  switch (`${request.method} ${path.replace(/^\/sources\/.+/, "/sources/{id}")}`) {
    case "GET /overview":
      return json(response, scenario.overview);
    case "GET /sources":
      for (const source of sources) advance(source);
      return json(response, { sources, uploadMaxBytes: scenario.uploadMaxBytes });
    case "POST /sources":
      return receive(request, response, url.searchParams.get("name") ?? "", sources);
    case "GET /sources/{id}":
    case "PUT /sources/{id}":
    case "POST /trials":
    case "GET /questions":
    case "PATCH /questions":
    case "POST /questions/delete":
      return answerCare({ request, response, url, path, scenario });
    case "DELETE /sources/{id}":
      sources.splice(
        sources.findIndex((source) => path.endsWith(source.id)),
        1,
      );
      return void response.writeHead(204).end();
    case "DELETE /sessions":
      return void response.writeHead(204).end();
    case "GET /ledger": {
      const from = Number(url.searchParams.get("before") ?? "0");
      const entries = scenario.ledger.slice(from, from + 50);
      const next = from + 50 < scenario.ledger.length ? String(from + 50) : null;
      return json(response, { entries, total: scenario.ledger.length, next });
    }
    case "GET /refusals":
      return json(response, scenario.refusals);
    case "GET /promises":
      return json(response, scenario.promises);
    case "POST /audits":
      return answerAudit(response, scenario.promises, exchange.auditsMayEnd);
    case "GET /controller":
      return json(response, controllerState(scenario));
    case "PUT /controller":
      scenario.controller = JSON.parse(await bodyOf(request));
      return json(response, controllerState(scenario));
    case "GET /record-of-processing":
    case "GET /audits/latest.html":
    case "GET /audits/latest.md":
      return void response.writeHead(200, { "content-type": "text/markdown" }).end("# Diskret\n");
    default:
      return problem(response, {
        status: 404,
        code: "not-found",
        title: "Nicht gefunden",
        detail: `Nichts unter ${path}.`,
      });
  }
}

/** Reading takes a few looks. */
function advance(source: Source): void {
  if (source.state !== "reading") return;
  source.progress = Math.min(1, source.progress + 0.25);
  if (source.progress === 1) Object.assign(source, { state: "ready", passages: 17, language: "de" });
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  sources: Source[],
): Promise<void> {
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  if (name.endsWith(".exe")) {
    return problem(response, {
      status: 422,
      code: "source-unknown-kind",
      title: "Diese Datei lässt sich nicht lesen",
      detail: "Es ist ein Programm. Laden Sie PDF, DOCX, Markdown, HTML oder Text hoch.",
    });
  }
  const source: Source = {
    id: `u${sources.length}`,
    title: name,
    kind: "file",
    website: null,
    fileName: name,
    mediaType: "text/plain",
    bytes,
    language: null,
    state: "reading",
    progress: 0,
    passages: 0,
    shipped: false,
    error: null,
    createdAt: new Date().toISOString(),
    pages: null,
    origin: "upload",
    changedAt: new Date().toISOString(),
    findings: [],
    use: { answers: 0, helpful: 0, unhelpful: 0 },
  };
  sources.push(source);
  return json(response, source, 201);
}

/** The messages are the server's; a few suffice to see where the page puts them. */
function controllerState({ controller }: Scenario): ControllerState {
  const missing = (["name", "address", "email", "phone", "registerEntry"] as const)
    .filter((field) => controller[field] === "")
    .map((field) => ({
      field,
      law: field === "email" ? "GDPR 13(1)(a); DDG 5(1) no. 2" : "DDG 5(1) no. 1",
      message: { de: "Diese Angabe fehlt.", en: "This fact is missing." },
    }));
  return { controller, missing };
}

async function servePage(folder: string, path: string, response: ServerResponse): Promise<void> {
  const file = path.startsWith("/operator/assets/") ? path.slice("/operator/".length) : "index.html";
  const bytes = await readFile(join(folder, file));
  const mediaType = mediaTypes[file.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  response.writeHead(200, {
    "content-type": mediaType,
    "content-security-policy": pagePolicy,
    "referrer-policy": "no-referrer",
  });
  response.end(bytes);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function problem(
  response: ServerResponse,
  facts: { status: number; code: string; title: string; detail: string },
): void {
  response.writeHead(facts.status, { "content-type": "application/problem+json" });
  response.end(JSON.stringify({ type: `urn:diskret:problem:${facts.code}`, ...facts }));
}
