import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, constants, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

/** A system call by which something may have gone out. `port` is 0 for Unix sockets, `address` their path. */
export interface RecordedSocket {
  readonly call: "connect" | "sendto" | "sendmsg" | "sendmmsg";
  readonly family: "inet" | "inet6" | "unix" | "other";
  readonly address: string;
  readonly port: number;
}

/** A program that runs under recording. */
export interface SocketRecording extends AsyncDisposable {
  /** The program itself: the tracer stays in the background. */
  readonly child: ChildProcess;
  /** Code and signal of the program's end, however early it came. */
  readonly exited: Promise<unknown[]>;
  /** Ends the program, if it still runs, and reads what was recorded, all its threads and children included. */
  finish(): Promise<readonly RecordedSocket[]>;
}

export interface RecordedProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Starts a program with every socket it opens recorded by `strace`: what it really did, whatever the program believes.
 * Contents are not recorded.
 *
 * @throws an error that says how to get `strace` where it is missing.
 * @example
 * await using recording = await recordSockets({ command: process.execPath, args: ["server/main.ts"] });
 * const outgoing = (await recording.finish()).filter(leavesMachine);
 */
export async function recordSockets({ command, args, cwd, env }: RecordedProgram): Promise<SocketRecording> {
  await ensureStrace();
  const folder = await mkdtemp(join(tmpdir(), "sockets-"));
  const output = join(folder, "calls");
  const calls = "trace=execve,connect,sendto,sendmsg,sendmmsg";
  // `-D` makes the program, and not the tracer, the child of this process; `-s 0` leaves contents out.
  const child = spawn("strace", ["-D", "-f", "-s", "0", "-e", calls, "-o", output, "--", command, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
  });
  const exited = once(child, "exit");
  // The start of the program is the first line: from there on nothing is missed.
  await Promise.race([readUntil(output, /./), once(child, "error").then(([error]) => Promise.reject(error))]);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await exited;
  };
  return {
    child,
    exited,
    finish: async () => {
      await stop();
      return parseSocketCalls(await readWhenWritten(output, child.pid ?? 0));
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a call leads off this machine. Unix sockets and loopback addresses do not. */
export function leavesMachine({ family, address }: RecordedSocket): boolean {
  if (family === "inet") return !address.startsWith("127.");
  if (family === "inet6") return address !== "::1" && !address.startsWith("::ffff:127.");
  return false;
}

/** Reads the calls that name an address from strace's output. Sends on a connected socket name none and are left out. */
export function parseSocketCalls(text: string): readonly RecordedSocket[] {
  return text.split("\n").flatMap((line) => {
    const [, call] = /^(?:\d+\s+)?(connect|sendto|sendmsg|sendmmsg)\(/.exec(line) ?? [];
    const [, family] = /sa_family=AF_(\w+)/.exec(line) ?? [];
    if (call === undefined || family === undefined || family === "UNSPEC" || family === "NETLINK") return [];
    const port = Number(/htons\((\d+)\)/.exec(line)?.[1] ?? 0);
    const [, address = ""] = /(?:inet_addr\(|inet_pton\(AF_INET6, |sun_path=)@?"([^"]*)"/.exec(line) ?? [];
    return [{ call: call as RecordedSocket["call"], family: familyOf(family), address, port }]; // the expression above names them
  });
}

function familyOf(name: string): RecordedSocket["family"] {
  if (name === "INET") return "inet";
  if (name === "INET6") return "inet6";
  return name === "UNIX" ? "unix" : "other";
}

/** The tracer writes on after the program has ended; its last line names the program's own end. */
function readWhenWritten(file: string, pid: number): Promise<string> {
  return readUntil(file, new RegExp(`^${pid}\\s+\\+\\+\\+ (?:exited|killed)`, "m"));
}

async function readUntil(file: string, sign: RegExp): Promise<string> {
  for (let round = 0; round < 1200; round++) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (sign.test(text)) return text;
    await wait(50);
  }
  throw new Error(
    "Recording the sockets failed: strace wrote nothing more. It may not be allowed to trace here (ptrace).",
  );
}

async function ensureStrace(): Promise<void> {
  if (await isInstalled("strace")) return;
  if (process.getuid?.() === 0 && (await isInstalled("apt-get")))
    await promisify(execFile)("apt-get", ["install", "-y", "strace"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  if (await isInstalled("strace")) return;
  throw new Error("Recording the sockets needs strace: install it (Debian: apt-get install strace) and try again.");
}

async function isInstalled(program: string): Promise<boolean> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = await Promise.all(
    folders.map((folder) =>
      access(join(folder, program), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
