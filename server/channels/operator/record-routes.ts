import {
  ledgerPageSchema,
  overviewSchema,
  promiseSchema,
  recordOfProcessingSchema,
  refusalSchema,
  retentionPreviewSchema,
} from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { createRouter, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { behindDoor } from "./require-operator.ts";

const ledgerQuery = z.object({
  before: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What the installation knows of itself: overview, ledger, refusals, promises, retention and record of processing. */
export function recordRoutes(deps: OperatorDeps): Router {
  const routes = createRouter();
  const door = behindDoor(deps.accounts, "records");

  const overview = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/overview",
    summary: "Is everything well?",
    responses: { 200: json(overviewSchema, "Counts only, never content."), ...refusals },
  });
  routes.openapi(overview, async (context) => context.json(await deps.overview(context.var.organisationId), 200));

  const ledger = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/ledger",
    summary: "What left the installation, newest first",
    request: { query: ledgerQuery },
    responses: { 200: json(ledgerPageSchema, "One page."), 422: problem("The page does not fit."), ...refusals },
  });
  routes.openapi(ledger, async (context) => {
    const { before, limit } = context.req.valid("query");
    return context.json(await deps.ledger({ before: before ?? null, limit }), 200);
  });

  const refused = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/refusals",
    summary: "Connections that the door refused since the start",
    responses: { 200: json(z.array(refusalSchema), "The refusals."), ...refusals },
  });
  routes.openapi(refused, (context) => context.json([...deps.refusals()], 200));

  const promises = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/promises",
    summary: "Every promise with its last proof",
    responses: { 200: json(z.array(promiseSchema), "The register."), ...refusals },
  });
  routes.openapi(promises, async (context) => context.json([...(await deps.promises())], 200));

  const retention = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/retention",
    summary: "What will be deleted next",
    responses: { 200: json(retentionPreviewSchema, "Counts per table."), ...refusals },
  });
  routes.openapi(retention, async (context) => context.json(await deps.retention(), 200));
  return mountRecordOfProcessing(routes, deps);
}

function mountRecordOfProcessing(routes: Router, { accounts, recordOfProcessing }: OperatorDeps): Router {
  const record = createRoute({
    ...behindDoor(accounts, "records"),
    method: "get",
    path: "/api/operator/record-of-processing",
    summary: "Record of processing activities (GDPR Art. 30)",
    description:
      "As JSON; in the language of `Accept-Language` as Markdown with `?format=markdown`, as a page that opens anywhere with `?format=html`.",
    request: { query: z.object({ format: z.enum(["json", "markdown", "html"]).default("json") }) },
    responses: {
      200: {
        description: "The record, derived from the running installation.",
        content: {
          "application/json": { schema: recordOfProcessingSchema },
          "text/markdown": { schema: z.string() },
          "text/html": { schema: z.string() },
        },
      },
      422: problem("The format does not fit."),
      ...refusals,
    },
  });
  routes.openapi(record, async (context) => {
    const made = await recordOfProcessing.make(context.var.organisationId);
    const { format } = context.req.valid("query");
    if (format === "json") return context.json(made, 200);
    if (format === "html") return context.html(await recordOfProcessing.asPage(made, context.var.language), 200);
    const text = recordOfProcessing.asMarkdown(made, context.var.language);
    return context.body(text, 200, { "content-type": "text/markdown; charset=utf-8" });
  });
  return routes;
}
