import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { BodyTooLarge, BodyTooSlow } from "./errors.ts";
import type { HttpEnv } from "./http-env.ts";

/** How much a body may weigh, and how long it may take to arrive. */
export interface BodyLimits {
  /** 64 kB by default, plenty for JSON. */
  readonly maxBytes?: number;
  /** 30 s by default. Uploads have no such limit: a slow line needs half an hour for 100 MB. */
  readonly deadlineMs?: number;
}

const jsonMaxBytes = 64 * 1024;
const jsonDeadlineMs = 30_000;

/**
 * Refuses a body over the limit: by its announced length at once, without one as soon as it is exceeded. Refuses one
 * that has not arrived in time, so that nobody holds connections open by sending a byte now and then.
 */
export function limitBody(limits: BodyLimits = {}): MiddlewareHandler<HttpEnv> {
  const { maxBytes = jsonMaxBytes, deadlineMs = jsonDeadlineMs } = limits;
  const limitSize = bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new BodyTooLarge(maxBytes);
    },
  });
  return async (context, next) => {
    const incoming = context.env?.incoming;
    if (incoming === undefined || incoming.complete) return await limitSize(context, next);
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      if (!incoming.complete) reject(new BodyTooSlow(deadlineMs));
    }, deadlineMs);
    try {
      return await Promise.race([limitSize(context, next), late]);
    } catch (thrown) {
      if (thrown instanceof BodyTooSlow) endConnection(context);
      throw thrown;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What is still to come of the request is not waited for. */
function endConnection(context: Context<HttpEnv>): void {
  context.header("connection", "close");
}
