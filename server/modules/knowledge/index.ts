export type { SourceCare } from "./care/source-care.ts";
export { createKnowledge } from "./create-knowledge.ts";
export type { KnowledgeDeps } from "./dependencies.ts";
export type { SourceFiles } from "./files/source-files.ts";
export type { FoundPassage, IncomingFile, Knowledge, PassageId, RetrievalRequest, SourceId } from "./knowledge.ts";
export { knowledgePromises } from "./promises.ts";
export { knowledgeTables } from "./tables.ts";
