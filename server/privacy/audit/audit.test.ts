import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMovableClock, minutes } from "#platform/clock";
import type { Database } from "#platform/database";
import { newId } from "#platform/ids";
import { createInventory } from "#privacy/inventory";
import {
  createRegister,
  Disproved,
  expectHolds,
  type Installation,
  type PromiseDefinition,
  Unprovable,
} from "#privacy/promises";
import { createRetention } from "#privacy/retention";
import { openTestDatabase } from "#testing";
import { createAudit, createInstallation, runAudit } from "./index.ts";

const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
const repositoryRoot = new URL("../../../", import.meta.url).pathname;
let database: Database;
let dataFolder: string;
beforeAll(async () => {
  database = await openTestDatabase({ clock });
  dataFolder = await mkdtemp(join(tmpdir(), "diskret-audit-test-"));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(dataFolder, { recursive: true });
});

function openInstallation() {
  const inventory = createInventory([]);
  const refuse = () => Promise.reject(new Error("not asked for in this test"));
  const retention = createRetention({ database, clock, inventory, deleteFile: refuse, deleteOldLogs: async () => 0 });
  const open = createInstallation({
    assistant: "probe",
    clock,
    database,
    inventory,
    recipients: async () => [],
    permitWebsite: () => () => undefined,
    retention,
    dataFolder,
    publicUrl: null,
    baseUrl: () => null,
    request: refuse,
    // as: no proof in this test asks for the door
    door: {} as Installation["door"],
    operatorToken: refuse,
    serverSecrets: () => [],
    refusals: () => [],
  });
  return open();
}

function promise(id: string, prove: PromiseDefinition<Installation>["prove"]): PromiseDefinition<Installation> {
  return {
    id,
    sentence: { de: `Versprechen ${id}.`, en: `Promise ${id}.` },
    laws: ["GDPR 5(2)"],
    kinds: ["store"],
    keptBy: [{ file: "server/privacy/audit/run-audit.ts", name: "runAudit" }],
    prove,
  };
}

const seen = { de: "Gesehen.", en: "Seen." };
const twoRows = { de: "Zwei Zeilen sind noch da.", en: "Two rows are left." };
const noBrowser = { de: "Kein Browser.", en: "No browser." };

const verdictOf = async (prove: PromiseDefinition<Installation>["prove"], limitMs?: number) => {
  const report = await runAudit({
    promises: [promise("TEST-01", prove)],
    openInstallation,
    clock,
    version: "1",
    engine: "test",
    repositoryRoot,
    signal: new AbortController().signal,
    ...(limitMs !== undefined && { limitMs }),
  });
  return report.verdicts.map(({ verdict, reason, evidence }) => ({ verdict, reason, evidence }))[0];
};

test("a proof that ends with evidence holds", async () => {
  expect(await verdictOf(async () => [seen])).toEqual({ verdict: "holds", reason: null, evidence: [seen] });
});

test("a proof without evidence, one that fails and one that is disproved are broken", async () => {
  expect((await verdictOf(async () => []))?.verdict).toBe("broken");
  const disproved = await verdictOf(async () => {
    expectHolds([1, 2].length === 0, twoRows);
    return [seen];
  });
  expect(disproved).toEqual({ verdict: "broken", reason: twoRows, evidence: [] });
  const failed = await verdictOf(() => Promise.reject(new TypeError("Anna Muster, +49 151 1234567")));
  expect(failed?.verdict).toBe("broken");
  expect(failed?.reason?.en).toMatch(/^The proof itself failed: TypeError/);
  expect(JSON.stringify(failed)).not.toContain("Anna");
});

test("a proof that cannot run here is unproven, never held", async () => {
  const verdict = await verdictOf(() => Promise.reject(new Unprovable(noBrowser)));
  expect(verdict).toEqual({ verdict: "unproven", reason: noBrowser, evidence: [] });
});

test("a proof that comes to no end is broken, and told to stop", async () => {
  let told = false;
  const verdict = await verdictOf((_, signal) => {
    signal.addEventListener("abort", () => {
      told = true;
    });
    return new Promise(() => {});
  }, 20);
  expect(verdict?.verdict).toBe("broken");
  expect(told).toBe(true);
});

