import { fileURLToPath } from "node:url";
import type { Refusal } from "@diskret/contract";
import { webPromises } from "#channels/web";
import { accountsTables, mintOperatorToken } from "#modules/accounts";
import { assistantTable } from "#modules/assistants";
import { conversationPromises, conversationTable, messageTable } from "#modules/conversations";
import { knowledgePromises, knowledgeTables } from "#modules/knowledge";
import { type DoorDependencies, describeDoor, type Recipient } from "#platform/egress";
import type { FileId } from "#platform/files";
import type { Router } from "#platform/http";
import { deleteOldLogs } from "#platform/log";
import { type Audit, auditTables, createAudit, createInstallation } from "#privacy/audit";
import { createInventory, type Inventory, platformTables, type TableDeclaration } from "#privacy/inventory";
import { createLedger, doorPromises, type Ledger, ledgerTables } from "#privacy/ledger";
import { logPromises } from "#privacy/log-promises";
import { createRegister, type Installation, type PromiseDefinition, type Register } from "#privacy/promises";
import { corePromises } from "#privacy/proofs";
import { createRetention, type Retention, retentionTables } from "#privacy/retention";
import type { Modules } from "./open-modules.ts";
import type { Platform } from "./open-platform.ts";

const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));

/** The privacy core, built over everything that was declared. */
export interface Privacy {
  readonly audit: Audit;
  readonly ledger: Ledger;
  readonly register: Register;
  readonly inventory: Inventory;
  readonly recipients: readonly Recipient[];
  readonly retention: Retention;
  readonly refusals: () => readonly Refusal[];
  /** Gives the proofs their front door. */
  answersThrough(http: Router): void;
  listensAt(url: string): void;
  baseUrl(): string | null;
}

/** To whom data may go. Without a model provider: to nobody. */
const recipients: readonly Recipient[] = [];

/** Everything that is stored, as the modules declare it. A check compares it with the migrated database. */
export const tables: readonly TableDeclaration[] = [
  ...platformTables,
  ...auditTables,
  ...retentionTables,
  ...ledgerTables,
  ...accountsTables,
  assistantTable,
  ...knowledgeTables,
  conversationTable,
  messageTable,
];

/** Everything the product promises. */
export const promises: readonly PromiseDefinition<Installation>[] = [
  ...doorPromises,
  ...conversationPromises,
  ...knowledgePromises,
  ...corePromises,
  ...webPromises,
  ...logPromises,
];

/** Builds inventory, retention, promises and audit from what the modules declare. */
export function openPrivacy(platform: Platform, modules: Modules): Privacy {
  const { clock, config, database, files, guard, log, logFolder } = platform;
  const ledger = createLedger({ database, clock });
  const door: DoorDependencies = {
    recipients,
    outgoing: guard.outgoing,
    ledger,
    refusals: guard.refusals,
    clock,
    isEuOnly: () => true,
    onLedgerFault: (fault) => log.failure("ledger.failed", fault),
  };
  const refusals = (): readonly Refusal[] => guard.refusals.list();
  const inventory = createInventory(tables);
  const retention = createRetention({
    database,
    clock,
    inventory,
    deleteFile: async (id) => {
      await files.remove(id as FileId); // read from a column that holds file ids
    },
    deleteOldLogs: (now) => deleteOldLogs(logFolder, { now, keepDays: config.log.days }),
  });
  const front: { http: Router | null; url: string | null } = { http: null, url: null };
  const openInstallation = createInstallation({
    assistant: modules.assistant.slug,
    clock,
    database,
    inventory,
    recipients,
    door: describeDoor(door, guard.opened),
    retention,
    dataFolder: config.data.folder,
    publicUrl: config.http.publicUrl?.href ?? null,
    baseUrl: () => front.url,
    request: async (path, init) => {
      if (front.http === null) throw new Error("The installation does not answer requests yet.");
      const { clientAddress = "127.0.0.1", ...request } = init ?? {};
      return await front.http.request(path, request, { clientAddress });
    },
    operatorToken: async () => mintOperatorToken({ deriveKey: platform.keyring.derive, clock }),
    serverSecrets: () => platform.secrets,
    refusals,
    ...(platform.browser !== undefined && { browser: platform.browser }),
  });
  const register = createRegister(promises);
  const audit = createAudit({
    database,
    clock,
    register,
    openInstallation,
    dataFolder: config.data.folder,
    repositoryRoot,
    version: platform.version,
  });
  return {
    audit,
    ledger,
    register,
    inventory,
    recipients,
    retention,
    refusals,
    answersThrough: (http) => {
      front.http = http;
    },
    listensAt: (url) => {
      front.url = url;
    },
    baseUrl: () => front.url,
  };
}
