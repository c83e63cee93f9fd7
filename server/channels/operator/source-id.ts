import { z } from "zod";
import type { SourceId } from "#modules/knowledge";
import { parseId } from "#platform/ids";
import { SourceNotFound } from "./errors.ts";

/** The parameter of every path that names a source. */
export const sourceParams = z.object({ id: z.string() });

/** Reads it. Throws `SourceNotFound` where it is no id at all. */
export function sourceIdOf({ id }: z.infer<typeof sourceParams>): SourceId {
  const parsed = parseId<"source">(id);
  if (parsed === null) throw new SourceNotFound();
  return parsed;
}
