import { type Controller, type ControllerState, controllerStateSchema } from "@diskret/contract";
import { createAccounts } from "#modules/accounts";
import { systemClock } from "#platform/clock";
import type { Config } from "#platform/config";
import { openDatabase } from "#platform/database";
import { migrations } from "../migrations/index.ts";
import { findRunningServer } from "../running-server.ts";
import { createOperatorCall, openKeyring } from "./operator-calls.ts";

/** Reads and writes the controller's facts, wherever they can be reached. */
export interface ControllerDesk extends AsyncDisposable {
  read(): Promise<ControllerState>;
  write(controller: Controller): Promise<ControllerState>;
}

/** Goes through the running server; where none runs, it opens the database itself. */
export async function openControllerDesk(config: Config): Promise<ControllerDesk> {
  const running = findRunningServer(config.data.folder);
  return running === null ? openStoppedDesk(config) : openRunningDesk(config, running.url);
}

function openRunningDesk(config: Config, serverUrl: string): ControllerDesk {
  const call = createOperatorCall(config, serverUrl);
  const parse = async (response: Response) => controllerStateSchema.parse(await response.json());
  return {
    read: async () => parse(await call("controller")),
    write: async (controller) => {
      const headers = { "content-type": "application/json" };
      return parse(await call("controller", { method: "PUT", headers, body: JSON.stringify(controller) }));
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}

async function openStoppedDesk(config: Config): Promise<ControllerDesk> {
  const { url } = config.database;
  const database = await openDatabase(url === null ? { dataFolder: config.data.folder } : { url: url.reveal() });
  try {
    await database.migrate(migrations);
    const accounts = createAccounts({ database, clock: systemClock, deriveKey: openKeyring(config).derive });
    const organisationId = await accounts.ensureDefaultOrganisation();
    return {
      read: () => accounts.controller(organisationId),
      write: (controller) => accounts.setController(organisationId, controller),
      [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    };
  } catch (fault) {
    await database[Symbol.asyncDispose]();
    throw fault;
  }
}
