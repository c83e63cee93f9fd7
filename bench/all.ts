import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startPostgres } from "../server/testing/postgres.ts";

// Runs every benchmark that needs no data of its own, one after the other, on an otherwise quiet machine: `node bench/all.ts`.

function run(name: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url)), ...args], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`The benchmark ${name} ended with status ${status}; its output above says why.`);
}

run("widget-bytes.ts");
run("listings.ts");
run("database.ts");
run("chat.ts");
{
  await using postgres = await startPostgres({ fsync: true });
  run("chat.ts", postgres.url);
}
