import { fileURLToPath } from "node:url";
import type { Refusal } from "@diskret/contract";
import { mintOperatorToken } from "#modules/accounts";
import { describeDoor, type Recipient } from "#platform/egress";
import type { FileId } from "#platform/files";
import { deleteOldLogs } from "#platform/log";
import { type Audit, createAudit, createInstallation, type OpenInstallation } from "#privacy/audit";
import { createInventory, type Inventory } from "#privacy/inventory";
import type { Ledger } from "#privacy/ledger";
import { createRegister, type Register } from "#privacy/promises";
import { createRetention, type Retention } from "#privacy/retention";
import { databaseServer } from "./database-server.ts";
import { promises, tables } from "./declared.ts";
import { createFrontDoor, type FrontDoor } from "./front-door.ts";
import type { OpenedDoor } from "./open-door.ts";
import type { Modules } from "./open-modules.ts";
import type { Platform } from "./open-platform.ts";

const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));

/** The privacy core, built over everything that was declared. */
export interface Privacy extends Pick<FrontDoor, "answersThrough" | "baseUrl" | "listensAt"> {
  readonly audit: Audit;
  readonly ledger: Ledger;
  readonly register: Register;
  readonly inventory: Inventory;
  readonly recipients: () => Promise<readonly Recipient[]>;
  readonly retention: Retention;
  readonly refusals: () => readonly Refusal[];
}

/** Builds inventory, retention, promises and audit from what the modules declare. */
export function openPrivacy(platform: Platform, modules: Modules, exit: OpenedDoor): Privacy {
  const { clock, database, guard } = platform;
  const { ledger, recipients } = exit;
  const inventory = createInventory(tables);
  const retention = openRetention(platform, inventory);
  const register = createRegister(promises);
  const front = createFrontDoor();
  const openInstallation = openInstallationOf({ platform, modules, inventory, exit, retention, front });
  const audit = createAudit({
    database,
    clock,
    register,
    openInstallation,
    dataFolder: platform.config.data.folder,
    repositoryRoot,
    version: platform.version,
  });
  const { answersThrough, listensAt, baseUrl } = front;
  const refusals = (): readonly Refusal[] => guard.refusals.list();
  return { audit, ledger, register, inventory, recipients, retention, refusals, answersThrough, listensAt, baseUrl };
}

function openRetention({ clock, config, database, files, logFolder }: Platform, inventory: Inventory): Retention {
  return createRetention({
    database,
    clock,
    inventory,
    deleteFile: async (id) => {
      await files.remove(id as FileId); // read from a column that holds file ids
    },
    deleteOldLogs: (now) => deleteOldLogs(logFolder, { now, keepDays: config.log.days }),
  });
}

/** What the proofs get to see of the installation. */
interface Provable {
  readonly platform: Platform;
  readonly modules: Modules;
  readonly inventory: Inventory;
  readonly exit: OpenedDoor;
  readonly retention: Retention;
  readonly front: FrontDoor;
}

function openInstallationOf({ platform, modules, inventory, exit, retention, front }: Provable): OpenInstallation {
  const { clock, config, database, guard } = platform;
  return createInstallation({
    assistant: modules.assistant.slug,
    clock,
    database,
    inventory,
    recipients: async () => [...(await exit.recipients()), ...databaseServer(config)],
    door: describeDoor(exit.parts, guard.opened),
    permitWebsite: modules.websites.permit,
    retention,
    dataFolder: config.data.folder,
    publicUrl: config.http.publicUrl?.href ?? null,
    baseUrl: front.baseUrl,
    request: front.request,
    operatorToken: async () => mintOperatorToken({ deriveKey: platform.keyring.derive, clock }),
    serverSecrets: () => platform.secrets,
    refusals: () => guard.refusals.list(),
    ...(platform.browser !== undefined && { browser: platform.browser }),
  });
}
