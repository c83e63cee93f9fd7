import type { OrganisationId } from "#modules/accounts";
import type { FileId } from "#platform/files";
import { defineJob, type JobHandler } from "#platform/jobs";
import { languageOf } from "#platform/text";
import { addSource } from "./add-source.ts";
import type { KnowledgeDeps } from "./dependencies.ts";
import { createPassageFinder } from "./find-passages.ts";
import { freeRoomJob, readSourceJob, removeFileJob } from "./jobs.ts";
import type { Knowledge } from "./knowledge.ts";
import { presentSource } from "./present-source.ts";
import { readSource } from "./read-source.ts";
import { removeSource } from "./remove-source.ts";
import { createRetriever } from "./retrieval/retriever.ts";
import { findSource, freeRoom, listSources, readPassagesOfSource } from "./store.ts";
import type { KnowledgeTables } from "./tables.ts";

/** Makes the organisation's knowledge, with the jobs that read its files and remove them. */
export function createKnowledge(deps: KnowledgeDeps): Knowledge & { readonly jobs: readonly JobHandler[] } {
  const db = deps.database.tables<KnowledgeTables>();
  const retriever = createRetriever(db);
  return {
    languageOf,
    retrieve: retriever.retrieve,
    passages: createPassageFinder(db),
    async read(organisationId, id) {
      const source = await findSource(db, organisationId, { id });
      if (source === null) return null;
      const passages = await readPassagesOfSource(db, organisationId, id);
      const { title, language, mediaType } = presentSource(source);
      return {
        id,
        title,
        language,
        mediaType,
        originalPath: "",
        passages: passages.map((row) => ({ id: row.id, headings: row.headings, page: row.page, text: row.text })),
      };
    },
    async original(organisationId, id) {
      const source = await findSource(db, organisationId, { id });
      if (source === null) return null;
      const stream = await deps.files.read(source.file_id as FileId); // stored from a FileId
      return { stream, mediaType: source.media_type, fileName: source.file_name };
    },
    add: (organisationId, file, signal) => addSource(deps, organisationId, { file, signal }),
    async list(organisationId) {
      return (await listSources(db, organisationId)).map(presentSource);
    },
    async get(organisationId, id) {
      const row = await findSource(db, organisationId, { id });
      return row === null ? null : presentSource(row);
    },
    async remove(organisationId, id) {
      const removed = await removeSource(deps, organisationId, id);
      retriever.forget(organisationId);
      deps.onRemoved?.();
      return removed;
    },
    jobs: handlersOf(deps),
  };
}

function handlersOf(deps: KnowledgeDeps): readonly JobHandler[] {
  return [
    defineJob<{ organisationId: string; sourceId: string }>({
      name: readSourceJob,
      attempts: 5,
      backoffMs: 2000,
      run: ({ organisationId, sourceId }, signal) =>
        readSource(deps, { organisationId: organisationId as OrganisationId, sourceId }, signal), // enqueued with an OrganisationId
    }),
    defineJob<{ fileId: string }>({
      name: removeFileJob,
      attempts: 20,
      backoffMs: 2000,
      run: async ({ fileId }) => void (await deps.files.remove(fileId as FileId)), // enqueued with a FileId
    }),
    defineJob<{ sourceId: string }>({
      name: freeRoomJob,
      attempts: 5,
      backoffMs: 2000,
      run: () => freeRoom(deps.database.tables<KnowledgeTables>()),
    }),
  ];
}
