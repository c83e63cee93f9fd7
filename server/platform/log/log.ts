import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import type { Clock } from "#platform/clock";
import { describeFailure } from "./describe-failure.ts";
import { asCode, type Loggable, type LoggableFields } from "./log-value.ts";
import { redact } from "./redact.ts";
import type { ShortAddress } from "./shorten-address.ts";

/** How important a line is, least first. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** What a finished request leaves behind. `route` is the pattern that matched, never the path that was asked for. */
export interface AccessEntry {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  readonly address: ShortAddress;
}

type Write = <const Event extends string, const Fields extends object = Record<never, never>>(
  event: Event & Loggable<Event>,
  fields?: Fields & LoggableFields<Fields>,
) => void;

/** The log. Events are literals of the source; fields are numbers, literals, codes and shortened addresses only. */
export interface Log extends Disposable {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  /** Logs something thrown: class, code and place; the message of our own errors only. */
  failure<const Event extends string>(event: Event & Loggable<Event>, thrown: unknown): void;
  access(entry: AccessEntry): void;
}

/** What the log is opened with. */
export interface LogOptions {
  /** Folder of the day files, made where it is missing; `null` writes none. */
  readonly folder: string | null;
  readonly level: LogLevel;
  readonly clock: Clock;
  /** Takes each line as well; production hands it to the terminal. */
  readonly output?: (line: LogLine) => void;
}

/** A line as it is written, after redaction. */
export type LogLine = Readonly<{ time: string; level: LogLevel; event: string } & Record<string, unknown>>;

const order: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/**
 * Opens the log: JSON lines, one file per day (UTC). Lines are handed to the system at once, so that the last one
 * before a crash is there.
 *
 * @example
 * using log = createLog({ folder: "data/logs", level: "info", clock: systemClock });
 * log.info("server.started", { port: 8080 });
 */
export function createLog(options: LogOptions): Log {
  const file = options.folder === null ? null : createDayFile(options.folder);
  const least = order.indexOf(options.level);

  const write = (level: LogLevel, event: string, fields: object): void => {
    if (order.indexOf(level) < least) return;
    const time = options.clock.now().toISOString();
    const line: LogLine = { time, level, event: redact(event), ...guarded(fields) };
    file?.append(time.slice(0, 10), `${JSON.stringify(line)}\n`);
    options.output?.(line);
  };

  return {
    debug: (event, fields) => write("debug", event, fields ?? {}),
    info: (event, fields) => write("info", event, fields ?? {}),
    warn: (event, fields) => write("warn", event, fields ?? {}),
    error: (event, fields) => write("error", event, fields ?? {}),
    failure: (event, thrown) => write("error", event, describeFailure(thrown)),
    access: ({ method, route, status, durationMs, address }) =>
      write("info", "http.request", {
        method: asCode(method),
        route: asCode(route),
        status,
        durationMs: Math.round(durationMs * 10) / 10,
        address,
      }),
    [Symbol.dispose]: () => file?.close(),
  };
}

/** The second line of defence: whatever the types let through, no text passes unredacted. */
function guarded(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name === "frames" && Array.isArray(value)) return [name, value]; // checked one by one where they are read
      if (typeof value === "string") return [name, redact(value.slice(0, 500))];
      if (typeof value === "object" && value !== null) return [name, guarded(value)];
      return [name, typeof value === "bigint" ? Number(value) : value];
    }),
  );
}

function createDayFile(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let open: { readonly day: string; readonly descriptor: number } | null = null;
  const close = () => {
    if (open !== null) closeSync(open.descriptor);
    open = null;
  };
  return {
    close,
    append: (day: string, line: string) => {
      try {
        if (open?.day !== day) {
          close();
          open = { day, descriptor: openSync(path.join(folder, `${day}.jsonl`), "a", 0o600) };
        }
        writeSync(open.descriptor, line);
      } catch {
        close(); // a full disk must not stop the answers; the next line tries again
      }
    },
  };
}
