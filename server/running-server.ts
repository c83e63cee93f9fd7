import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Where commands on the same machine find the running server. */
const runningServerSchema = z.object({ url: z.url(), pid: z.int().positive() });
export type RunningServer = z.infer<typeof runningServerSchema>;

const fileOf = (dataFolder: string): string => join(dataFolder, "server.json");

/** Notes where the server listens; the note goes with the server. */
export function noteRunningServer(dataFolder: string, server: RunningServer): Disposable {
  const file = fileOf(dataFolder);
  writeFileSync(file, `${JSON.stringify(server)}\n`, { mode: 0o600 });
  return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
}

/** The server that runs on this data folder, or null. A note left by a process that is gone does not count. */
export function findRunningServer(dataFolder: string): RunningServer | null {
  try {
    const server = runningServerSchema.parse(JSON.parse(readFileSync(fileOf(dataFolder), "utf8")));
    process.kill(server.pid, 0);
    return server;
  } catch {
    return null;
  }
}
