import type { AuditEvent, AuditReport, Problem } from "@diskret/contract";
import type { AuditProgress } from "./deps.ts";

interface RunningAudit {
  readonly run: (tell: (progress: AuditProgress) => void) => Promise<AuditReport>;
  /** Called once, when the audit is over, also when nobody reads to the end. */
  readonly onEnd: () => void;
  readonly describe: (thrown: unknown) => Problem;
  readonly onFailure: (thrown: unknown) => void;
}

/** Starts an audit and tells of it as events. What happens before somebody reads waits in a queue. */
export function streamAudit({ run, onEnd, describe, onFailure }: RunningAudit): AsyncIterable<AuditEvent> {
  const queue: AuditEvent[] = [];
  let wake = () => {};
  const push = (event: AuditEvent) => {
    queue.push(event);
    wake();
  };
  run(push)
    .then((report) => push({ event: "finished", data: report }))
    .catch((thrown: unknown) => {
      onFailure(thrown);
      push({ event: "failure", data: describe(thrown) });
    })
    .finally(onEnd);
  const waitForPush = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  return readUntilEnd(queue, waitForPush);
}

async function* readUntilEnd(queue: AuditEvent[], waitForPush: () => Promise<void>): AsyncGenerator<AuditEvent> {
  for (;;) {
    const event = queue.shift();
    if (event === undefined) {
      await waitForPush();
      continue;
    }
    yield event;
    if (event.event === "finished" || event.event === "failure") return;
  }
}
