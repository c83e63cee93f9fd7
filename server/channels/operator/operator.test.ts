import { randomBytes } from "node:crypto";
import {
  type AuditReport,
  auditEventSchema,
  controllerStateSchema,
  operatorSessionSchema,
  problemSchema,
  type Source,
  sourceSchema,
  type Verdict,
} from "@diskret/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Accounts, createAccounts, mintOperatorToken } from "#modules/accounts";
import type { Knowledge } from "#modules/knowledge";
import { createMovableClock } from "#platform/clock";
import type { Database } from "#platform/database";
import { createHttpApp, type Router } from "#platform/http";
import { createLog } from "#platform/log";
import { openTestDatabase } from "#testing";
import { createOperatorRoutes, type OperatorDeps } from "./index.ts";

const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
const key = randomBytes(32);
const deriveKey = () => key;
let database: Database;
let accounts: Accounts;
let app: Router;
let runAudit: OperatorDeps["audit"]["run"];
let latest: AuditReport | null = null;

const verdict: Verdict = {
  promise: "LOG-01",
  verdict: "holds",
  evidence: [{ de: "3 Zeilen", en: "3 lines" }],
  reason: null,
  durationMs: 2,
};
const report: AuditReport = {
  id: "01981f00-0000-7000-8000-000000000001",
  startedAt: "2026-03-01T12:00:00.000Z",
  finishedAt: "2026-03-01T12:00:01.000Z",
  version: "0.1.0",
  engine: "test",
  verdicts: [verdict],
};

/** Knowledge as a list in memory: this channel is tested for what it passes on, not for how files are read. */
function listedKnowledge(): Pick<Knowledge, "add" | "list" | "get" | "remove"> {
  const sources = new Map<string, Source>();
  return {
    add: async (_organisation, file) => {
      let bytes = 0;
      for await (const chunk of file.bytes) bytes += Buffer.from(chunk).length;
      const source: Source = {
        id: "01981f00-0000-7000-8000-00000000000a",
        title: file.fileName,
        kind: "file",
        website: null,
        fileName: file.fileName,
        mediaType: "text/plain",
        bytes,
        language: null,
        state: "reading",
        progress: 0,
        pages: null,
        origin: "upload",
        passages: 0,
        shipped: false,
        error: null,
        createdAt: clock.now().toISOString(),
        changedAt: clock.now().toISOString(),
        findings: [],
        use: { answers: 0, helpful: 0, unhelpful: 0 },
      };
      sources.set(source.id, source);
      return source;
    },
    list: async () => [...sources.values()],
    get: async (_organisation, id) => sources.get(id) ?? null,
    remove: async (_organisation, id) => sources.delete(id),
  };
}

const unused = () => Promise.reject(new Error("not asked for in this test"));
const unusedWebsites = {
  ...{ add: unused, list: unused, get: unused, change: unused, act: unused, pages: unused, remove: unused },
  ...{ recipients: unused, permit: () => () => undefined, jobs: [] },
};

