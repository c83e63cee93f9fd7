import { randomBytes } from "node:crypto";
import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createMovableClock, days, hours } from "#platform/clock";
import { createKeyring } from "#platform/crypto";
import type { Migration } from "#platform/database";
import { createFileStore, type FileId } from "#platform/files";
import { newId } from "#platform/ids";
import { createInventory, defineTable, notPersonal } from "#privacy/inventory";
import { openTestDatabase } from "#testing";
import { migrations } from "../../migrations/index.ts";
import { createOrphanRemoval } from "./index.ts";

interface LetterRow {
  id: string;
  file_id: string | null;
}

const words = { de: "Probe", en: "probe" };
const letterTable = defineTable<LetterRow>()({
  name: "probe_letter",
  title: words,
  columns: { id: notPersonal("random"), file_id: notPersonal("random") },
  retention: { kind: "until-removed", because: words },
  files: ["file_id"],
});
const probes: Migration = { id: "9999-probes", up: "create table probe_letter (id uuid primary key, file_id uuid);" };

async function open() {
  const scope = new AsyncDisposableStack();
  const database = scope.use(await openTestDatabase({ migrations: [...migrations, probes] }));
  const clock = createMovableClock(new Date()); // after the database was made
  const folder = await mkdtemp(join(tmpdir(), "diskret-orphans-"));
  scope.defer(() => rm(folder, { recursive: true, force: true }));
  const keys = createKeyring({ current: randomBytes(32), previous: [] });
  const store = (now: () => Date) => createFileStore({ folder, keys, newFileId: () => newId<"file">(now()) });
  const files = store(clock.now);
  const write = async (made: Date = clock.now()): Promise<FileId> => {
    const { id } = await store(() => made).write(Readable.from([Buffer.from("a letter")]), { maxBytes: 100 });
    await utimes(join(folder, id.slice(-2), id), made, made);
    return id;
  };
  const refer = async (id: FileId): Promise<void> => {
    const row = newId<"probe">(clock.now());
    await sql`insert into probe_letter (id, file_id) values (${row}, ${id}), (${newId<"probe">(clock.now())}, null)`.execute(
      database.tables<unknown>(),
    );
  };
  const job = createOrphanRemoval({ database, clock, files, inventory: createInventory([letterTable]) });
  const run = () => job.run({}, new AbortController().signal);
  return { clock, files, write, refer, run, [Symbol.asyncDispose]: () => scope.disposeAsync() };
}

test("a file that no row names goes after a day; a file with a row and a young one stay", async () => {
  await using probe = await open();
  const [orphan, referred] = [await probe.write(), await probe.write()];
  await probe.refer(referred);
  probe.clock.advance(days(1) + hours(1));
  const young = await probe.write();
  await probe.run();
  expect(orphan).not.toBe(referred);
  expect([...(await probe.files.list())].sort()).toEqual([referred, young].sort());
  probe.clock.advance(days(1) + hours(1));
  await probe.run();
  expect(await probe.files.list()).toEqual([referred]);
});

test("files from before the database stay: a wrong DATABASE_URL costs no file", async () => {
  await using probe = await open();
  const earlier = await probe.write(new Date(probe.clock.now().getTime() - days(400)));
  probe.clock.advance(days(3));
  await probe.run();
  expect(await probe.files.list()).toEqual([earlier]);
});
