import type { Context } from "hono";
import type { HttpEnv } from "./http-env.ts";

/** The status under which proxies log a request whose client went away before it was answered. */
export const clientLeftStatus = 499;

/**
 * Whether a failure is only that the client went away: before its request was whole, or by its own signal. That is the
 * client's right and no fault of ours.
 */
export function isClientGone(context: Context<HttpEnv>, thrown: unknown): boolean {
  const incoming = context.env?.incoming;
  if (incoming === undefined || !incoming.destroyed) return false;
  const { signal } = context.req.raw;
  return !incoming.complete || (signal.aborted && thrown === signal.reason);
}
