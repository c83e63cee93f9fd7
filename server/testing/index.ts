export { type AuditProcess, auditInFreshProcess } from "./audit-process.ts";
export { applyPatch, breakingPreload, type Patch } from "./break-source.ts";
export { type BrokenWidget, buildBrokenWidget } from "./break-widget.ts";
export {
  type EmbeddingDouble,
  type EmbeddingDoubleOptions,
  type EmbeddingMood,
  startEmbeddingDouble,
} from "./embedding-double.ts";
export { openHostileWebsite } from "./hostile-website.ts";
export { type PostgresServer, startPostgres } from "./postgres.ts";
export {
  leavesMachine,
  parseSocketCalls,
  type RecordedProgram,
  type RecordedSocket,
  recordSockets,
  type SocketRecording,
} from "./record-sockets.ts";
export { createTestDataFolder, openTestDatabase, type TestDatabaseOptions } from "./test-database.ts";
export { openWebsite, type SitePage, sitePage, type TestWebsite } from "./website.ts";
