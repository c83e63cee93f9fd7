import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { BodyTooLarge } from "./errors.ts";
import type { HttpEnv } from "./http-env.ts";

/** What a JSON request may weigh at most. */
const jsonMaxBytes = 64 * 1024;

/** Refuses a body over the limit: by its announced length at once, without one as soon as it is exceeded. */
export function limitBody(maxBytes: number = jsonMaxBytes): MiddlewareHandler<HttpEnv> {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new BodyTooLarge(maxBytes);
    },
  });
}
