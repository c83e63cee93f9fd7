import { createHmac, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMovableClock, hours, minutes } from "#platform/clock";
import type { Database } from "#platform/database";
import { openTestDatabase } from "#testing";
import { createAccounts, mintOperatorToken, OperatorLinkRefused } from "./index.ts";

const secret = randomBytes(32);
const deriveKey = (purpose: string) => createHmac("sha256", secret).update(purpose).digest();
const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
let database: Database;
let accounts: ReturnType<typeof createAccounts>;

beforeAll(async () => {
  database = await openTestDatabase();
  accounts = createAccounts({ database, clock, deriveKey });
});
afterAll(() => database[Symbol.asyncDispose]());

const refusal = (code: string) => expect.objectContaining({ facts: expect.objectContaining({ code, status: 401 }) });

test("there is exactly one default organisation, also when many ask at once", async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => accounts.ensureDefaultOrganisation()));
  expect(new Set(ids).size).toBe(1);
});

test("a one-time link signs in once", async () => {
  const link = await accounts.makeOperatorLink();
  expect(link.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const session = await accounts.redeem(link.token);
  expect(await accounts.authenticate(session.token)).toBe(await accounts.ensureDefaultOrganisation());
  await expect(accounts.redeem(link.token)).rejects.toEqual(refusal("operator-link-used"));
});

test("of many who redeem the same link at once, one gets in", async () => {
  const link = await accounts.makeOperatorLink();
  const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => accounts.redeem(link.token)));
  expect(attempts.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
  for (const attempt of attempts) {
    if (attempt.status === "rejected") expect(attempt.reason).toBeInstanceOf(OperatorLinkRefused);
  }
});

test("a link ends after 30 minutes and an unknown one is refused", async () => {
  const link = await accounts.makeOperatorLink();
  clock.advance(minutes(30));
  await expect(accounts.redeem(link.token)).rejects.toEqual(refusal("operator-link-expired"));
  await expect(accounts.redeem("x".repeat(43))).rejects.toEqual(refusal("operator-link-unknown"));
});

test("a session ends after 12 hours, or when the operator signs out", async () => {
  const first = await accounts.redeem((await accounts.makeOperatorLink()).token);
  const second = await accounts.redeem((await accounts.makeOperatorLink()).token);
  await accounts.signOut(second.token);
  expect(await accounts.authenticate(second.token)).toBeNull();
  clock.advance(hours(12) - 1);
  expect(await accounts.authenticate(first.token)).not.toBeNull();
  clock.advance(1);
  expect(await accounts.authenticate(first.token)).toBeNull();
});

test("a command's token works for 10 minutes, only unchanged and only with this server's secret", async () => {
  const token = mintOperatorToken({ deriveKey, clock });
  expect(await accounts.authenticate(token)).not.toBeNull();
  const [head = "", mac = ""] = token.split(".");
  const later = `dkc_${(Number.parseInt(head.slice(4), 36) + hours(1)).toString(36)}.${mac}`;
  expect(await accounts.authenticate(later)).toBeNull();
  const foreign = mintOperatorToken({ deriveKey: () => randomBytes(32), clock });
  expect(await accounts.authenticate(foreign)).toBeNull();
  clock.advance(minutes(10));
  expect(await accounts.authenticate(token)).toBeNull();
});

test("no token stands in the database, only keyed hashes", async () => {
  const link = await accounts.makeOperatorLink();
  const session = await accounts.redeem(link.token);
  const db = database.tables<Record<"operator_link" | "operator_session", { token_hash: Buffer }>>();
  const rows = [
    ...(await db.selectFrom("operator_link").selectAll().execute()),
    ...(await db.selectFrom("operator_session").selectAll().execute()),
  ];
  const stored = JSON.stringify(rows.map((row) => Buffer.from(row.token_hash).toString("base64url")));
  expect(stored).not.toContain(link.token);
  expect(stored).not.toContain(session.token);
});

test("the controller's facts are kept, and what is missing is told with its law", async () => {
  const organisationId = await accounts.ensureDefaultOrganisation();
  const empty = await accounts.controller(organisationId);
  expect(empty.missing.map((fact) => fact.field)).toEqual(["name", "address", "email", "phone"]);
  const facts = {
    ...empty.controller,
    name: "Muster GmbH",
    address: "Musterweg 1\n50667 Köln",
    email: "info@muster.example",
    phone: "+49 221 0000",
  };
  const partly = await accounts.setController(organisationId, facts);
  expect(partly.missing.map((fact) => fact.field)).toEqual(["representedBy", "registerEntry"]);
  expect((await accounts.controller(organisationId)).controller).toEqual(facts);
});
