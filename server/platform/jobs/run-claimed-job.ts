import { randomUUID } from "node:crypto";
import type { Clock } from "#platform/clock";
import type { Db } from "#platform/database";
import { DomainError } from "#platform/errors";
import { asCode, type Log } from "#platform/log";
import { TooManyCrashes } from "./errors.ts";
import type { JobHandler } from "./job.ts";
import { type Aftermath, type ClaimedJob, claimJob, renewLease, settleJob } from "./store.ts";
import type { JobTables } from "./tables.ts";

/** What running a job needs. */
export interface RunContext {
  readonly db: Db<JobTables>;
  readonly clock: Clock;
  readonly log: Log;
  readonly leaseMs: number;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  /** Fires when the server stops. */
  readonly stopping: AbortSignal;
}

/** Claims one due job and runs it to its end. False where none was due. */
export async function runNextJob(context: RunContext): Promise<boolean> {
  const holder = randomUUID();
  const now = context.clock.now();
  const job = await claimJob(context.db, {
    names: [...context.handlers.keys()],
    holder,
    now,
    until: new Date(now.getTime() + context.leaseMs),
  });
  const handler = job === null ? undefined : context.handlers.get(job.name);
  if (job === null || handler === undefined) return false;
  await runClaimed(context, { job, handler, holder, startedAt: now });
  return true;
}

interface Run {
  readonly job: ClaimedJob;
  readonly handler: JobHandler;
  readonly holder: string;
  readonly startedAt: Date;
}

async function runClaimed(context: RunContext, run: Run): Promise<void> {
  const { job, handler, holder } = run;
  const lost = new AbortController();
  const renewal = setInterval(() => {
    const until = new Date(context.clock.now().getTime() + context.leaseMs);
    renewLease(context.db, job.id, { holder, until }).then(
      (held) => held || lost.abort(),
      (thrown: unknown) => context.log.failure("job.lease-not-renewed", thrown),
    );
  }, context.leaseMs / 3);
  const failure = await attempt(handler, job, AbortSignal.any([context.stopping, lost.signal]));
  clearInterval(renewal);
  if (failure !== null && !context.stopping.aborted) context.log.failure("job.failed", failure.thrown);
  const after = aftermath(context, run, failure);
  const settled = await settleJob(context.db, job.id, holder, after);
  context.log.info(settled ? "job.ran" : "job.taken-over", {
    job: asCode(job.name),
    state: after.state,
    attempt: job.attempts,
  });
}

async function attempt(handler: JobHandler, job: ClaimedJob, signal: AbortSignal): Promise<{ thrown: unknown } | null> {
  try {
    if (job.attempts > handler.attempts && handler.everyMs === undefined) throw new TooManyCrashes();
    signal.throwIfAborted();
    await handler.run(job.payload, signal);
    return null;
  } catch (thrown) {
    return { thrown };
  }
}

function aftermath(context: RunContext, run: Run, failure: { thrown: unknown } | null): Aftermath {
  const { job, handler, startedAt } = run;
  const now = context.clock.now();
  if (failure !== null && context.stopping.aborted) {
    return { state: "waiting", runAt: startedAt, attempts: job.attempts - 1, errorCode: null };
  }
  const errorCode = failure === null ? null : codeOf(failure.thrown);
  if (failure !== null && job.attempts < handler.attempts) {
    const runAt = new Date(now.getTime() + handler.backoffMs * 2 ** (job.attempts - 1));
    return { state: "waiting", runAt, attempts: job.attempts, errorCode };
  }
  if (handler.everyMs !== undefined) {
    return { state: "waiting", runAt: new Date(startedAt.getTime() + handler.everyMs), attempts: 0, errorCode };
  }
  return { state: failure === null ? "done" : "dead", finishedAt: now, errorCode };
}

/** What is stored of a failure: a code of ours or the name of the error's class, never its message. */
function codeOf(thrown: unknown): string {
  if (thrown instanceof DomainError) return thrown.code;
  return thrown instanceof Error ? asCode(thrown.name) : "unknown";
}
