import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { ListenFailed } from "./errors.ts";
import type { HttpEnv } from "./http-env.ts";

/** What answers requests: a Hono application. */
export interface Answering {
  fetch(request: Request, env: HttpEnv["Bindings"]): Response | Promise<Response>;
}

/** What the server listens with. */
export interface HttpServerOptions {
  readonly app: Answering;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long requests under way may take to finish at a stop, in milliseconds. */
  readonly graceMs?: number;
}

/** A listening server. Disposing it stops it gracefully. */
export interface HttpServer extends AsyncDisposable {
  readonly port: number;
  /** Takes no new requests, ends open streams, lets the others finish, then closes. */
  stop(): Promise<void>;
}

/** Starts listening; resolves once connections are taken. Rejects with `ListenFailed` when the address is in use or not ours. */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const closing = new AbortController();
  const listener = getRequestListener(
    (request, env) => options.app.fetch(request, { ...env, closing: closing.signal } as HttpEnv["Bindings"]), // HTTP/1 only, so env is its
  );
  // Node's five minutes for a whole request would cut off a large upload over a slow line: 100 MB at 0.5 Mbit/s take 28
  // minutes. JSON has a shorter time of its own, see limitBody.
  const timeouts = { headersTimeout: 30_000, requestTimeout: 3_600_000, keepAliveTimeout: 65_000 };
  const server = createServer({ ...timeouts, noDelay: true }, (request, response) => {
    void listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new ListenFailed(options.host, options.port, cause)));
    server.listen(options.port, options.host, () => resolve());
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new TypeError("The server listens on no port.");

  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopped ??= new Promise<void>((resolve) => {
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const force = setTimeout(() => server.closeAllConnections(), options.graceMs ?? 5000);
      server.close(() => {
        clearInterval(sweep);
        clearTimeout(force);
        resolve();
      });
      closing.abort();
    });
    return stopped;
  };
  return { port: bound.port, stop, [Symbol.asyncDispose]: stop };
}
