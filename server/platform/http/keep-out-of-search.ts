import { createMiddleware } from "hono/factory";
import type { HttpEnv } from "./http-env.ts";

/** Tells search engines not to list what is below a path, whatever the answer is. */
export const keepOutOfSearch = createMiddleware<HttpEnv>(async (context, next) => {
  await next();
  context.header("x-robots-tag", "noindex");
});
