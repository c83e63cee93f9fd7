import { deleteQuestionsSchema, markQuestionsSchema, questionListSchema } from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { createRouter, limitBody, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { behindDoor } from "./require-operator.ts";

const path = "/api/operator/questions";

/** The to-do list of questions and remarks that visitors passed on. */
export function questionRoutes({ accounts, questions }: Pick<OperatorDeps, "accounts" | "questions">): Router {
  const routes = createRouter();
  const { middleware, ...door } = behindDoor(accounts, "questions");

  const list = createRoute({
    ...door,
    middleware,
    method: "get",
    path,
    summary: "What visitors passed on, alike ones together, the most asked first",
    responses: { 200: json(questionListSchema, "The list; each text with its day only."), ...refusals },
  });
  routes.openapi(list, async (context) => context.json(await questions.list(context.var.organisationId), 200));

  const mark = createRoute({
    ...door,
    middleware: [middleware, limitBody()] as const,
    method: "patch",
    path,
    summary: "Mark questions as done, as answered by a new source, or as open again",
    request: { body: { required: true, content: { "application/json": { schema: markQuestionsSchema } } } },
    responses: { 204: { description: "Marked." }, 422: problem("The request does not fit."), ...refusals },
  });
  routes.openapi(mark, async (context) => {
    const { ids, state } = context.req.valid("json");
    await questions.mark(context.var.organisationId, ids, state);
    return context.body(null, 204);
  });

  const remove = createRoute({
    ...door,
    middleware: [middleware, limitBody()] as const,
    method: "post",
    path: `${path}/delete`,
    summary: "Delete questions before their time",
    request: { body: { required: true, content: { "application/json": { schema: deleteQuestionsSchema } } } },
    responses: { 204: { description: "Deleted." }, 422: problem("The request does not fit."), ...refusals },
  });
  routes.openapi(remove, async (context) => {
    await questions.delete(context.var.organisationId, context.req.valid("json").ids);
    return context.body(null, 204);
  });
  return routes;
}