test("probes are removed in reverse order, also when the proof throws", async () => {
  const removed: string[] = [];
  const verdict = await verdictOf(async (installation) => {
    for (const name of ["first", "second"]) {
      installation.afterwards(async () => {
        removed.push(name);
      });
    }
    throw new Disproved({ de: "Es gilt nicht.", en: "It does not hold." });
  });
  expect(removed).toEqual(["second", "first"]);
  expect(verdict?.reason).toEqual({ de: "Es gilt nicht.", en: "It does not hold." });
});

test("a promise whose keeping code is gone is broken", async () => {
  const gone = { ...promise("TEST-01", async () => [seen]), keptBy: [{ file: "server/gone.ts", name: "keep" }] };
  const report = await runAudit({
    promises: [gone],
    openInstallation,
    clock,
    version: "1",
    engine: "test",
    repositoryRoot,
    signal: new AbortController().signal,
  });
  expect(report.verdicts[0]?.reason?.en).toContain("server/gone.ts does not exist.");
  expect(report.verdicts[0]?.reason?.de).toContain("server/gone.ts gibt es nicht.");
});

test("an audit is stored, written in every form, and read back as each promise's last proof", async () => {
  let verdict: "holds" | "broken" | "unproven" = "holds";
  const register = createRegister([
    promise("TEST-01", async () => [{ de: "<b>gesehen</b>", en: "<b>seen</b>" }]),
    promise("TEST-02", async () => {
      if (verdict === "unproven") throw new Unprovable(noBrowser);
      return [seen];
    }),
  ]);
  const audit = createAudit({ database, clock, register, openInstallation, dataFolder, repositoryRoot, version: "1" });
  const signal = new AbortController().signal;
  expect((await audit.states()).map(({ last }) => last)).toEqual([null, null]);
  const told: string[] = [];
  const first = await audit.run({ signal, tell: ({ event }) => told.push(event) });
  expect(told).toEqual(["proving", "verdict", "proving", "verdict"]);
  expect(await audit.latest()).toEqual(first);

  clock.advance(minutes(5));
  verdict = "unproven";
  await audit.run({ signal });
  const [, second] = await audit.states();
  expect(second).toMatchObject({ last: { verdict: "holds" }, lastRunAt: first.finishedAt });

  const files = (await readdir(join(dataFolder, "audits"))).filter((name) => name.startsWith("2026-03-01T12-00"));
  expect(files.map((name) => name.slice(name.indexOf(".")))).toEqual([
    ".de.html",
    ".de.md",
    ".en.html",
    ".en.md",
    ".json",
  ]);
  const page = await readFile(join(dataFolder, "audits", files[0] ?? ""), "utf8");
  expect(page).toContain("&lt;b&gt;gesehen&lt;/b&gt;");
  expect(page).not.toContain("seen");
  expect(page).toContain("TEST-01: gehalten");
});

test("two audits at once are refused, and an unknown promise is named", async () => {
  const register = createRegister([promise("TEST-01", async () => [seen])]);
  const audit = createAudit({ database, clock, register, openInstallation, dataFolder, repositoryRoot, version: "1" });
  const signal = new AbortController().signal;
  const running = audit.run({ signal });
  await expect(audit.run({ signal })).rejects.toThrow("already running");
  await running;
  await expect(audit.run({ signal, promises: ["TEST-09"] })).rejects.toThrow("TEST-01");
});

test("a stored report that does not follow the contract is left out", async () => {
  clock.advance(minutes(5)); // the newest report is the one that was begun last
  const register = createRegister([promise("TEST-01", async () => [seen])]);
  const audit = createAudit({ database, clock, register, openInstallation, dataFolder, repositoryRoot, version: "1" });
  const report = await audit.run({ signal: new AbortController().signal });
  clock.advance(minutes(5));
  const strange = { ...report, verdicts: [{ ...report.verdicts[0], evidence: ["of another version"] }] };
  const add = "insert into audit_run (id, started_at, finished_at, report) values ($1, $2, $2, $3)";
  await database.rawQuery(add, [newId<"audit">(clock.now()), clock.now(), JSON.stringify(strange)]);
  expect(await audit.latest()).toEqual(report);
  expect((await audit.states())[0]?.last).toEqual(report.verdicts[0]);
});
