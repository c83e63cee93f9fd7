import { afterEach, expect, test } from "vitest";
import { createMovableClock, days, hours, minutes } from "#platform/clock";
import { type Database, tablesOf } from "#platform/database";
import { DomainError } from "#platform/errors";
import { createLog } from "#platform/log";
import { openTestDatabase } from "#testing";
import { createJobs, defineJob, type JobHandler, type Jobs, PayloadNotIds } from "./index.ts";
import type { JobTables } from "./tables.ts";

const start = new Date("2026-03-01T12:00:00Z");
const open: AsyncDisposable[] = [];

afterEach(async () => {
  for (const resource of open.splice(0).reverse()) await resource[Symbol.asyncDispose]();
});

async function openQueue(handlers: readonly JobHandler[], options: { concurrency?: number; pollMs?: number } = {}) {
  const database = await openTestDatabase();
  const clock = createMovableClock(start);
  open.push(database);
  const openJobs = (added = handlers): Jobs => {
    const log = createLog({ folder: null, level: "error", clock });
    const jobs = createJobs({ database, clock, log, leaseMs: 60_000, ...options });
    jobs.register(added);
    open.push(jobs);
    return jobs;
  };
  return { database, clock, jobs: openJobs(), openJobs };
}

const enqueue = (
  database: Database,
  jobs: Jobs,
  name: string,
  payload: Record<`${string}Id`, string> = {},
  runAt?: Date,
) => jobs.enqueue(database.tables<unknown>(), name, payload, runAt === undefined ? {} : { runAt });

const rows = (database: Database) =>
  database.tables<JobTables>().selectFrom("job").selectAll().orderBy("created_at").execute();

const counted = (count: () => unknown) => async () => {
  count();
};

/** Ids that a test can tell apart. */
const thing = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

const quick = { attempts: 3, backoffMs: minutes(1) };

test("a job exists if and only if the transaction that enqueued it commits", async () => {
  const seen: string[] = [];
  const handler = defineJob<{ sourceId: string }>({
    name: "read",
    ...quick,
    run: async ({ sourceId }) => void seen.push(sourceId),
  });
  const { database, jobs } = await openQueue([handler]);
  const broken = database.transaction<JobTables, void>(async (trx) => {
    await jobs.enqueue(tablesOf<unknown>(trx), "read", { sourceId: thing(1) });
    throw new Error("rolled back");
  });
  await expect(broken).rejects.toThrow("rolled back");
  await database.transaction<unknown, void>((trx) => jobs.enqueue(trx, "read", { sourceId: thing(2) }));
  expect(await jobs.runDue()).toBe(1);
  expect(seen).toEqual([thing(2)]);
});

test("a payload with more than ids does not compile, and text in the place of an id is refused", async () => {
  // @ts-expect-error a text is no id
  const handler = defineJob<{ text: string }>({ name: "note", ...quick, run: async () => {} });
  const { database, jobs } = await openQueue([handler]);
  const text = { thingId: thing(1), text: "hello" };
  // @ts-expect-error not even beside an id
  await expect(jobs.enqueue(database.tables<unknown>(), "note", text)).rejects.toThrow(PayloadNotIds);
  await expect(enqueue(database, jobs, "note", { thingId: "anna@example.org" })).rejects.toThrow(
    /its field "thingId" is no id/,
  );
});

