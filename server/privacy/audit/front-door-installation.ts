import type { Browser } from "playwright-core";
import { systemClock } from "#platform/clock";
import { createInventory } from "#privacy/inventory";
import { type Installation, Unprovable } from "#privacy/promises";
import type { OpenInstallation } from "./installation.ts";

/** A running server as everybody sees it, with a browser beside it. */
export interface FrontDoor {
  readonly assistant: string;
  readonly baseUrl: string;
  readonly browser: () => Promise<Browser>;
}

const inside = (): never => {
  throw new Unprovable({
    de: "Dieser Nachweis sieht in den Server hinein und lässt sich von außen nicht führen.",
    en: "This proof looks inside the server and cannot run from outside.",
  });
};

/** A handle on a server in another process, for proofs that need a browser and the front door only. */
export function createFrontDoorInstallation(door: FrontDoor): OpenInstallation {
  return () => {
    const scope = new AsyncDisposableStack();
    const installation: Installation = {
      assistant: door.assistant,
      clock: systemClock,
      baseUrl: door.baseUrl,
      publicUrl: null,
      inventory: createInventory([]),
      recipients: async () => [],
      request: (path, { clientAddress: _, ...init } = {}) => fetch(new URL(path, door.baseUrl), init),
      get door(): never {
        return inside();
      },
      permitWebsite: inside,
      operatorToken: inside,
      catalogue: inside,
      rows: inside,
      statement: inside,
      everythingStored: inside,
      runRetention: inside,
      retentionEveryMs: 0,
      dataFolder: "",
      serverSecrets: inside,
      refusals: inside,
      browser: door.browser,
      afterwards: (cleanUp) => scope.defer(cleanUp),
    };
    return Object.assign(installation, { [Symbol.asyncDispose]: () => scope.disposeAsync() });
  };
}
