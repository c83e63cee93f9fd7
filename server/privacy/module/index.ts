import type { Hono } from "hono";
import type { Recipient } from "#platform/egress";
import type { JobHandler } from "#platform/jobs";
import type { TableDeclaration } from "#privacy/inventory";
import type { Installation, PromiseDefinition } from "#privacy/promises";

/** What a module hands to the composition root. Whatever must reach upward is such a value; nobody imports upward. */
export interface Module {
  readonly name: string;
  readonly tables: readonly TableDeclaration[];
  readonly recipients?: readonly Recipient[];
  readonly routes?: Hono;
  readonly jobs?: readonly JobHandler[];
  readonly promises?: readonly PromiseDefinition<Installation>[];
}

/** Declares a module's contributions. */
export function defineModule<const M extends Module>(module: M): M {
  return module;
}
