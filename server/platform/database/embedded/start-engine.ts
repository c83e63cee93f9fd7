import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { syncPath } from "./durable-file-system.ts";

const settings: Readonly<Record<string, string>> = {
  // An acknowledged commit is on the disk. fdatasync and open_sync never reach the file layer, fsync does.
  fsync: "on",
  synchronous_commit: "on",
  wal_sync_method: "fsync",
  // Memory: the host's page cache holds the files anyway.
  shared_buffers: "16MB",
  // Disk: a log file that is no longer needed is removed rather than kept with its old content.
  wal_recycle: "off",
  min_wal_size: "8MB",
  // What the engine sets itself by default, repeated because giving any parameter replaces them all.
  search_path: "public",
  exit_on_error: "false",
  log_checkpoints: "false",
  max_worker_processes: "0",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  io_method: "sync",
};

/** The engine's start parameters: its defaults without `-F`, which would switch syncing off. */
const startParameters: readonly string[] = [
  "--single",
  "-O",
  "-j",
  ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
];

/**
 * Creates an empty database. It is built beside its place and renamed when it is complete and synced, so an interrupted
 * first start leaves nothing half-made behind.
 */
export async function createDatabaseFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const engine = await startEngine(new NodeFS(unfinished)); // synced as a whole below
  await engine.close();
  syncTree(unfinished);
  renameSync(unfinished, folder);
  syncPath(dirname(folder));
}

/** Starts the engine on a file layer and waits until it takes statements. */
export async function startEngine(files: NodeFS): Promise<PGlite> {
  return PGlite.create({
    fs: files,
    startParams: [...startParameters],
    // Used when the folder is empty: log files of 4 MB rather than 16, so that a small database is a small folder.
    initDbStartParams: ["--wal-segsize=4"],
  });
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else syncPath(path);
  }
  syncPath(folder);
}
