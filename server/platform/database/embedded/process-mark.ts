import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** What tells one process from every other, ever: a process id alone comes back. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in the kernel's ticks since boot; null where the kernel does not tell. */
  readonly startedAt: string | null;
  /** Machine, boot and process namespace (a container has its own): within one, process ids mean the same. */
  readonly host: string;
}

/** The mark of this process. */
export function describeThisProcess(): ProcessMark {
  return { pid: process.pid, startedAt: startOf(process.pid), host: thisHost() };
}

/** Reads a mark from a lock file; null when it is none, which a half-restored backup may leave. */
export function parseProcessMark(text: string): ProcessMark | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    if (!("pid" in value && "startedAt" in value && "host" in value)) return null;
    const { pid, startedAt, host } = value;
    if (typeof pid !== "number" || typeof host !== "string") return null;
    return { pid, host, startedAt: typeof startedAt === "string" ? startedAt : null };
  } catch {
    return null;
  }
}

/** Whether the process still runs; `unknown` when it belongs to another host or container. */
export function isRunning(mark: ProcessMark): boolean | "unknown" {
  if (mark.host !== thisHost()) return "unknown";
  if (mark.startedAt !== null) return startOf(mark.pid) === mark.startedAt;
  return answersSignals(mark.pid) ? "unknown" : false;
}

function thisHost(): string {
  return [hostname(), readOr("", () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()), namespace()]
    .filter((part) => part !== "")
    .join(" ");
}

function namespace(): string {
  return readOr("", () => readlinkSync("/proc/self/ns/pid"));
}

/** Field 22 of /proc/<pid>/stat (proc(5)), counted after the command's name, which may hold spaces and brackets. */
function startOf(pid: number): string | null {
  const stat = readOr("", () => readFileSync(`/proc/${pid}/stat`, "utf8"));
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z") return null; // ended, and only not yet collected by its parent
  return fields[19] ?? null;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readOr(otherwise: string, read: () => string): string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
