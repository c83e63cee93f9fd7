import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "#platform/clock";
import { minutes } from "#platform/clock";

/** Gives a key for one purpose, derived from the server secret. */
export type DeriveKey = (purpose: string) => Buffer;

const purpose = "operator-command-line/1";
const lifetimeMs = minutes(10);
const shape = /^dkc_([0-9a-z]{8,10})\.([A-Za-z0-9_-]{43})$/;

/**
 * Makes a token with which a command on the server's own machine speaks to the running server as the operator. Whoever
 * holds the server secret is the operator, so nothing is stored: the token carries its end, signed with a key that is
 * derived for this purpose alone. Good for 10 minutes.
 */
export function mintOperatorToken(deps: { readonly deriveKey: DeriveKey; readonly clock: Clock }): string {
  const expires = (deps.clock.now().getTime() + lifetimeMs).toString(36);
  return `dkc_${expires}.${mac(deps.deriveKey, expires).toString("base64url")}`;
}

/** Whether this is a token of `mintOperatorToken` that has not ended. */
export function isOperatorToken(
  token: string,
  deps: { readonly deriveKey: DeriveKey; readonly clock: Clock },
): boolean {
  const [, expires, signature] = shape.exec(token) ?? [];
  if (expires === undefined || signature === undefined) return false;
  const given = Buffer.from(signature, "base64url");
  const expected = mac(deps.deriveKey, expires);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return Number.parseInt(expires, 36) > deps.clock.now().getTime();
}

function mac(deriveKey: DeriveKey, expires: string): Buffer {
  return createHmac("sha256", deriveKey(purpose)).update(expires, "utf8").digest();
}
