import { posix } from "node:path";
import type { OrganisationId } from "#modules/accounts";
import type { FileId } from "#platform/files";
import { defineJob, type JobHandler } from "#platform/jobs";
import { languageOf } from "#platform/text";
import { addSource } from "./add-source.ts";
import { careFacts } from "./care/care-facts.ts";
import { checkSource } from "./care/check-source.ts";
import { createSourceCare } from "./care/create-source-care.ts";
import type { SourceCare } from "./care/source-care.ts";
import type { KnowledgeDeps } from "./dependencies.ts";
import { createSourceFiles } from "./files/create-source-files.ts";
import { createFollower, followEveryMs } from "./files/follow-folder.ts";
import { removeWithFiles } from "./files/release-source.ts";
import { createRunningReadings, type RunningReadings } from "./files/running-readings.ts";
import type { SourceFiles } from "./files/source-files.ts";
import { createPassageFinder } from "./find-passages.ts";
import { checkSourceJob, embedSourceJob, followFolderJob, freeRoomJob, readSourceJob, removeFileJob } from "./jobs.ts";
import type { Knowledge } from "./knowledge.ts";
import { presentSource } from "./present-source.ts";
import { readSource } from "./read-source.ts";
import { archiveMediaType } from "./reading/format.ts";
import { createRetriever } from "./retrieval/retriever.ts";
import { findSource, freeRoom, listSources, readPassagesOfSource } from "./store.ts";
import type { KnowledgeTables } from "./tables.ts";
import { embedSource, enqueueMissingEmbeddings } from "./vectors/embed-source.ts";
import { createVectorSearch } from "./vectors/vector-search.ts";
import { findPageOfSource } from "./websites/store.ts";

/** What the module gives: the knowledge itself, its care by the operator, and the jobs that read, check, embed and remove. */
export interface KnowledgeModule extends Knowledge {
  readonly care: SourceCare;
  readonly files: SourceFiles;
  readonly jobs: readonly JobHandler[];
  /** Enqueues the embedding of sources that lack it: the provider or its model may be another one than before. */
  embedMissing(organisationId: OrganisationId): Promise<void>;
  /** Drops what memory holds of an organisation's sources, as one of them has left the answers. */
  forget(organisationId: OrganisationId): void;
}

/** Makes the organisation's knowledge. */
export function createKnowledge(given: KnowledgeDeps): KnowledgeModule {
  const db = given.database.tables<KnowledgeTables>();
  const vectors =
    given.embedding &&
    createVectorSearch({ db, clock: given.clock, onFailure: given.onEmbeddingFailure }, given.embedding);
  const retriever = createRetriever(db, vectors);
  const confirmation = given.confirmation ?? "sensitive";
  const readings = createRunningReadings();
  const forget = (organisationId: OrganisationId): void => {
    retriever.forget(organisationId);
    given.onRemoved?.(organisationId);
  };
  const deps = { ...given, onRemoved: forget };
  return {
    languageOf,
    retrieve: retriever.retrieve,
    passages: createPassageFinder(db),
    async read(organisationId, id) {
      const source = await findSource(db, organisationId, { id });
      if (source?.state !== "ready") return null;
      const page = source.website_id === null ? null : await findPageOfSource(db, id);
      // A page that does not want a copy of itself kept is shown where it stands.
      const passages = page?.keeps_copy === false ? [] : await readPassagesOfSource(db, organisationId, id);
      const { title, language, mediaType } = presentSource(source);
      return {
        id,
        title,
        language,
        mediaType,
        originalPath: "",
        url: source.url,
        passages: passages.map((row) => ({ id: row.id, headings: row.headings, page: row.page, text: row.text })),
      };
    },
    async original(organisationId, id) {
      const source = await findSource(db, organisationId, { id });
      if (source === null || source.website_id !== null) return null;
      if (source.media_type === archiveMediaType) return null;
      const stream = await deps.files.read(source.file_id as FileId); // stored from a FileId
      return { stream, mediaType: source.media_type, fileName: posix.basename(source.file_name) };
    },
    add: (organisationId, file, signal) => addSource(deps, organisationId, { file, signal }),
    async list(organisationId) {
      const [rows, factsOf] = await Promise.all([
        listSources(db, organisationId),
        careFacts(db, organisationId, { sourceId: null, confirmation }),
      ]);
      return rows.map((row) => presentSource(row, factsOf(row.id)));
    },
    async get(organisationId, id) {
      const row = await findSource(db, organisationId, { id });
      if (row === null) return null;
      return presentSource(row, (await careFacts(db, organisationId, { sourceId: id, confirmation }))(id));
    },
    async remove(organisationId, id) {
      const removed = await removeWithFiles(deps, organisationId, id);
      forget(organisationId);
      return removed;
    },
    care: createSourceCare(deps, forget),
    async embedMissing(organisationId) {
      if (deps.embedding !== undefined)
        await enqueueMissingEmbeddings(deps, organisationId, deps.embedding.embedder.model);
    },
    files: createSourceFiles(deps, readings),
    forget,
    jobs: handlersOf(deps, readings),
  };
}

function handlersOf(deps: KnowledgeDeps, readings: RunningReadings): readonly JobHandler[] {
  return [
    ...followers(deps),
    defineJob<{ organisationId: string; sourceId: string }>({
      name: readSourceJob,
      attempts: 5,
      backoffMs: 2000,
      run: ({ organisationId, sourceId }, signal) =>
        readings.run(
          sourceId,
          signal,
          (pausable) => readSource(deps, { organisationId: organisationId as OrganisationId, sourceId }, pausable), // enqueued with an OrganisationId
        ),
    }),
    defineJob<{ organisationId: string; sourceId: string }>({
      name: checkSourceJob,
      attempts: 5,
      backoffMs: 2000,
      run: ({ organisationId, sourceId }, signal) =>
        checkSource(deps, { organisationId: organisationId as OrganisationId, sourceId }, signal), // enqueued with an OrganisationId
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
    defineJob<{ organisationId: string; sourceId: string }>({
      name: embedSourceJob,
      attempts: 12,
      backoffMs: 5000,
      run: async ({ organisationId, sourceId }, signal) => {
        const { embedding } = deps;
        if (embedding === undefined) return;
        const whole = { organisationId: organisationId as OrganisationId, sourceId }; // enqueued with an OrganisationId
        await embedSource({ ...deps, embedding }, whole, signal);
      },
    }),
  ];
}

/** What follows the watched folder, where there is one. */
function followers(deps: KnowledgeDeps): readonly JobHandler[] {
  if (deps.watchedFolder === undefined || deps.watchedFolder === null) return [];
  const follow = createFollower(deps, deps.watchedFolder);
  const handler = { name: followFolderJob, attempts: 1, backoffMs: followEveryMs, everyMs: followEveryMs };
  return [defineJob({ ...handler, run: (_payload, signal) => follow(signal) })];
}
