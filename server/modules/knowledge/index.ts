export type { FoundPassage, IncomingFile, Knowledge, PassageId, RetrievalRequest, SourceId } from "./knowledge.ts";
