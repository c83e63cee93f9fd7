import { operatorSessionSchema, operatorSignInSchema } from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { createRouter, limitBody, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { behindDoor, sameOriginOnly } from "./require-operator.ts";

/** Signing in and out, and making a link for somebody else. */
export function sessionRoutes({ accounts }: Pick<OperatorDeps, "accounts">): Router {
  const routes = createRouter();
  const signIn = createRoute({
    method: "post",
    path: "/api/operator/sessions",
    tags: ["operator"],
    summary: "Trade a one-time link's token for a session",
    middleware: [sameOriginOnly, limitBody()] as const,
    request: { body: { required: true, content: { "application/json": { schema: operatorSignInSchema } } } },
    responses: {
      201: json(operatorSessionSchema, "A session of 12 hours; its token goes into `Authorization: Bearer`."),
      401: problem("The link is unknown, used or too old."),
      422: problem("The request does not fit."),
    },
  });
  routes.openapi(signIn, async (context) => context.json(await accounts.redeem(context.req.valid("json").token), 201));

  const door = behindDoor(accounts, "operator");
  const signOut = createRoute({
    ...door,
    method: "delete",
    path: "/api/operator/sessions",
    summary: "End this session",
    responses: { 204: { description: "Ended." }, ...refusals },
  });
  routes.openapi(signOut, async (context) => {
    await accounts.signOut(context.var.bearer);
    return context.body(null, 204);
  });

  const makeLink = createRoute({
    ...door,
    method: "post",
    path: "/api/operator/links",
    summary: "Make a one-time sign-in link",
    responses: {
      201: json(operatorSessionSchema, "A token for `/operator#token=…`, good once and for 30 minutes."),
      ...refusals,
    },
  });
  routes.openapi(makeLink, async (context) => context.json(await accounts.makeOperatorLink(), 201));
  return routes;
}
