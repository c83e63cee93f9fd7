import { join } from "node:path";
import { Readable } from "node:stream";
import type { Language } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import { createMovableClock } from "#platform/clock";
import { createFileStore } from "#platform/files";
import { newId } from "#platform/ids";
import { createJobs } from "#platform/jobs";
import { createLog } from "#platform/log";
import { createTestDataFolder, openTestDatabase } from "#testing";
import { createKnowledge } from "./create-knowledge.ts";

const never = new AbortController().signal;

/**
 * Opens knowledge on a database of its own for a test, with a clock that the test moves; jobs run when it says so.
 *
 * @example
 * await using house = await openTestKnowledge();
 * await house.add("zeiten.md", "# Zeiten");
 * await house.jobs.runDue();
 */
export async function openTestKnowledge(options: { readonly watched?: string } = {}) {
  const resources = new AsyncDisposableStack();
  const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
  const database = resources.use(await openTestDatabase({ clock }));
  const { dataFolder, remove } = await createTestDataFolder([]);
  resources.defer(remove);
  const log = createLog({ clock, folder: join(dataFolder, "logs"), output: () => undefined, level: "error" });
  const files = createFileStore({
    folder: join(dataFolder, "blobs"),
    keys: {
      wrap: (key) => Buffer.from(key),
      unwrap: (wrapped) => Buffer.from(wrapped),
      keyVersion: 1,
      versionOf: () => 1,
    },
    newFileId: () => newId<"file">(clock.now()),
  });
  const jobs = createJobs({ database, clock, log });
  const addOrganisation = async (): Promise<OrganisationId> => {
    const id = newId<"organisation">(clock.now());
    await database.rawQuery(
      `insert into organisation (id, slug, controller_name, controller_address, controller_email, controller_phone,
         represented_by, register_entry, vat_id, dpo_contact, dpo_required, human_contact, created_at)
       values ($1::uuid, $1::text, '', '', '', '', '', '', '', '', false, '', $2)`,
      [id, clock.now()],
    );
    return id;
  };
  const organisationId = await addOrganisation();
  const watchedFolder = options.watched === undefined ? null : { folder: options.watched, organisationId };
  const knowledge = createKnowledge({ database, clock, files, jobs, personalData: null, watchedFolder });
  jobs.register(knowledge.jobs);
  const add = (fileName: string, content: string | Buffer) =>
    knowledge.add(
      organisationId,
      { fileName, bytes: Readable.from([Buffer.from(content)]), announcedBytes: null },
      never,
    );
  const ask = (question: string, language: Language = "de", of = organisationId) =>
    knowledge.retrieve(of, { question, language, earlierQuestions: [], limit: 5 }, never);
  return {
    ...{ clock, database, files, jobs, knowledge, organisationId, addOrganisation, add, ask },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
