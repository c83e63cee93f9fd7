import { afterAll, beforeAll, expect, test } from "vitest";
import { createMovableClock, days } from "#platform/clock";
import type { Database } from "#platform/database";
import type { TransferStart } from "#platform/egress";
import { createInventory } from "#privacy/inventory";
import { createRetention } from "#privacy/retention";
import { openTestDatabase } from "#testing";
import { createLedger, ledgerTables } from "./index.ts";

const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
const opened: { database: Database | null } = { database: null };

beforeAll(async () => {
  opened.database = await openTestDatabase({ clock });
});

afterAll(async () => {
  await opened.database?.[Symbol.asyncDispose]();
});

function database(): Database {
  if (opened.database === null) throw new Error("The database is not open.");
  return opened.database;
}

const start = (changes: Partial<TransferStart> = {}): TransferStart => ({
  at: clock.now(),
  recipient: "provider",
  country: "DE",
  purpose: "answer",
  categories: { "message-content": 3 },
  payload: { bytes: 12, hash: "ab".repeat(32) },
  ...changes,
});

test("an entry is there from the start of a transfer and complete after its end", async () => {
  const ledger = createLedger({ database: database(), clock });
  const id = await ledger.begin(start({ payload: null }));
  expect((await ledger.page({ before: null, limit: 1 })).entries).toMatchObject([
    { id, outcome: "started", bytes: 0, payloadHash: "" },
  ]);
  const payload = { bytes: 5_000_000_000, hash: "cd".repeat(32) };
  await ledger.complete(id, { outcome: "answered", status: 200, payload });
  expect((await ledger.page({ before: null, limit: 1 })).entries).toEqual([
    {
      id,
      at: "2026-03-01T12:00:00.000Z",
      recipient: "provider",
      country: "DE",
      purpose: "answer",
      categories: { "message-content": 3 },
      bytes: 5_000_000_000,
      payloadHash: "cd".repeat(32),
      outcome: "answered",
    },
  ]);
});

test("an entry that has ended does not change any more", async () => {
  const ledger = createLedger({ database: database(), clock });
  clock.advance(1); // entries of one millisecond have no order
  const id = await ledger.begin(start());
  const payload = { bytes: 12, hash: "ab".repeat(32) };
  await ledger.complete(id, { outcome: "answered", status: 200, payload });
  await ledger.complete(id, { outcome: "failed", status: null, payload: { bytes: 0, hash: "" } });
  expect((await ledger.page({ before: null, limit: 1 })).entries).toMatchObject([{ outcome: "answered", bytes: 12 }]);
});

test("pages run from the newest to the oldest without gap or repetition", async () => {
  const ledger = createLedger({ database: database(), clock });
  for (let index = 0; index < 7; index++) {
    clock.advance(1_000);
    await ledger.begin(start({ purpose: `purpose-${index}` }));
  }
  const total = await ledger.count();
  const seen: string[] = [];
  for (let before: string | null = null, page = 0; page === 0 || before !== null; page++) {
    const { entries, total: stated, next } = await ledger.page({ before, limit: 3 });
    expect(stated).toBe(total);
    seen.push(...entries.map(({ id }) => id));
    before = next;
  }
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
  expect(seen).toEqual(seen.toSorted().toReversed());
});

test("entries are deleted after three years, and not before", async () => {
  const ledger = createLedger({ database: database(), clock });
  const retention = createRetention({
    database: database(),
    clock,
    inventory: createInventory(ledgerTables),
    deleteFile: async () => undefined,
    deleteOldLogs: async () => 0,
  });
  await ledger.begin(start());
  const total = await ledger.count();
  clock.advance(days(1095));
  await retention.run(new AbortController().signal);
  expect(await ledger.count()).toBe(total);
  clock.advance(days(2));
  await retention.run(new AbortController().signal);
  expect(await ledger.count()).toBe(0);
});
