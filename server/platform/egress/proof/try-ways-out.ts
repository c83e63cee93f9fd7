import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { type EventEmitter, once } from "node:events";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

/** Where the attempts lead: a listener on this machine. */
export interface WayOutTarget {
  readonly port: number;
  readonly udpPort: number;
}

/** One attempt to get past the door. */
export interface WayOut {
  readonly name: string;
  /** How the guard reports it. */
  readonly reportedAs: string;
  /** Tries; resolves when something went out or seemed to. */
  readonly attempt: (target: WayOutTarget, signal: AbortSignal) => Promise<unknown>;
}

/** What became of an attempt. */
export interface WayOutResult extends Pick<WayOut, "name" | "reportedAs"> {
  /** Whether it was refused by the guard, and not for any other reason. */
  readonly refused: boolean;
}

const host = "127.0.0.1";
const attemptTimeoutMs = 3_000;
/** A name that cannot exist (RFC 6761), so that the proof asks nobody about anything even where the guard is missing. */
const nowhere = "proof-of-the-door.invalid";

type Client = EventEmitter & { destroy(): unknown };

/** Waits until a client has reached somebody, and ends it; what it says afterwards is of no interest. */
async function reach(client: Client, event: string, signal: AbortSignal): Promise<void> {
  client.on("error", () => undefined);
  try {
    await once(client, event, { signal });
  } finally {
    client.destroy();
  }
}

const connected = (socket: net.Socket, signal: AbortSignal) => reach(socket, "connect", signal);
const connectScript = (port: number) =>
  `require("node:net").connect(${port}, "${host}").on("connect", function () { this.destroy(); })`;

/** The ways out that a program in this process has, from the convenient to the sly. */
export const waysOut: readonly WayOut[] = [
  { name: "fetch", reportedAs: "fetch", attempt: ({ port }, signal) => fetch(`http://${host}:${port}/`, { signal }) },
  {
    name: "WebSocket",
    reportedAs: "WebSocket",
    attempt: async ({ port }, signal) => once(new WebSocket(`ws://${host}:${port}/`), "open", { signal }),
  },
  {
    name: "http.request",
    reportedAs: "net.connect",
    attempt: ({ port }, signal) => reach(http.get({ host, port, signal }), "response", signal),
  },
  {
    name: "https.request",
    reportedAs: "tls.connect",
    attempt: ({ port }, signal) => reach(https.get({ host, port, signal }), "response", signal),
  },
  {
    name: "http2.connect",
    reportedAs: "net.connect",
    attempt: ({ port }, signal) => reach(http2.connect(`http://${host}:${port}`), "connect", signal),
  },
  {
    name: "tls.connect",
    reportedAs: "tls.connect",
    attempt: ({ port }, signal) => connected(tls.connect({ host, port }), signal),
  },
  {
    name: "net.connect",
    reportedAs: "net.connect",
    attempt: ({ port }, signal) => connected(net.connect(port, host), signal),
  },
  {
    name: "raw socket",
    reportedAs: "net.connect",
    attempt: ({ port }, signal) => connected(new net.Socket().connect({ port, host }), signal),
  },
  {
    name: "UDP",
    reportedAs: "dgram.send",
    attempt: async ({ udpPort }) => {
      const socket = dgram.createSocket("udp4");
      return promisify<void>((done) => socket.send("probe", udpPort, host, (error) => done(error)))().finally(() =>
        socket.close(),
      );
    },
  },
  { name: "dns.lookup", reportedAs: "dns.lookup", attempt: () => promisify(dns.lookup)(nowhere) },
  {
    name: "DNS query",
    reportedAs: "dns.promises.resolve4",
    attempt: ({ udpPort }) => {
      const resolver = new dns.promises.Resolver({ timeout: 200, tries: 1 });
      resolver.setServers([`${host}:${udpPort}`]);
      return resolver.resolve4(nowhere);
    },
  },
  {
    name: "child process",
    reportedAs: "child_process.execFile",
    attempt: ({ port }) =>
      promisify(childProcess.execFile)(process.execPath, ["-e", connectScript(port)], { timeout: attemptTimeoutMs }),
  },
  {
    name: "thread",
    reportedAs: "thread: net.connect",
    attempt: async ({ port }, signal) => {
      const script = `const s = require("node:net").connect(${port}, "${host}");
        s.on("error", (e) => { throw e; }).on("connect", () => s.destroy());`;
      // The flags and the environment asked for here would leave the guard out.
      return once(new Worker(script, { eval: true, execArgv: [], env: {}, stderr: true }), "exit", { signal });
    },
  },
];

/** Tries every way out, one after the other. */
export async function tryWaysOut(target: WayOutTarget, signal: AbortSignal): Promise<readonly WayOutResult[]> {
  const results: WayOutResult[] = [];
  for (const way of waysOut) {
    const error = await attemptOnce(way, target, signal);
    results.push({ name: way.name, reportedAs: way.reportedAs, refused: isRefusal(error) });
  }
  return results;
}

/** The error an attempt ends with; `null` when it did not fail. */
async function attemptOnce({ attempt }: WayOut, target: WayOutTarget, signal: AbortSignal): Promise<unknown> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(attemptTimeoutMs)]);
  try {
    await attempt(target, limit);
    return null;
  } catch (error) {
    return error;
  }
}

function isRefusal(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if (Reflect.get(error, "code") === "EGRESS_REFUSED") return true;
  return isRefusal(Reflect.get(error, "cause"));
}
