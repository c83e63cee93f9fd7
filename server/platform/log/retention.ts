import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { days, hours } from "#platform/clock";

/** Entries of an incident, kept beyond their period until it is settled (LOG-03). */
export interface LogHold {
  /** Lower-case letters, digits and hyphens, e.g. `flood-2026-03`. */
  readonly name: string;
  /** Why they are kept, in a sentence without personal data. */
  readonly reason: string;
  /** Entries from this instant up to `to` are kept. */
  readonly from: Date;
  readonly to: Date;
  /** The end of the hold; the copies go with it. */
  readonly until: Date;
}

const dayFile = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;
const holdsFile = (folder: string) => path.join(folder, "holds.json");
const heldFile = (folder: string, name: string) => path.join(folder, "held", `${name}.jsonl`);

/**
 * Deletes the day files whose oldest entry is over `keepDays`, and holds that have ended. A file goes an hour early, so
 * that nothing in it comes of age before the next hourly run; the day that is being written stays. Returns how many went.
 */
export async function deleteOldLogs(folder: string, options: { now: Date; keepDays: number }): Promise<number> {
  const oldest = options.now.getTime() - days(options.keepDays) + hours(1);
  const today = options.now.toISOString().slice(0, 10);
  const names = await readdir(folder).catch(() => []);
  const due = names.filter((name) => {
    const day = dayFile.exec(name)?.[1];
    return day !== undefined && day !== today && Date.parse(`${day}T00:00:00Z`) <= oldest;
  });
  for (const name of due) await rm(path.join(folder, name));
  const holds = await readHolds(folder);
  const ended = holds.filter((hold) => hold.until <= options.now);
  for (const hold of ended) await releaseLogs(folder, hold.name);
  return due.length + ended.length;
}

/**
 * Keeps the entries of an incident: copies them aside, with reason and end. Holding again by the same name changes
 * reason and end and keeps what is held already. Returns how many entries are held.
 */
export async function holdLogs(folder: string, hold: LogHold): Promise<number> {
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(hold.name))
    throw new RangeError("A hold's name is lower-case letters, digits and hyphens.");
  const lines = new Set(await heldLines(folder, hold.name));
  for (const name of (await readdir(folder)).filter((name) => dayFile.test(name)).sort()) {
    const text = await readFile(path.join(folder, name), "utf8");
    for (const line of text.split("\n")) if (within(line, hold)) lines.add(line);
  }
  await mkdir(path.join(folder, "held"), { recursive: true, mode: 0o700 });
  await writeFile(heldFile(folder, hold.name), [...lines].map((line) => `${line}\n`).join(""), { mode: 0o600 });
  const others = (await readHolds(folder)).filter((other) => other.name !== hold.name);
  await writeHolds(folder, [...others, hold]);
  return lines.size;
}

/** Ends a hold and deletes its copies. */
export async function releaseLogs(folder: string, name: string): Promise<void> {
  const holds = await readHolds(folder);
  if (!holds.some((hold) => hold.name === name)) return;
  await rm(heldFile(folder, name), { force: true });
  await writeHolds(
    folder,
    holds.filter((hold) => hold.name !== name),
  );
}

async function heldLines(folder: string, name: string): Promise<readonly string[]> {
  const text = await readFile(heldFile(folder, name), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

function within(line: string, hold: LogHold): boolean {
  const time = /^\{"time":"([^"]+)"/.exec(line)?.[1];
  if (time === undefined) return false;
  const at = new Date(time);
  return at >= hold.from && at <= hold.to;
}

async function readHolds(folder: string): Promise<readonly LogHold[]> {
  const text = await readFile(holdsFile(folder), "utf8").catch(() => "[]");
  const stored = JSON.parse(text) as readonly Record<keyof LogHold, string>[]; // written by writeHolds only
  return stored.map((hold) => ({
    ...hold,
    from: new Date(hold.from),
    to: new Date(hold.to),
    until: new Date(hold.until),
  }));
}

async function writeHolds(folder: string, holds: readonly LogHold[]): Promise<void> {
  const temporary = `${holdsFile(folder)}.new`;
  await writeFile(temporary, `${JSON.stringify(holds, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, holdsFile(folder));
}
