import { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpEnv } from "./http-env.ts";
import { invalidRequest, respondProblem } from "./problem.ts";

/** A set of routes of one module, described for the API document. */
export type Router = OpenAPIHono<HttpEnv>;

/**
 * Makes a router. A request that does not fit its route's schema gets a 422 which names the faults.
 *
 * @example
 * const routes = createRouter();
 * routes.openapi(createRoute({ method: "get", path: "/api/overview", responses: { … } }), (context) => …);
 */
export function createRouter(): Router {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      return respondProblem(context, invalidRequest(result.error, context.var.language));
    },
  });
}
