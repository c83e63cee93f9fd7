import { execFile, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";

const run = promisify(execFile);
const installations = "/usr/lib/postgresql";
const oldestVersion = 15;
const startTimeoutMs = 60_000;

/** A PostgreSQL server of its own for tests and benchmarks; it ends and is removed at disposal. */
export interface PostgresServer extends AsyncDisposable {
  /** The address of the database `postgres`, whose role may create databases. */
  readonly url: string;
  /** e.g. `15` */
  readonly version: number;
  /** The process that clients' processes descend from. */
  readonly pid: number;
}

/**
 * Starts a throw-away PostgreSQL on a loopback port. Debian's binaries are used; root on Debian gets them installed.
 * `fsync` is off by default, because a test's cluster need not survive; a benchmark switches it on.
 *
 * @throws when PostgreSQL is missing and cannot be installed.
 */
export async function startPostgres({ fsync = false } = {}): Promise<PostgresServer> {
  const version = findVersion() ?? installVersion();
  const binaries = join(installations, String(version), "bin");
  const folder = mkdtempSync(join(tmpdir(), "diskret-postgres-"));
  const owner = serverUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const cluster = join(folder, "cluster");
  await run(
    join(binaries, "initdb"),
    ["-D", cluster, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "-N"],
    {
      ...owner,
      cwd: folder,
    },
  );
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const parameters = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: fsync ? "on" : "off",
  };
  const flags = Object.entries(parameters).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(binaries, "postgres"), ["-D", cluster, ...flags], {
    ...owner,
    cwd: folder,
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const dispose = async () => {
    server.kill("SIGINT"); // "fast shutdown": ends sessions, then stops
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      untilAnswering(url),
      ended.then(() => Promise.reject(new Error("PostgreSQL ended at its start"))),
    ]);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { url, version, pid: server.pid ?? 0, [Symbol.asyncDispose]: dispose };
}

function findVersion(): number | null {
  if (!existsSync(installations)) return null;
  const versions = readdirSync(installations)
    .filter((name) => existsSync(join(installations, name, "bin", "initdb")))
    .map(Number)
    .filter((version) => version >= oldestVersion);
  return versions.length > 0 ? Math.max(...versions) : null;
}

function installVersion(): number {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-q"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "postgresql"], {
      stdio: "ignore",
      env: environment,
    });
  }
  const version = findVersion();
  if (version !== null) return version;
  throw new Error(
    `Starting PostgreSQL for the tests failed: no version ${oldestVersion} or newer below ${installations}. ` +
      'Install it, for example with "sudo apt-get install postgresql".',
  );
}

/** The server refuses to run as root: then it runs as the user that its package made. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port was found for PostgreSQL");
  return address.port;
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error("PostgreSQL did not answer in time after its start", { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
