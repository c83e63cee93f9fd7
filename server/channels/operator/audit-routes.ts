import { auditRequestSchema, latestAuditSchema } from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { createRouter, type Router, sse, toProblem } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { AuditRunning, NoAuditYet } from "./errors.ts";
import { behindDoor } from "./require-operator.ts";
import { streamAudit } from "./stream-audit.ts";

type AuditDeps = Pick<OperatorDeps, "accounts" | "audit" | "onFailure">;

/** Running the proofs and reading the last report. */
export function auditRoutes(deps: AuditDeps): Router {
  const routes = createRouter();
  mountRun(routes, deps);
  mountReports(routes, deps);
  mountPage(routes, deps);
  return routes;
}

function mountRun(routes: Router, { accounts, audit, onFailure }: AuditDeps): void {
  const door = behindDoor(accounts, "audits");
  let running = false;

  const run = createRoute({
    ...door,
    method: "post",
    path: "/api/operator/audits",
    summary: "Run every proof on this installation",
    description:
      "Answers with server-sent events: `proving` and `verdict` for each promise, then `finished` with the report. Going away stops the audit.",
    request: { body: { required: false, content: { "application/json": { schema: auditRequestSchema } } } },
    responses: {
      200: { description: "The running audit.", content: { "text/event-stream": { schema: z.string() } } },
      409: problem("An audit is running."),
      ...refusals,
    },
  });
  routes.openapi(run, (context) => {
    const request = context.req.valid("json");
    if (running) throw new AuditRunning();
    running = true;
    return sse(context, {
      source: (signal) =>
        streamAudit({
          run: (tell) => audit.run(tell, signal, request),
          onEnd: () => {
            running = false;
          },
          describe: (thrown) => toProblem(thrown, context.var.language),
          onFailure,
        }),
      onFailure,
    });
  });
}

function mountReports(routes: Router, { accounts, audit }: AuditDeps): void {
  const door = behindDoor(accounts, "audits");
  const latest = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/audits/latest",
    summary: "The last report",
    responses: { 200: json(latestAuditSchema, "The report; null as long as no audit has run."), ...refusals },
  });
  routes.openapi(latest, async (context) => context.json(await audit.latest(), 200));

  const markdown = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/audits/latest.md",
    summary: "The last report, to be read and filed",
    responses: {
      200: { description: "The report.", content: { "text/markdown": { schema: z.string() } } },
      404: problem("No audit has run."),
      ...refusals,
    },
  });
  routes.openapi(markdown, async (context) => {
    const report = await audit.latest();
    if (report === null) throw new NoAuditYet();
    const text = audit.asMarkdown(report, context.var.language);
    return context.body(text, 200, { "content-type": "text/markdown; charset=utf-8" });
  });
}

function mountPage(routes: Router, { accounts, audit }: AuditDeps): void {
  const page = createRoute({
    ...behindDoor(accounts, "audits"),
    method: "get",
    path: "/api/operator/audits/latest.html",
    summary: "The last report as a page that opens anywhere",
    responses: {
      200: { description: "The report.", content: { "text/html": { schema: z.string() } } },
      404: problem("No audit has run."),
      ...refusals,
    },
  });
  routes.openapi(page, async (context) => {
    const report = await audit.latest();
    if (report === null) throw new NoAuditYet();
    return context.html(await audit.asPage(report, context.var.language), 200);
  });
}
