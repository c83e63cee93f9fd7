import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FolderInUse } from "../errors.ts";
import { describeThisProcess, isRunning, type ProcessMark, parseProcessMark } from "./process-mark.ts";

const heartbeatMs = 5_000;
/** A holder whose process cannot be looked up from here counts as gone when it was silent for so long. */
const silentMs = 30_000;

/** A folder held by this process. */
export interface FolderLock extends AsyncDisposable {
  /** Resolves when the lock file turns out to be another's: somebody removed it by hand while this process ran. */
  readonly lost: Promise<Error>;
}

/**
 * Takes the folder for this process by the file `lock` in it, because the engine itself does not notice a second
 * process and both would lose rows. The lock of a dead process is taken over, also when its process id lives on in
 * another process.
 *
 * @throws {FolderInUse} when a running process holds it.
 */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, "lock");
  const content = JSON.stringify({ token: randomUUID(), ...describeThisProcess() });
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, content, { mode: 0o600, flag: "wx" });
  try {
    while (!place(own, file)) removeStale(file, folder);
  } finally {
    rmSync(own, { force: true });
  }
  return holdLock(file, content);
}

/** Gives the file its name if the name is free; content and name appear in one step. */
function place(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

function removeStale(file: string, folder: string): void {
  const found = read(file);
  if (found === null) return;
  const holder = parseProcessMark(found.content);
  if (holder && isHolding(holder, found.silentForMs)) throw new FolderInUse(explain(holder, folder, file));
  // Moved aside rather than removed: whoever moves it can still see whether it was the file that was judged.
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== found.content) place(aside, file);
  rmSync(aside);
}

function isHolding(holder: ProcessMark, silentForMs: number): boolean {
  const running = isRunning(holder);
  return running === "unknown" ? silentForMs < silentMs : running;
}

function explain(holder: ProcessMark, folder: string, file: string): string {
  const elsewhere = isRunning(holder) === "unknown";
  const mend = elsewhere
    ? `If that process is gone, wait ${silentMs / 1000} seconds and start again; the lock then counts as left behind.`
    : "Stop that process first, or give this one a data folder of its own.";
  const where = elsewhere ? `on host ${holder.host}` : "on this machine";
  return `Opening the data folder ${folder} is refused: process ${holder.pid} ${where} is using it (${file}). ${mend}`;
}

function holdLock(file: string, content: string): FolderLock {
  const { promise: lost, resolve } = Promise.withResolvers<Error>();
  const heartbeat = setInterval(() => {
    if (read(file)?.content === content) return touch(file);
    clearInterval(heartbeat);
    resolve(new FolderInUse(`the lock ${file} was removed or replaced while this process held it`));
  }, heartbeatMs);
  heartbeat.unref();
  return {
    lost,
    [Symbol.asyncDispose]: async () => {
      clearInterval(heartbeat);
      if (read(file)?.content === content) rmSync(file, { force: true });
    },
  };
}

function touch(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}

function read(file: string): { content: string; silentForMs: number } | null {
  try {
    return { content: readFileSync(file, "utf8"), silentForMs: Date.now() - statSync(file).mtimeMs };
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
