import path from "node:path";
import { DomainError } from "#platform/errors";
import { redact } from "./redact.ts";

/** What a log line tells of an error: its class, code and where it happened; never what it said, unless we wrote it. */
export interface FailureFacts {
  readonly error: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames: readonly string[];
  readonly cause?: FailureFacts;
}

const root = path.resolve(import.meta.dirname, "../../..");
const nameShape = /^[A-Za-z_$][\w$]{0,59}$/;
const codeShape = /^[A-Za-z0-9][\w-]{0,39}$/;
const frameShape =
  /^\s+at (?:async )?(?:([\w$.<>#[\] ]{1,100}) \()?(?:file:\/\/)?(\/[^():]+|node:[\w/]+):(\d+):(\d+)\)?$/;

/** Describes anything thrown for the log. Messages of foreign errors are left out: they quote what they choked on. */
export function describeFailure(thrown: unknown, depth = 3): FailureFacts {
  if (!(thrown instanceof Error)) return { error: typeof thrown, frames: [] };
  const code = "code" in thrown ? String(thrown.code) : "";
  return {
    error: nameShape.test(thrown.name) ? redact(thrown.name) : "Error",
    ...(codeShape.test(code) && redact(code) === code ? { code } : {}),
    ...(thrown instanceof DomainError ? { message: redact(thrown.message) } : {}),
    frames: framesOf(thrown.stack ?? ""),
    ...(thrown.cause === undefined || depth === 0 ? {} : { cause: describeFailure(thrown.cause, depth - 1) }),
  };
}

/** The frames of a stack. A message may span lines and look like frames, so only places inside the product count. */
function framesOf(stack: string): readonly string[] {
  return stack
    .split("\n")
    .map((line) => frameShape.exec(line))
    .filter((match) => match !== null)
    .map(([, name, file = "", row, column]) => ({ name, file, place: `${row}:${column}` }))
    .filter(({ file }) => file.startsWith("node:") || file.startsWith(`${root}${path.sep}`))
    .slice(0, 12)
    .map(({ name, file, place }) => {
      const shown = file.startsWith("node:") ? file : path.relative(root, file);
      return `${name === undefined ? "" : `${name} `}${shown}:${place}`;
    });
}
