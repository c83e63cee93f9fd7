import type { MessagePort } from "node:worker_threads";

/** What the main thread tells the engine's thread. */
export type EngineCommand = { readonly kind: "connect"; readonly port: MessagePort } | { readonly kind: "close" };

/** What the engine's thread tells the main thread. */
export type EngineReport =
  | { readonly kind: "ready" }
  | { readonly kind: "closed" }
  | { readonly kind: "failed"; readonly reason: string };
