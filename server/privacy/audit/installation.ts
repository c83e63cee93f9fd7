import type { Refusal } from "@diskret/contract";
import type { Browser } from "playwright-core";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/database";
import type { InstalledDoor, Recipient } from "#platform/egress";
import { type Inventory, readCatalogue } from "#privacy/inventory";
import { type Installation, type ProbeRequest, Unprovable } from "#privacy/promises";
import type { Retention } from "#privacy/retention";
import { everythingStored, rowsOf } from "./everything-stored.ts";
import { openBrowser } from "./open-browser.ts";

/** What of the running installation the proofs work on. */
export interface InstallationDependencies {
  readonly assistant: string;
  readonly clock: Clock;
  readonly database: Database;
  readonly inventory: Inventory;
  readonly recipients: () => Promise<readonly Recipient[]>;
  readonly door: InstalledDoor;
  readonly permitWebsite: (host: string) => () => void;
  readonly retention: Retention;
  readonly dataFolder: string;
  readonly publicUrl: string | null;
  /** Where the server listens, or null while it does not. */
  readonly baseUrl: () => string | null;
  readonly request: (path: string, init?: ProbeRequest) => Promise<Response>;
  readonly operatorToken: () => Promise<string>;
  readonly serverSecrets: () => readonly Buffer[];
  readonly refusals: () => readonly Refusal[];
  /** A browser that was started before the server closed all ways to start a process; tried where not given. */
  readonly browser?: Browser;
}

/** Opens the installation for one proof. Closing it removes the proof's probes and its browser. */
export type OpenInstallation = () => Installation & AsyncDisposable;

/** Makes the handle through which proofs see the running installation. */
export function createInstallation(deps: InstallationDependencies): OpenInstallation {
  const { database } = deps;
  return () => {
    const scope = new AsyncDisposableStack();
    return {
      assistant: deps.assistant,
      clock: deps.clock,
      baseUrl: deps.baseUrl(),
      publicUrl: deps.publicUrl,
      inventory: deps.inventory,
      recipients: deps.recipients,
      door: deps.door,
      permitWebsite: deps.permitWebsite,
      request: deps.request,
      operatorToken: deps.operatorToken,
      catalogue: () => readCatalogue(database),
      rows: (table) => rowsOf(database, table),
      statement: (sql, parameters) => database.rawQuery(sql, parameters),
      everythingStored: () => everythingStored({ database, dataFolder: deps.dataFolder }),
      runRetention: () => deps.retention.run(new AbortController().signal),
      retentionEveryMs: deps.retention.job.everyMs,
      dataFolder: deps.dataFolder,
      serverSecrets: deps.serverSecrets,
      refusals: deps.refusals,
      browser: async (): Promise<Browser> => {
        if (deps.baseUrl() === null)
          throw new Unprovable({
            de: "Dieser Nachweis braucht den laufenden Server. Starten Sie ihn zuerst.",
            en: "This proof needs the server to listen; start it first.",
          });
        if (deps.browser !== undefined) return deps.browser;
        const browser = await openBrowser();
        scope.defer(() => browser.close());
        return browser;
      },
      afterwards: (cleanUp) => scope.defer(cleanUp),
      [Symbol.asyncDispose]: () => scope.disposeAsync(),
    };
  };
}