test("a failed job waits twice as long before each further attempt, then becomes a dead letter that can be retried", async () => {
  let broken = true;
  const handler = defineJob({
    name: "flaky",
    ...quick,
    run: async () => {
      if (broken) throw new DomainError({ code: "not-today", status: 500, title: "No", detail: "No." });
    },
  });
  const { database, clock, jobs } = await openQueue([handler]);
  await enqueue(database, jobs, "flaky");
  expect(await jobs.runDue()).toBe(1);
  clock.advance(minutes(1) - 1);
  expect(await jobs.runDue()).toBe(0);
  clock.advance(1);
  expect(await jobs.runDue()).toBe(1);
  clock.advance(minutes(2) - 1);
  expect(await jobs.runDue()).toBe(0);
  clock.advance(1);
  expect(await jobs.runDue()).toBe(1);
  clock.advance(days(1));
  expect(await jobs.runDue()).toBe(0);
  const [letter] = await jobs.deadLetters();
  expect(letter).toMatchObject({ name: "flaky", errorCode: "not-today", attempts: 3 });
  broken = false;
  expect(await jobs.retry(letter?.id ?? "")).toBe(true);
  expect(await jobs.runDue()).toBe(1);
  expect(await jobs.deadLetters()).toEqual([]);
  expect((await rows(database))[0]).toMatchObject({ state: "done", error_code: null, locked_by: null });
});

test("what is stored of a foreign error is its class, never its message", async () => {
  const handler = defineJob({
    name: "fails",
    attempts: 1,
    backoffMs: 1,
    run: () => Promise.reject(new TypeError("anna@example.org")),
  });
  const { database, jobs } = await openQueue([handler]);
  await enqueue(database, jobs, "fails");
  await jobs.runDue();
  const stored = await rows(database);
  expect(stored[0]?.error_code).toBe("TypeError");
  expect(JSON.stringify(stored)).not.toContain("anna");
});

test("a job for later waits for its time, earlier ones go first", async () => {
  const seen: string[] = [];
  const handler = defineJob<{ thingId: string }>({
    name: "note",
    ...quick,
    run: async ({ thingId }) => void seen.push(thingId),
  });
  const { database, clock, jobs } = await openQueue([handler]);
  await enqueue(database, jobs, "note", { thingId: thing(2) }, new Date(start.getTime() + hours(2)));
  await enqueue(database, jobs, "note", { thingId: thing(1) }, new Date(start.getTime() + hours(1)));
  expect(await jobs.runDue()).toBe(0);
  clock.advance(hours(3));
  await jobs.runDue();
  expect(seen).toEqual([thing(1), thing(2)]);
});

test("a recurring job runs once for all the times it missed, then goes on", async () => {
  let runs = 0;
  const handler = defineJob({ name: "nightly", ...quick, everyMs: hours(1), run: counted(() => runs++) });
  const { database, clock, jobs, openJobs } = await openQueue([handler]);
  await jobs.runDue();
  expect(runs).toBe(1);
  clock.advance(days(3));
  const afterDowntime = openJobs();
  await afterDowntime.runDue();
  expect(runs).toBe(2);
  await afterDowntime.runDue();
  expect(runs).toBe(2);
  clock.advance(hours(1));
  await afterDowntime.runDue();
  expect(runs).toBe(3);
  expect(await rows(database)).toHaveLength(1);
});

test("a recurring job that fails for good still runs at its next time", async () => {
  let runs = 0;
  const run = () => Promise.reject(new Error(String(runs++)));
  const { clock, jobs } = await openQueue([
    defineJob({ name: "sweep", attempts: 1, backoffMs: 1, everyMs: hours(1), run }),
  ]);
  await jobs.runDue();
  clock.advance(hours(1));
  await jobs.runDue();
  expect(runs).toBe(2);
  expect(await jobs.deadLetters()).toEqual([]);
});

test("the job of a process that fell silent is taken over when its lease has run out", async () => {
  const hanging = Promise.withResolvers<void>();
  const { database, clock, jobs, openJobs } = await openQueue([
    defineJob({ name: "work", ...quick, run: () => hanging.promise }),
  ]);
  await enqueue(database, jobs, "work");
  const first = jobs.runDue();
  await expect.poll(async () => (await rows(database))[0]?.state).toBe("running");
  let taken = 0;
  const second = openJobs([defineJob({ name: "work", ...quick, run: counted(() => taken++) })]);
  expect(await second.runDue()).toBe(0);
  clock.advance(60_000);
  expect(await second.runDue()).toBe(1);
  hanging.reject(new Error("too late"));
  await first;
  expect((await rows(database))[0]).toMatchObject({ state: "done", attempts: 2, error_code: null });
  expect(taken).toBe(1);
});

