import type { Breaking } from "#privacy/promises";

export const breakings: readonly Breaking[] = [
  {
    promise: "RET-01",
    file: "server/modules/conversations/tables.ts",
    find: `language: personal({ ...times, meaning: { de: "Sprache", en: "Language" } }),`,
    replace: "",
  },
  {
    promise: "RET-01",
    file: "server/privacy/inventory/catalogue.ts",
    find: "return [...undeclared, ...compared];",
    replace: "return compared;",
  },
  {
    promise: "RET-02",
    file: "server/privacy/retention/store.ts",
    find: "now.getTime() - days(daysOf(table))",
    replace: "now.getTime() - 2 * days(daysOf(table))",
  },
  {
    promise: "RET-02",
    file: "server/privacy/retention/retention.ts",
    find: "await store.addToRun(tablesOf<RetentionTables>(trx), batch.runId, counts);",
    replace: "",
  },
  {
    promise: "RET-02",
    file: "server/privacy/retention/retention.ts",
    find: "const everyMs = hours(1);",
    replace: "const everyMs = hours(48);",
  },
  {
    promise: "SEC-01",
    file: "server/platform/http/security-headers.ts",
    find: `if (options.strictTransport) setMissing("strict-transport-security", "max-age=63072000");`,
    replace: "",
    settings: { PUBLIC_URL: "https://chat.example.org" },
  },
  {
    promise: "SEC-01",
    file: "server/modules/conversations/message-seal.ts",
    find: "body: seal(key, place(conversationId, message.id), body) };",
    replace: "body: Buffer.from(JSON.stringify(body)) };",
  },
  {
    promise: "SEC-02",
    file: "server/platform/crypto/keyring.ts",
    find: "const ring = [current, ...secrets.previous.map(ringKey)];",
    replace: "const ring = [current];",
  },
  {
    promise: "SEC-02",
    file: "server/modules/conversations/open-conversation.ts",
    find: "...keyring.wrapForHolder(sessionId, key, place(id)),",
    replace: `wrappedKey: process.getBuiltinModule("fs").readFileSync(process.env["DATA_FOLDER"] + "/secret"), keyVersion: 1,`,
  },
  {
    promise: "SEC-03",
    file: "server/platform/database/embedded/start-engine.ts",
    find: `synchronous_commit: "on",`,
    replace: `synchronous_commit: "off",`,
  },
  {
    promise: "SEC-03",
    file: "server/platform/database/embedded/start-engine.ts",
    find: `fsync: "on",`,
    replace: `fsync: "off",`,
  },
];
