import type { Clock } from "#platform/clock";
import { createLog, type LogLine } from "#platform/log";
import { createHttpApp, type HttpAppOptions } from "./app.ts";
import type { Router } from "./router.ts";
import { createHttpServer, type HttpServer } from "./server.ts";

/** A listening server with the routes of a test, and what it logged. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly server: HttpServer;
  readonly lines: readonly LogLine[];
}

/** Starts the real server on a free port with the routes a test mounts. */
export async function startTestServer(
  mount: (app: Router) => void,
  options: Partial<HttpAppOptions> & { readonly clock?: Clock; readonly graceMs?: number } = {},
): Promise<TestServer> {
  const lines: LogLine[] = [];
  const clock = options.clock ?? { now: () => new Date() };
  const log = createLog({ folder: null, level: "info", clock, output: (line) => lines.push(line) });
  const app = createHttpApp({
    log,
    clock,
    trustedProxies: [],
    strictTransport: false,
    defaultLanguage: "de",
    ...options,
  });
  mount(app);
  const server = await createHttpServer({ app, host: "127.0.0.1", port: 0, graceMs: options.graceMs ?? 5000 });
  return { url: `http://127.0.0.1:${server.port}`, server, lines, [Symbol.asyncDispose]: () => server.stop() };
}
