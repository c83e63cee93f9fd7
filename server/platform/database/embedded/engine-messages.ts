import type { MessagePort } from "node:worker_threads";

/** What a thread of the engine is started for: to create the database and end, or to serve it. */
export interface EngineTask {
  readonly kind: "create" | "serve";
  readonly folder: string;
}

/** What the main thread tells the engine's thread. */
export type EngineCommand = { readonly kind: "connect"; readonly port: MessagePort } | { readonly kind: "close" };

/** What the engine's thread tells the main thread. */
export type EngineReport = { readonly kind: "ready" } | { readonly kind: "failed"; readonly reason: string };
