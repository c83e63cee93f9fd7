import type { AuditReport } from "@diskret/contract";
import { installGuard } from "#platform/egress";
import { createHttpServer } from "#platform/http";
import { openBrowser } from "#privacy/audit";
import { Unprovable } from "#privacy/promises";
import { openApp } from "../app.ts";
import { closeWaysOut } from "../composition/close-ways-out.ts";
import { promises } from "../composition/declared.ts";
import type { AuditOrder } from "./audit-order.ts";

/**
 * Opens the installation for the audit alone. It listens on this machine only, on a port of its own, so that a browser
 * can visit it; the browser starts first, before the guard closes all ways to start a process.
 */
export async function auditInProcess(order: AuditOrder): Promise<AuditReport> {
  await using scope = new AsyncDisposableStack();
  const browser = needsBrowser(order) ? await openBrowser().catch(noBrowser) : null;
  if (browser !== null) scope.defer(() => browser.close());
  installGuard();
  const guard = closeWaysOut(order.config);
  const app = scope.use(
    await openApp({ config: order.config, guard, onProgress: order.say, ...(browser !== null && { browser }) }),
  );
  await app.jobs.start();
  const server = scope.use(await createHttpServer({ app: app.http, host: "127.0.0.1", port: 0 }));
  app.listensAt(`http://127.0.0.1:${server.port}/`);
  order.onStates(await app.audit.states());
  const report = await app.audit.run({
    signal: new AbortController().signal,
    tell: (progress) => {
      if (progress.event === "verdict") order.onVerdict(progress.data);
    },
    ...(order.promises !== undefined && { promises: order.promises }),
  });
  await app.windDown();
  return report;
}

function needsBrowser({ promises: wanted }: AuditOrder): boolean {
  return promises.some(({ id, kinds }) => kinds.includes("browser") && (wanted?.includes(id) ?? true));
}

/** Without a browser the audit goes on; the proofs that need one say so themselves. */
function noBrowser(cause: unknown): null {
  if (cause instanceof Unprovable) return null;
  throw cause;
}
