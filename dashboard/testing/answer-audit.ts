import type { ServerResponse } from "node:http";
import type { AuditEvent, PromiseState, Verdict } from "@diskret/contract";

/** How long each pretended proof takes, so that progress can be seen. */
const stepMs = 60;

/** Streams an audit in which everything holds. Its last proof takes until `mayEnd`, so that a test meets it while it runs. */
export async function answerAudit(
  response: ServerResponse,
  promises: readonly PromiseState[],
  mayEnd: Promise<void>,
): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const tell = ({ event, data }: AuditEvent) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const startedAt = new Date().toISOString();
  const verdicts: Verdict[] = [];
  for (const [index, { id }] of promises.entries()) {
    tell({ event: "proving", data: { promise: id, number: index + 1, total: promises.length } });
    await new Promise((resolve) => setTimeout(resolve, stepMs));
    if (index === promises.length - 1) await mayEnd;
    const verdict: Verdict = {
      promise: id,
      verdict: "holds",
      evidence: [{ de: "Neu nachgewiesen.", en: "Proven anew." }],
      reason: null,
      durationMs: stepMs,
    };
    verdicts.push(verdict);
    tell({ event: "verdict", data: verdict });
  }
  const finishedAt = new Date().toISOString();
  tell({ event: "finished", data: { id: "a1", startedAt, finishedAt, version: "0.1.0", engine: "test", verdicts } });
  response.end();
}
