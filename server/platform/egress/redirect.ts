import type { IncomingMessage } from "node:http";

/** One request of a call; a redirect makes another. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
}

/** The request that a redirect asks for. */
export interface NextHop extends Hop {
  /** Whether the body goes with it (307, 308) or the method becomes GET. */
  readonly keepsBody: boolean;
}

const redirects = [301, 302, 303, 307, 308];
const credentials = ["authorization", "cookie", "proxy-authorization", "x-api-key"];
const bodyHeaders = ["content-type", "content-encoding", "content-language", "content-location"];

/** Reads a redirect as the fetch standard does (HTTP-redirect fetch); `null` where the answer is none. Credentials stay with their host. */
export function nextHop(hop: Hop, message: IncomingMessage): NextHop | null {
  const { statusCode: status = 0, headers: answered } = message;
  if (!redirects.includes(status) || answered.location === undefined) return null;
  if (!URL.canParse(answered.location, hop.url.href)) return null;
  const url = new URL(answered.location, hop.url);
  const headers = new Headers(hop.headers);
  const becomesGet =
    (status === 303 && hop.method !== "GET" && hop.method !== "HEAD") || (status < 303 && hop.method === "POST");
  const dropped = [...(url.origin === hop.url.origin ? [] : credentials), ...(becomesGet ? bodyHeaders : [])];
  for (const name of dropped) headers.delete(name);
  return { url, headers, method: becomesGet ? "GET" : hop.method, keepsBody: !becomesGet };
}