beforeAll(async () => {
  database = await openTestDatabase();
  accounts = createAccounts({ database, clock, deriveKey });
  const log = createLog({ folder: null, level: "info", clock });
  app = createHttpApp({ log, clock, trustedProxies: [], strictTransport: false, defaultLanguage: "de" });
  const never = () => Promise.reject(new Error("not asked for in this test"));
  const knowledge = {
    ...listedKnowledge(),
    languageOf: () => "de" as const,
    retrieve: never,
    passages: never,
    read: never,
    original: never,
  };
  app.route(
    "/",
    createOperatorRoutes({
      accounts,
      knowledge,
      care: { switch: never, findings: never, passages: never, countAnswer: never, countJudgement: never },
      files: { pause: never, resume: never, list: never, watched: never },
      listings: {
        stocks: {
          list: never,
          get: never,
          add: never,
          subscribe: never,
          change: never,
          renew: never,
          preview: never,
          remove: never,
        },
        contacts: {
          preview: never,
          confirm: never,
          ofConversation: never,
          forget: never,
          count: never,
          download: never,
          handOver: never,
        },
      },
      tryQuestion: never,
      questions: { passOn: never, takeBack: never, list: never, mark: never, delete: never },
      websites: unusedWebsites,
      uploadMaxBytes: 1024 * 1024,
      overview: never,
      ledger: async ({ before, limit }) => ({ entries: [], total: 0, next: `${before}/${limit}` }),
      refusals: () => [{ at: "2026-03-01T12:00:00.000Z", way: "fetch", target: "tracker.example", count: 2 }],
      promises: async () => [],
      audit: {
        run: (tell, signal, request) => runAudit(tell, signal, request),
        latest: async () => latest,
        asMarkdown: (shown, language) => `# ${language} ${shown.id}`,
        asPage: async (shown, language) => `<h1>${language} ${shown.id}</h1>`,
      },
      retention: never,
      recordOfProcessing: { make: never, asMarkdown: () => "", asPage: async () => "" },
      onFailure: () => {},
    }),
  );
});
afterAll(() => database[Symbol.asyncDispose]());

const call = (path: string, init: RequestInit & { bearer?: string } = {}) => {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${init.bearer ?? mintOperatorToken({ deriveKey, clock })}`);
  return app.request(`/api/operator${path}`, { ...init, headers });
};
const sendJson = (method: string, body: unknown) => ({
  method,
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});

test("every route but the sign-in is closed without an operator's token", async () => {
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "test", version: "0" } });
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map((method) => ({ path, method })),
  );
  expect(routes.length).toBeGreaterThanOrEqual(16);
  for (const { path, method } of routes) {
    if (path === "/api/operator/sessions" && method === "post") continue;
    const headers = { authorization: `Bearer ${"x".repeat(43)}` };
    for (const init of [{}, { headers }]) {
      const response = await app.request(path.replace("{id}", "nonsense"), { method: method.toUpperCase(), ...init });
      expect(`${method} ${path} ${response.status}`).toBe(`${method} ${path} 401`);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  }
});

test("an operator signs in with a link, works, and signs out", async () => {
  const link = operatorSessionSchema.parse(await (await call("/links", { method: "POST" })).json());
  const signIn = () => app.request("/api/operator/sessions", sendJson("POST", { token: link.token }));
  const answered = await signIn();
  expect(answered.status).toBe(201);
  expect(answered.headers.get("cache-control")).toBe("no-store");
  expect(answered.headers.get("set-cookie")).toBeNull();
  const { token } = operatorSessionSchema.parse(await answered.json());
  expect((await signIn()).status).toBe(401);
  expect((await call("/refusals", { bearer: token })).status).toBe(200);
  expect((await call("/sessions", { method: "DELETE", bearer: token })).status).toBe(204);
  expect((await call("/refusals", { bearer: token })).status).toBe(401);
});

test("a page of another origin is refused, even with a token", async () => {
  const response = await call("/refusals", { headers: { "sec-fetch-site": "cross-site" } });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: "foreign-origin" });
});

test("a source is uploaded as the body of a request, watched and deleted", async () => {
  const added = await call("/sources?name=Preise%202026.txt", { method: "POST", body: "Ein Brot kostet 4 Euro." });
  expect(added.status).toBe(201);
  const source = sourceSchema.parse(await added.json());
  expect(source).toMatchObject({ fileName: "Preise 2026.txt", bytes: 23, state: "reading" });
  const list = await (await call("/sources")).json();
  expect(list).toEqual({ sources: [source], uploadMaxBytes: 1024 * 1024 });
  expect((await call(`/sources/${source.id}`, { method: "DELETE" })).status).toBe(204);
  expect((await call(`/sources/${source.id}`)).status).toBe(404);
  expect((await call("/sources/nonsense", { method: "DELETE" })).status).toBe(404);
});

test("an upload over the limit is refused by its announced size, with the way out", async () => {
  const response = await call("/sources?name=a.pdf", {
    method: "POST",
    body: "x",
    headers: { "content-length": String(5 * 1024 * 1024) },
  });
  expect(response.status).toBe(413);
  const problem = problemSchema.parse(await response.json());
  expect(problem.code).toBe("source-too-large");
  expect(problem.detail).toContain("höchstens 1 MB");
});

test("an upload without content or name is refused", async () => {
  expect((await call("/sources?name=a.txt", { method: "POST" })).status).toBe(422);
  expect((await call("/sources", { method: "POST", body: "x" })).status).toBe(422);
});

test("a running audit tells each step and ends with the report", async () => {
  runAudit = async (tell) => {
    tell({ event: "proving", data: { promise: "LOG-01", number: 1, total: 1 } });
    tell({ event: "verdict", data: verdict });
    return report;
  };
  const response = await call("/audits", { method: "POST" });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(eventsOf(await response.text()).map((event) => event.event)).toEqual(["proving", "verdict", "finished"]);
});

test("an audit that cannot go on ends with a failure that tells nothing inner", async () => {
  runAudit = () => Promise.reject(new Error("secret detail"));
  const text = await (await call("/audits", { method: "POST" })).text();
  expect(eventsOf(text)).toMatchObject([{ event: "failure", data: { code: "internal" } }]);
  expect(text).not.toContain("secret detail");
});

test("only one audit runs at a time, and one that was left is over", async () => {
  runAudit = (_tell, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const first = await call("/audits", { method: "POST" });
  expect((await call("/audits", { method: "POST" })).status).toBe(409);
  await first.body?.cancel();
  await new Promise((resolve) => setImmediate(resolve));
  runAudit = async () => report;
  expect((await call("/audits", { method: "POST" })).status).toBe(200);
});

test("the last report is read as JSON and as Markdown; before the first one it is null and there is nothing to file", async () => {
  const none = await call("/audits/latest");
  expect(none.status).toBe(200);
  expect(await none.json()).toBeNull();
  expect((await call("/audits/latest.md")).status).toBe(404);
  latest = report;
  expect(await (await call("/audits/latest")).json()).toEqual(report);
  const page = await call("/audits/latest.html", { headers: { "accept-language": "de" } });
  expect(await page.text()).toBe(`<h1>de ${report.id}</h1>`);
  const markdown = await call("/audits/latest.md", { headers: { "accept-language": "en" } });
  expect(await markdown.text()).toBe(`# en ${report.id}`);
});

