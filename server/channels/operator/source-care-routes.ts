import {
  findingPlacesSchema,
  sourcePassagesSchema,
  sourceSchema,
  sourceSwitchSchema,
  trialResultSchema,
  trialSchema,
} from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { createRouter, limitBody, type Router, sendStream } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { SourceNotFound } from "./errors.ts";
import { behindDoor } from "./require-operator.ts";
import { sourceIdOf, sourceParams } from "./source-id.ts";

const stretchQuery = z.object({
  from: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  marked: z.enum(["true", "false"]).default("false"),
});

const noSuchSource = { 404: problem("There is no such source.") } as const;

type CareDeps = Pick<OperatorDeps, "accounts" | "knowledge" | "care" | "tryQuestion" | "onFailure">;

/** Looking into a source, switching it on and off, and trying questions on it. */
export function sourceCareRoutes(deps: CareDeps): Router {
  const routes = createRouter();
  mountSwitch(routes, deps);
  mountInsight(routes, deps);
  mountOriginal(routes, deps);
  mountTrial(routes, deps);
  return routes;
}

function mountSwitch(routes: Router, { accounts, knowledge, care }: CareDeps): void {
  const { middleware, ...door } = behindDoor(accounts, "sources");
  const change = createRoute({
    ...door,
    middleware: [middleware, limitBody()] as const,
    method: "put",
    path: "/api/operator/sources/{id}/use",
    summary: "Switch a source on or off; it is kept in any case",
    description: "Switching on a source that is held names the kinds of personal data that were seen.",
    request: {
      params: sourceParams,
      body: { required: true, content: { "application/json": { schema: sourceSwitchSchema } } },
    },
    responses: {
      200: json(sourceSchema, "The source as it is now."),
      409: problem("It holds kinds that were not seen, or is not read yet."),
      422: problem("The request does not fit."),
      ...noSuchSource,
      ...refusals,
    },
  });
  routes.openapi(change, async (context) => {
    const { organisationId } = context.var;
    const id = sourceIdOf(context.req.valid("param"));
    if (!(await care.switch(organisationId, id, context.req.valid("json")))) throw new SourceNotFound();
    const source = await knowledge.get(organisationId, id);
    if (source === null) throw new SourceNotFound();
    return context.json(source, 200);
  });
}

function mountInsight(routes: Router, { accounts, care }: CareDeps): void {
  const door = behindDoor(accounts, "sources");
  const findings = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/sources/{id}/findings",
    summary: "Which personal data a source holds, and where",
    description: "Kinds, counts and places. The values are stored nowhere and are not part of the answer.",
    request: { params: sourceParams },
    responses: { 200: json(z.array(findingPlacesSchema), "The kinds."), ...noSuchSource, ...refusals },
  });
  routes.openapi(findings, async (context) => {
    const found = await care.findings(context.var.organisationId, sourceIdOf(context.req.valid("param")));
    if (found === null) throw new SourceNotFound();
    return context.json([...found], 200);
  });

  const passages = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/sources/{id}/passages",
    summary: "The passages of a source in reading order",
    description: "With `marked=true` each passage says where personal data stands in it, found anew at this moment.",
    request: { params: sourceParams, query: stretchQuery },
    responses: {
      200: json(sourcePassagesSchema, "A stretch of passages."),
      422: problem("The stretch does not fit."),
      ...noSuchSource,
      ...refusals,
    },
  });
  routes.openapi(passages, async (context) => {
    const { from, limit, marked } = context.req.valid("query");
    const request = { id: sourceIdOf(context.req.valid("param")), from, limit, marked: marked === "true" };
    const stretch = await care.passages(context.var.organisationId, request, context.req.raw.signal);
    if (stretch === null) throw new SourceNotFound();
    return context.json(stretch, 200);
  });
}

function mountOriginal(routes: Router, { accounts, knowledge, onFailure }: CareDeps): void {
  const original = createRoute({
    ...behindDoor(accounts, "sources"),
    method: "get",
    path: "/api/operator/sources/{id}/original",
    summary: "The file as it was given",
    request: { params: sourceParams },
    responses: {
      200: { description: "The file.", content: { "application/octet-stream": { schema: z.string() } } },
      ...noSuchSource,
      ...refusals,
    },
  });
  routes.openapi(original, async (context) => {
    const file = await knowledge.original(context.var.organisationId, sourceIdOf(context.req.valid("param")));
    if (file === null) throw new SourceNotFound();
    context.header("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`);
    return sendStream(context, file.stream, { mediaType: file.mediaType, onFailure });
  });
}

function mountTrial(routes: Router, { accounts, tryQuestion }: CareDeps): void {
  const { middleware, ...door } = behindDoor(accounts, "sources");
  const trial = createRoute({
    ...door,
    middleware: [middleware, limitBody()] as const,
    method: "post",
    path: "/api/operator/trials",
    summary: "Try a question on all sources or one",
    description: "Shows the answer, the passages found and why each. Nothing of it is stored, no count is raised.",
    request: { body: { required: true, content: { "application/json": { schema: trialSchema } } } },
    responses: {
      200: json(trialResultSchema, "What the assistant would say."),
      422: problem("The question does not fit."),
      ...noSuchSource,
      ...refusals,
    },
  });
  routes.openapi(trial, async (context) => {
    const { sourceId, ...asked } = context.req.valid("json");
    const id = sourceId === undefined ? null : sourceIdOf({ id: sourceId });
    const question = { text: asked.question, language: asked.language ?? null, sourceId: id };
    const result = await tryQuestion(question, context.req.raw.signal);
    if (result === null) throw new SourceNotFound();
    return context.json(result, 200);
  });
}
