import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Clock } from "#platform/clock";
import { TooManyRequests } from "./errors.ts";
import type { HttpEnv } from "./http-env.ts";

/** How much of what one client may do in which time. */
export interface RateLimitOptions {
  /** Names the limit in the response's headers. */
  readonly name: string;
  readonly perMinute: number;
  /** Whom a request counts for: an address, a session. It is hashed with a key that dies with the process. */
  readonly subject: (context: Context<HttpEnv>) => string;
  readonly clock: Clock;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

const mostBuckets = 50_000;

/**
 * Limits requests by a token bucket per subject: a full minute's worth at once, then one each `60 / perMinute` seconds.
 * Kept in memory only. Headers follow draft-ietf-httpapi-ratelimit-headers.
 */
export function limitRate(options: RateLimitOptions): MiddlewareHandler<HttpEnv> {
  const { perMinute, clock } = options;
  const key = createSecretKey(randomBytes(32)); // a key given as bytes is made into one at each use
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;

  const take = (
    subject: string,
  ): { readonly allowed: boolean; readonly left: number; readonly waitSeconds: number } => {
    const name = createHmac("sha256", key).update(subject).digest("base64url");
    const nowMs = clock.now().getTime();
    const bucket = buckets.get(name) ?? { tokens: perMinute, atMs: nowMs };
    const tokens = Math.min(perMinute, bucket.tokens + Math.max(0, nowMs - bucket.atMs) * perMs);
    const allowed = tokens >= 1;
    const left = allowed ? tokens - 1 : tokens;
    buckets.delete(name); // set anew, so that the map stays in order of last use
    buckets.set(name, { tokens: left, atMs: nowMs });
    if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value ?? "");
    return { allowed, left: Math.floor(left), waitSeconds: Math.max(1, Math.ceil((1 - left) / perMs / 1000)) };
  };

  return async (context, next) => {
    const { allowed, left, waitSeconds } = take(options.subject(context));
    const headers = {
      "ratelimit-policy": `"${options.name}";q=${perMinute};w=60`,
      ratelimit: `"${options.name}";r=${left};t=${left > 0 ? 0 : waitSeconds}`,
    };
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (!allowed) throw new TooManyRequests(waitSeconds);
    await next();
  };
}
