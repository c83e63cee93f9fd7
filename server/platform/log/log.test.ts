import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createMovableClock, days, hours } from "#platform/clock";
import { DomainError } from "#platform/errors";
import { newId } from "#platform/ids";
import { asCode, createLog, deleteOldLogs, holdLogs, redact, releaseLogs, shortenAddress } from "./index.ts";

const folders: string[] = [];
const start = new Date("2026-03-01T12:00:00Z");
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function openLog() {
  const folder = mkdtempSync(path.join(tmpdir(), "diskret-log-"));
  folders.push(folder);
  const clock = createMovableClock(start);
  const log = createLog({ folder, level: "info", clock });
  return { folder, clock, log, read: (day = "2026-03-01") => readFileSync(path.join(folder, `${day}.jsonl`), "utf8") };
}

test("lines are JSON, one file per day, readable by the owner only", () => {
  const { folder, clock, log, read } = openLog();
  log.info("server.started", { port: 8080, engine: "pglite" });
  clock.advance(days(1));
  log.warn("server.slow", { durationMs: 12.5 });
  log.debug("server.detail");
  expect(JSON.parse(read())).toEqual({
    time: start.toISOString(),
    level: "info",
    event: "server.started",
    port: 8080,
    engine: "pglite",
  });
  expect(readdirSync(folder)).toEqual(["2026-03-01.jsonl", "2026-03-02.jsonl"]);
  expect(statSync(path.join(folder, "2026-03-01.jsonl")).mode & 0o777).toBe(0o600);
});

test("a text of unknown origin or an id of a row does not compile as a field", () => {
  const { log } = openLog();
  const text: string = "anna@example.org";
  // @ts-expect-error a string of unknown origin
  log.info("message.received", { text });
  // @ts-expect-error an id joins the log with the database
  log.info("message.received", { conversation: newId<"conversation">(start) });
  // @ts-expect-error an event is a literal too
  log.info(text);
  log.info("message.received", { job: asCode("source.read"), address: shortenAddress("203.0.113.7"), ok: true });
});

test("the access log tells pattern and shortened address, nothing else of the request", () => {
  const { log, read } = openLog();
  log.access({
    method: "GET",
    route: "/api/v1/operator/sources/:id",
    status: 200,
    durationMs: 1.23456,
    address: shortenAddress("203.0.113.77"),
  });
  expect(JSON.parse(read())).toEqual({
    time: start.toISOString(),
    level: "info",
    event: "http.request",
    method: "GET",
    route: "/api/v1/operator/sources/:id",
    status: 200,
    durationMs: 1.2,
    address: "203.0.113.0/24",
  });
});

test("a foreign error leaves class, code and place, but not what it said", () => {
  const { log, read } = openLog();
  const cause = Object.assign(new RangeError("Frau Muster\n    at anna (/home/anna/secret.ts:1:1)"), { code: "23505" });
  log.failure("answer.failed", new TypeError("anna@example.org wrote: hello", { cause }));
  expect(read()).not.toMatch(/anna|Muster|hello/i);
  expect(JSON.parse(read())).toMatchObject({
    error: "TypeError",
    cause: { error: "RangeError", code: "23505" },
    frames: expect.arrayContaining([expect.stringMatching(/server\/platform\/log\/log\.test\.ts:\d+:\d+$/)]),
  });
});

test("the message of an error of ours is kept, redacted", () => {
  const { log, read } = openLog();
  log.failure(
    "x.failed",
    new DomainError({ code: "x", status: 400, title: "X", detail: "It failed for anna@example.org." }),
  );
  expect(JSON.parse(read())).toMatchObject({ code: "x", message: "It failed for [email]." });
});

