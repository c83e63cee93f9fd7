import {
  type AuditEvent,
  type AuditReport,
  auditEventSchema,
  overviewSchema,
  promiseSchema,
  type Verdict,
} from "@diskret/contract";
import { z } from "zod";
import { systemClock } from "#platform/clock";
import { sseBlocks } from "#platform/http";
import { createFrontDoorInstallation, openBrowser, runAudit } from "#privacy/audit";
import { createRegister } from "#privacy/promises";
import { promises } from "../composition/declared.ts";
import type { AuditOrder } from "./audit-order.ts";
import { OperatorCallRefused } from "./errors.ts";
import { createOperatorCall } from "./operator-calls.ts";

/**
 * Asks the server that runs on this data folder. Proofs that need a browser are run from here, on the server's front
 * door, because the server starts no other process; their verdicts go into its report.
 */
export async function auditRunningServer(order: AuditOrder, url: string): Promise<AuditReport> {
  const call = createOperatorCall(order.config, url);
  const states = z.array(promiseSchema).parse(await (await call("promises")).json());
  order.onStates(states);
  const verdicts = await browserVerdicts(order, url, overviewSchema.parse(await (await call("overview")).json()));
  const body = JSON.stringify({ verdicts, ...(order.promises !== undefined && { promises: order.promises }) });
  const response = await call("audits", { method: "POST", body, headers: { "content-type": "application/json" } });
  for await (const event of eventsOf(response)) {
    if (event.event === "verdict") order.onVerdict(event.data);
    if (event.event === "failure") throw new OperatorCallRefused(event.data);
    if (event.event === "finished") return event.data;
  }
  throw new Error("The server ended the audit without a report. Its log says why.");
}

async function browserVerdicts(
  order: AuditOrder,
  baseUrl: string,
  { assistant, version, engine }: z.infer<typeof overviewSchema>,
): Promise<readonly Verdict[]> {
  const register = createRegister(promises);
  const wanted = register.promises.filter(
    ({ id, kinds }) => kinds.includes("browser") && (order.promises?.includes(id) ?? true),
  );
  if (wanted.length === 0) return [];
  await using scope = new AsyncDisposableStack();
  const opening = openBrowser();
  scope.defer(async () => {
    await (await opening.catch(() => null))?.close();
  });
  const report = await runAudit({
    promises: wanted,
    openInstallation: createFrontDoorInstallation({ assistant: assistant.slug, baseUrl, browser: () => opening }),
    clock: systemClock,
    version,
    engine,
    repositoryRoot: new URL("../..", import.meta.url).pathname,
    signal: new AbortController().signal,
  });
  return report.verdicts;
}

/** Reads the audit's events as they come; comments, which have no data, are passed over. */
async function* eventsOf(response: Response): AsyncIterable<AuditEvent> {
  for await (const block of sseBlocks(response)) {
    const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "mu").exec(block)?.[1] ?? "";
    if (field("data") !== "") yield auditEventSchema.parse({ event: field("event"), data: JSON.parse(field("data")) });
  }
}
