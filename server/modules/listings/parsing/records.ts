import type { TargetField } from "./columns.ts";

/** One entry of a source before it is a listing: names of columns with their text. */
export type SourceRecord = Readonly<Record<string, string>>;

/** What a source holds. `own`: its columns are fields already, so nothing has to be mapped. */
export interface SourceRecords {
  readonly format: "csv" | "json" | "feed" | "json-ld";
  readonly own: boolean;
  readonly records: readonly SourceRecord[];
}

/** A record whose columns are fields. */
export type FieldRecord = Readonly<Partial<Record<TargetField, string>>>;

/** Leaves out what is empty. */
export function fieldRecord(fields: Readonly<Partial<Record<TargetField, string | null | undefined>>>): SourceRecord {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) if (value != null && value.trim() !== "") filled[name] = value;
  return filled;
}
