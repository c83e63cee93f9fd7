import type { Language } from "@diskret/contract";
import type { Context } from "hono";
import { routePath } from "hono/route";
import type { Clock } from "#platform/clock";
import { type Log, shortenAddress } from "#platform/log";
import { createClientAddress, type TrustedNetwork } from "./client-address.ts";
import { clientLeftStatus, isClientGone } from "./client-left.ts";
import type { HttpEnv } from "./http-env.ts";
import { preferredLanguage } from "./language.ts";
import { notFound, respondProblem, toProblem } from "./problem.ts";
import { createRouter, type Router } from "./router.ts";
import { addSecurityHeaders } from "./security-headers.ts";

/** What the HTTP application is built of. */
export interface HttpAppOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly trustedProxies: readonly TrustedNetwork[];
  /** Public mode over https: browsers are told to stay with it. */
  readonly strictTransport: boolean;
  readonly defaultLanguage: Language;
}

/** Makes the application every route is mounted on: access log, security headers, language, error mapping. */
export function createHttpApp(options: HttpAppOptions): Router {
  const app = createRouter();
  const clientAddress = createClientAddress(options.trustedProxies);

  app.use("*", async (context, next) => {
    const startedAt = performance.now();
    const address = clientAddress(context);
    context.set("clientAddress", address);
    context.set("language", preferredLanguage(context.req.header("accept-language"), options.defaultLanguage));
    await next().catch((thrown: unknown) => {
      if (!isClientGone(context, thrown)) throw thrown;
      context.res = new Response(null, { status: clientLeftStatus });
    });
    addSecurityHeaders(context.res.headers, options);
    options.log.access({
      method: context.req.method,
      route: matchedRoute(context),
      status: context.res.status,
      durationMs: performance.now() - startedAt,
      address: shortenAddress(address),
    });
  });
  app.onError((thrown, context) => {
    if (isClientGone(context, thrown)) return new Response(null, { status: clientLeftStatus });
    const problem = toProblem(thrown, context.var.language ?? options.defaultLanguage);
    if (problem.status >= 500) options.log.failure("http.failed", thrown);
    return respondProblem(context, problem);
  });
  app.notFound((context) => respondProblem(context, notFound(context.var.language)));
  return app;
}

/** The pattern of the route that answered; never the path itself, which holds what the client wrote. */
function matchedRoute(context: Context<HttpEnv>): string {
  const pattern = routePath(context);
  return pattern === "*" || pattern === "/*" ? "unmatched" : pattern;
}
