import { controllerSchema, controllerStateSchema } from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { createRouter, limitBody, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, operatorSecurity, problem, refusals } from "./describe.ts";
import { requireOperator } from "./require-operator.ts";

/** The facts about the controller, with what the law still misses. */
export function controllerRoutes({ accounts }: Pick<OperatorDeps, "accounts">): Router {
  const routes = createRouter();
  const door = requireOperator(accounts);
  const described = { security: [{ [operatorSecurity]: [] }], tags: ["controller"], path: "/api/operator/controller" };

  const get = createRoute({
    ...described,
    method: "get",
    middleware: door,
    summary: "The controller's facts",
    responses: { 200: json(controllerStateSchema, "The facts, and which the law still misses."), ...refusals },
  });
  routes.openapi(get, async (context) => context.json(await accounts.controller(context.var.organisationId), 200));

  const put = createRoute({
    ...described,
    method: "put",
    middleware: [door, limitBody()] as const,
    summary: "Set the controller's facts",
    request: { body: { required: true, content: { "application/json": { schema: controllerSchema } } } },
    responses: {
      200: json(controllerStateSchema, "Stored. What is missing is told, but does not prevent storing."),
      422: problem("A fact does not fit."),
      ...refusals,
    },
  });
  routes.openapi(put, async (context) =>
    context.json(await accounts.setController(context.var.organisationId, context.req.valid("json")), 200),
  );
  return routes;
}
