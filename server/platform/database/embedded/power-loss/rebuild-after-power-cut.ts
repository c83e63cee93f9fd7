import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { FileEvent } from "./recording-file-system.ts";

const sectorBytes = 512;

export interface PowerCut {
  /** The folder as it was, wholly synced, before the first event. */
  readonly before: string;
  /** Where the folder is rebuilt. */
  readonly into: string;
  /** What happened until the power failed. */
  readonly events: readonly FileEvent[];
  /** Decides what of the unsynced survives; numbers in [0, 1). */
  readonly random: () => number;
}

/**
 * Rebuilds a folder as a disk may hold it after a power cut. What was synced is there. Of what was written to a file
 * after its last sync, each write may be there, missing, or torn at a sector. Names behave as on a journalling file
 * system: any sync commits the changes of names before it; of later ones a random first part survives.
 */
export function rebuildAfterPowerCut({ before, into, events, random }: PowerCut): void {
  cpSync(before, into, { recursive: true });
  const fileOf = identifyFiles(events);
  const lastSyncOf = new Map<string, number>();
  events.forEach(({ kind }, index) => {
    if (kind === "sync") lastSyncOf.set(fileOf[index] ?? "", index);
  });
  const lastSync = Math.max(-1, ...lastSyncOf.values());
  const namesUntil = lastSync + Math.floor(random() * (events.length - lastSync));
  const places = new Map<string, string | null>();
  events.forEach((event, index) => {
    const file = fileOf[index] ?? "";
    const place = places.has(file) ? places.get(file) : event.path;
    if (event.kind === "write" || event.kind === "truncate") {
      const isSynced = index < (lastSyncOf.get(file) ?? -1);
      if (place && existsSync(join(into, place)))
        changeContent(join(into, place), event, isSynced ? 1 : survival(random));
    } else if (index <= namesUntil) {
      changeName(into, event);
      if (event.kind === "rename") places.set(file, event.to);
    } else if (event.kind === "create") {
      places.set(file, null);
    } else if (event.kind === "rename" && !places.has(file)) {
      places.set(file, event.path);
    }
  });
}

/** For each event the file it is about, by one name through all renames. */
function identifyFiles(events: readonly FileEvent[]): readonly string[] {
  const fileAt = new Map<string, string>();
  return events.map((event, index) => {
    if (event.kind === "create") fileAt.set(event.path, `${event.path} made at ${index}`);
    const file = fileAt.get(event.path) ?? event.path;
    if (event.kind === "rename") fileAt.set(event.to, file);
    if (event.kind === "rename" || event.kind === "remove") fileAt.delete(event.path);
    return file;
  });
}

/** How much of an unsynced write reached the disk: a third each for all, nothing and a part. */
function survival(random: () => number): number {
  const fate = random();
  if (fate < 1 / 3) return 0;
  return fate < 2 / 3 ? 1 : random();
}

function changeContent(path: string, event: FileEvent & { kind: "write" | "truncate" }, share: number): void {
  if (event.kind === "truncate") {
    if (share === 1) truncateSync(path, event.size);
    return;
  }
  const { length } = event.bytes;
  const survivingBytes = share === 1 ? length : Math.floor((length * share) / sectorBytes) * sectorBytes;
  const descriptor = openSync(path, "r+");
  writeSync(descriptor, event.bytes, 0, survivingBytes, event.position);
  closeSync(descriptor);
}

function changeName(into: string, event: FileEvent): void {
  const path = join(into, event.path);
  if (event.kind === "rename") renameSync(path, join(into, event.to));
  if (event.kind === "remove") rmSync(path, { recursive: true, force: true });
  if (event.kind === "create" && event.isFolder) mkdirSync(path, { recursive: true });
  if (event.kind === "create" && !event.isFolder) closeSync(openSync(path, "w"));
}