test("a job that kills its process every time ends as a dead letter", async () => {
  let runs = 0;
  const { database, jobs } = await openQueue([defineJob({ name: "deadly", ...quick, run: counted(() => runs++) })]);
  await enqueue(database, jobs, "deadly");
  const crashed = { state: "running", attempts: 3, locked_until: new Date(start.getTime() - 1) } as const;
  await database.tables<JobTables>().updateTable("job").set(crashed).execute();
  await jobs.runDue();
  expect(runs).toBe(0);
  expect(await jobs.deadLetters()).toMatchObject([{ name: "deadly", errorCode: "TooManyCrashes" }]);
});

test("each job runs once although several processes work on the queue", async () => {
  const seen: string[] = [];
  const handler = defineJob<{ thingId: string }>({
    name: "count",
    ...quick,
    run: async ({ thingId }) => void seen.push(thingId),
  });
  const { database, jobs, openJobs } = await openQueue([handler]);
  for (let number = 0; number < 40; number += 1) await enqueue(database, jobs, "count", { thingId: thing(number) });
  const counts = await Promise.all([jobs, openJobs(), openJobs()].map((queue) => queue.runDue()));
  expect(counts.reduce((sum, count) => sum + count)).toBe(40);
  expect(new Set(seen).size).toBe(40);
  expect(seen).toHaveLength(40);
});

test("after a wake, jobs run without waiting for the next look, two at a time", async () => {
  let running = 0;
  let most = 0;
  const gate = Promise.withResolvers<void>();
  const handler = defineJob({
    name: "slow",
    ...quick,
    run: async () => {
      running += 1;
      most = Math.max(most, running);
      if (running === 2) gate.resolve();
      await gate.promise;
      running -= 1;
    },
  });
  const { database, jobs } = await openQueue([handler], { concurrency: 2, pollMs: hours(1) });
  await jobs.start();
  for (let number = 0; number < 6; number += 1) await enqueue(database, jobs, "slow");
  jobs.wake();
  await expect.poll(async () => (await rows(database)).filter((row) => row.state === "done").length).toBe(6);
  expect(most).toBe(2);
});

test("without a wake, the regular look finds the job", async () => {
  const ran: boolean[] = [];
  const { database, jobs } = await openQueue(
    [defineJob({ name: "quiet", ...quick, run: counted(() => ran.push(true)) })],
    { pollMs: 20 },
  );
  await jobs.start();
  await enqueue(database, jobs, "quiet");
  await expect.poll(() => ran).toEqual([true]);
});

test("a stop aborts what runs, hands it back without counting the attempt and starts nothing new", async () => {
  const begun = Promise.withResolvers<void>();
  const handler = defineJob({
    name: "long",
    ...quick,
    run: (_payload, signal) => {
      begun.resolve();
      return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  });
  const { database, jobs } = await openQueue([handler], { concurrency: 1 });
  await jobs.start();
  await enqueue(database, jobs, "long");
  await enqueue(database, jobs, "long");
  jobs.wake();
  await begun.promise;
  await jobs.stop();
  jobs.wake();
  expect((await rows(database)).map(({ state, attempts, locked_by }) => ({ state, attempts, locked_by }))).toEqual([
    { state: "waiting", attempts: 0, locked_by: null },
    { state: "waiting", attempts: 0, locked_by: null },
  ]);
});

test("jobs of a kind nobody registered stay where they are", async () => {
  const { database, jobs } = await openQueue([defineJob({ name: "known", ...quick, run: async () => {} })]);
  await enqueue(database, jobs, "unknown");
  expect(await jobs.runDue()).toBe(0);
  expect((await rows(database))[0]?.state).toBe("waiting");
});
