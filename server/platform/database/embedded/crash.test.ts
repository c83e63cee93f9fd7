import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createTestDataFolder } from "#testing";

const kills = 50;
const program = fileURLToPath(new URL("./crash-writer.ts", import.meta.url));

/** Lets a writer run until it has acknowledged so many rows and some more milliseconds have passed, then kills it. */
async function runAndKill(dataFolder: string, firstId: number, wantedRows: number) {
  const writer = spawn(process.execPath, [program, dataFolder, String(firstId)], { stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  writer.stderr.on("data", (text) => {
    complaints += text;
  });
  const ended = once(writer, "exit");
  let found: number[] | null = null;
  const acknowledged: number[] = [];
  for await (const line of createInterface(writer.stdout)) {
    if (line.startsWith("found ")) found = JSON.parse(line.slice("found ".length));
    else acknowledged.push(Number(line));
    if (acknowledged.length === wantedRows) setTimeout(() => writer.kill("SIGKILL"), Math.random() * 20);
  }
  await ended;
  return { found, acknowledged, complaints };
}

it(`keeps every acknowledged row through ${kills} kills, each time taking over the dead process's lock`, async () => {
  const { dataFolder, remove } = await createTestDataFolder([]);
  const promised = new Set<number>();
  let nextId = 0;
  for (let round = 0; round <= kills; round += 1) {
    const { found, acknowledged, complaints } = await runAndKill(
      dataFolder,
      nextId,
      1 + Math.floor(Math.random() * 120),
    );
    expect(found, complaints).not.toBeNull();
    const present = new Set(found);
    expect([...promised].filter((id) => !present.has(id))).toEqual([]);
    for (const id of acknowledged) promised.add(id);
    nextId += acknowledged.length + 1; // one more may be stored, yet unacknowledged
  }
  expect(promised.size).toBeGreaterThan(kills);
  await remove();
}, 600_000);
