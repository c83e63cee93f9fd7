import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lockFolder } from "./folder-lock.ts";
import { describeThisProcess } from "./process-mark.ts";

let folder = "";
const lockFile = () => join(folder, "lock");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "diskret-lock-"));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** Another process that tries to take the folder, says how that went and lives on. */
async function startContender() {
  const module = new URL("./folder-lock.ts", import.meta.url).href;
  const program = `
    const { lockFolder } = await import(${JSON.stringify(module)});
    try { lockFolder(process.argv[1]); console.log("held"); } catch (error) { console.log(error.message); }
    setInterval(() => undefined, 1000);`;
  const contender = spawn(process.execPath, ["--input-type=module", "-e", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(contender.stdout, "data");
  return {
    pid: contender.pid,
    said: String(said).trim(),
    end: async () => {
      const ended = once(contender, "exit");
      contender.kill("SIGKILL");
      await ended;
    },
  };
}

it("refuses a second process and says who holds the folder and what to do", async () => {
  await using _lock = lockFolder(folder);
  const second = await startContender();
  expect(second.said).toContain(`process ${process.pid} on this machine is using it`);
  expect(second.said).toContain("Stop that process first, or give this one a data folder of its own.");
  await second.end();
});

it("takes over the lock of a process that was killed", async () => {
  const first = await startContender();
  expect(first.said).toBe("held");
  expect(() => lockFolder(folder)).toThrow(`process ${first.pid}`);
  await first.end();
  await using _lock = lockFolder(folder);
  expect(readFileSync(lockFile(), "utf8")).toContain(`"pid":${process.pid}`);
});

it("takes over the lock of a dead process whose id another process has now", async () => {
  writeFileSync(lockFile(), JSON.stringify({ ...describeThisProcess(), pid: process.ppid, startedAt: "1" }));
  await using _lock = lockFolder(folder);
  expect(readFileSync(lockFile(), "utf8")).toContain(`"pid":${process.pid}`);
});

it("respects a holder on another host until it has been silent for long", async () => {
  writeFileSync(lockFile(), JSON.stringify({ pid: 1, startedAt: "1", host: "elsewhere" }));
  expect(() => lockFolder(folder)).toThrow("process 1 on host elsewhere is using it");
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lockFile(), longAgo, longAgo);
  await using _lock = lockFolder(folder);
  expect(readFileSync(lockFile(), "utf8")).toContain(`"pid":${process.pid}`);
});

it("takes over a lock file that holds nonsense", async () => {
  writeFileSync(lockFile(), "{");
  await using _lock = lockFolder(folder);
  expect(readFileSync(lockFile(), "utf8")).toContain(`"pid":${process.pid}`);
});

it("gives the folder back and leaves no file behind", async () => {
  {
    await using _lock = lockFolder(folder);
    expect(existsSync(lockFile())).toBe(true);
  }
  expect(readdirSync(folder)).toEqual([]);
});

it("lets one of many processes win that find the same stale lock", async () => {
  writeFileSync(lockFile(), JSON.stringify({ ...describeThisProcess(), startedAt: "1" }));
  const contenders = await Promise.all(Array.from({ length: 8 }, startContender));
  expect(contenders.filter(({ said }) => said === "held")).toHaveLength(1);
  await Promise.all(contenders.map(({ end }) => end()));
});

it("tells its holder when somebody replaced the lock", async () => {
  vi.useFakeTimers();
  const lock = lockFolder(folder);
  rmSync(lockFile());
  vi.advanceTimersByTime(5_000);
  expect((await lock.lost).message).toContain("was removed or replaced");
});