test("pages of the ledger pass on where they begin", async () => {
  expect(await (await call("/ledger?before=abc&limit=10")).json()).toMatchObject({ next: "abc/10" });
  expect((await call("/ledger?limit=100000")).status).toBe(422);
});

test("the controller's facts are stored, and a wrong one is named without being repeated", async () => {
  const { controller } = controllerStateSchema.parse(await (await call("/controller")).json());
  const saved = await call("/controller", sendJson("PUT", { ...controller, name: "Buchladen Muster" }));
  const stored = controllerStateSchema.parse(await saved.json());
  expect(stored.controller.name).toBe("Buchladen Muster");
  expect(stored.missing.map((fact) => fact.field)).toEqual(["address", "email", "phone"]);
  const wrong = await call("/controller", sendJson("PUT", { ...controller, email: "keine-adresse" }));
  expect(wrong.status).toBe(422);
  const problem = problemSchema.parse(await wrong.json());
  expect(problem.faults?.[0]?.path).toBe("email");
  expect(JSON.stringify(problem)).not.toContain("keine-adresse");
});

function eventsOf(text: string) {
  return text
    .split("\n\n")
    .filter((block) => block.includes("event: "))
    .map((block) => {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      return auditEventSchema.parse({ event, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? "null") });
    });
}