test("a code that is none becomes unnamed", () => {
  expect(asCode("retention.run")).toBe("retention.run");
  for (const text of ["anna@example.org", "", "line\nbreak", "203.0.113.7", "ä".repeat(3)])
    expect(asCode(text)).toBe("unnamed");
});

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));
const personal = fc.oneof(
  fc.emailAddress(),
  fc.ipV4().filter((address) => !address.endsWith(".0")),
  fc.uuid(),
  fc
    .uint8Array({ minLength: 24, maxLength: 64 })
    .map((bytes) => Buffer.from(bytes).toString("base64url"))
    .filter((text) => /(?:.*\d){3}|(?:.*[A-Z]){3}/.test(text)),
  fc
    .uint8Array({ minLength: 16, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString("hex"))
    .filter((text) => /(?:.*\d){3}/.test(text)),
  digits(20).map((number) => `DE${number}`),
  digits(20).map((number) => `DE${number}`.replace(/(.{4})(?=.)/g, "$1 ")),
  fc.tuple(digits(2), digits(7)).map(([area, number]) => `+49 1${area} ${number}`),
  fc.tuple(digits(2), digits(6)).map(([area, number]) => `(030) ${area}/${number}`),
  fc.stringMatching(/^[a-z0-9]{4,30}$/).map((password) => `password=${password}`),
  fc.stringMatching(/^[A-Za-z0-9._~+/-]{8,40}$/).map((token) => `Bearer ${token}`),
);

test("personal data inside any text is gone from what is logged", () => {
  const around = fc.constantFrom("", " ", "Fehler: ", "(", "user ", '"', "a, ", "=");
  fc.assert(
    fc.property(personal, around, around, (data, before, after) => {
      expect(redact(`${before}${data}${after}`)).not.toContain(data);
    }),
    { numRuns: 2000 },
  );
});

test("full IPv6 addresses are redacted in any written form", () => {
  fc.assert(
    fc.property(
      fc.ipV6().filter((address) => address !== "::"),
      (address) => !redact(`from ${address} now`).includes(address),
    ),
  );
});

test("names of code stay readable", () => {
  for (const text of [
    "retention-run-finished-late",
    "createHttpServer",
    "12 of 30",
    "job.ran",
    "Try again in 30 seconds.",
  ])
    expect(redact(text)).toBe(text);
});

test("after the clean-up no entry is older than the period, and the younger ones are all there", async () => {
  const { folder, clock, log } = openLog();
  for (let hour = 0; hour < 24 * 40; hour += 1) {
    log.info("hour.passed");
    if (hour % 24 === 0) await deleteOldLogs(folder, { now: clock.now(), keepDays: 30 });
    clock.advance(hours(1));
  }
  await deleteOldLogs(folder, { now: clock.now(), keepDays: 30 });
  const entries = readdirSync(folder).flatMap((name) =>
    readFileSync(path.join(folder, name), "utf8").trim().split("\n"),
  );
  const ages = entries.map((line) => clock.now().getTime() - Date.parse(JSON.parse(line).time));
  expect(Math.max(...ages)).toBeLessThan(days(30));
  expect(Math.max(...ages)).toBeGreaterThan(days(28.9));
});

test("the log of the day that is being written is never deleted", async () => {
  const { folder, clock, log } = openLog();
  log.info("day.began");
  clock.advance(hours(11.5));
  expect(await deleteOldLogs(folder, { now: clock.now(), keepDays: 1 })).toBe(0);
  clock.advance(hours(13));
  expect(await deleteOldLogs(folder, { now: clock.now(), keepDays: 1 })).toBe(1);
});

test("an incident holds its entries, and only these, until its end or its release", async () => {
  const { folder, clock, log } = openLog();
  log.info("before.incident");
  clock.advance(hours(1));
  log.info("during.incident");
  const incident = { reason: "A flood of requests is being looked into.", from: clock.now(), to: clock.now() };
  clock.advance(hours(1));
  log.info("after.incident");
  const until = new Date(start.getTime() + days(60));
  expect(await holdLogs(folder, { name: "flood", ...incident, until })).toBe(1);
  expect(await holdLogs(folder, { name: "other", ...incident, until })).toBe(1);
  await releaseLogs(folder, "other");
  await deleteOldLogs(folder, { now: new Date(start.getTime() + days(40)), keepDays: 30 });
  expect(await holdLogs(folder, { name: "flood", ...incident, until })).toBe(1);
  const held = path.join(folder, "held", "flood.jsonl");
  await deleteOldLogs(folder, { now: new Date(start.getTime() + days(40)), keepDays: 30 });
  expect(readdirSync(folder).sort()).toEqual(["held", "holds.json"]);
  expect(readFileSync(held, "utf8")).toMatch(/^[^\n]*during\.incident[^\n]*\n$/);
  await deleteOldLogs(folder, { now: until, keepDays: 30 });
  expect(readdirSync(path.join(folder, "held"))).toEqual([]);
  expect(JSON.parse(readFileSync(path.join(folder, "holds.json"), "utf8"))).toEqual([]);
});

test("other files in the folder are left alone", async () => {
  const { folder } = openLog();
  writeFileSync(path.join(folder, "notes.txt"), "");
  await deleteOldLogs(folder, { now: new Date("2027-01-01T00:00:00Z"), keepDays: 30 });
  expect(readdirSync(folder)).toEqual(["notes.txt"]);
});
