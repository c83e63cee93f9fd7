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
import { createPassageFinder } from "./find-passages.ts";
import { checkSourceJob, embedSourceJob, freeRoomJob, readSourceJob, removeFileJob } from "./jobs.ts";
import type { Knowledge } from "./knowledge.ts";
import { presentSource } from "./present-source.ts";
import { readSource } from "./read-source.ts";
import { removeSource } from "./remove-source.ts";
import { createRetriever } from "./retrieval/retriever.ts";
import { findSource, freeRoom, listSources, readPassagesOfSource } from "./store.ts";
import type { KnowledgeTables } from "./tables.ts";
import { embedSource, enqueueMissingEmbeddings } from "./vectors/embed-source.ts";
import { createVectorSearch } from "./vectors/vector-search.ts";

/** What the module gives: the knowledge itself, its care by the operator, and the jobs that read, check, embed and remove. */
export interface KnowledgeModule extends Knowledge {
  readonly care: SourceCare;
  readonly jobs: readonly JobHandler[];
  /** Enqueues the embedding of sources that lack it: the provider or its model may be another one than before. */
  embedMissing(organisationId: OrganisationId): Promise<void>;
}

/** Makes the organisation's knowledge. */
export function createKnowledge(deps: KnowledgeDeps): KnowledgeModule {
  const db = deps.database.tables<KnowledgeTables>();
  const vectors =
    deps.embedding && createVectorSearch({ db, clock: deps.clock, onFailure: deps.onEmbeddingFailure }, deps.embedding);
  const retriever = createRetriever(db, vectors);
  const confirmation = deps.confirmation ?? "sensitive";
  const leaveAnswers = (organisationId: OrganisationId): void => {
    retriever.forget(organisationId);
    deps.onRemoved?.();
  };
  return {
    languageOf,
    retrieve: retriever.retrieve,
    passages: createPassageFinder(db),
    async read(organisationId, id) {
      const source = await findSource(db, organisationId, { id });
      if (source?.state !== "ready") return null;
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
      const removed = await removeSource(deps, organisationId, id);
      leaveAnswers(organisationId);
      return removed;
    },
    care: createSourceCare(deps, leaveAnswers),
    async embedMissing(organisationId) {
      if (deps.embedding !== undefined)
        await enqueueMissingEmbeddings(deps, organisationId, deps.embedding.embedder.model);
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
