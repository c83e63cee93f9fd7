import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";
import { systemClock } from "#platform/clock";
import { GuardMisuse } from "./errors.ts";
import { createGate } from "./guard/gate.ts";
import { guardThreads, joinRefusals } from "./guard/guard-threads.ts";
import { refuseDatagrams } from "./guard/refuse-datagrams.ts";
import { refuseGlobals } from "./guard/refuse-globals.ts";
import { refuseInternals } from "./guard/refuse-internals.ts";
import { refuseNames } from "./guard/refuse-names.ts";
import { refuseProcesses } from "./guard/refuse-processes.ts";
import { refuseSockets } from "./guard/refuse-sockets.ts";
import { type ConnectionTarget, createOpenedConnections, type OpenedConnections } from "./opened-connections.ts";
import { createOutgoing, type Outgoing } from "./outgoing.ts";
import { createRefusalLog, type RefusalLog } from "./refusal-log.ts";

/** What the start of the server gets from the guard, once. */
export interface Guard {
  /** The capability for the door. */
  readonly outgoing: Outgoing;
  readonly refusals: RefusalLog;
  readonly opened: OpenedConnections;
  /** Lets code outside the door connect to one place, for the database's own client. Only before `seal`. */
  allowConnection(target: ConnectionTarget): void;
  /** Lets code outside the door connect to one Unix socket. Only before `seal`. */
  allowSocketPath(path: string): void;
  /** From now on nothing more can be allowed. */
  seal(): void;
}

/**
 * The guard of this thread until the start of the server takes it. This is the one value that modules share by import:
 * the guard must stand before any other module is loaded, so nobody can hand it down.
 */
let waiting: Guard | null = null;
let installed = false;

/**
 * Closes every way out of this thread but the door's. Called by the preload, before any other code runs; a program that
 * calls it later leaves to earlier code what that code has already opened.
 *
 * @throws {GuardMisuse} when the guard already stands.
 */
export function installGuard(): void {
  if (installed) throw new GuardMisuse("The guard of outgoing connections already stands; it is installed once.");
  installed = true;
  const refusals = createRefusalLog(systemClock);
  const opened = createOpenedConnections(systemClock);
  const gate = createGate(refusals, opened);
  const connect = refuseSockets(gate);
  const lookup = refuseNames(gate);
  refuseDatagrams(gate);
  refuseProcesses(gate);
  refuseInternals(gate);
  refuseGlobals(gate);
  guardThreads(new URL("./guard-preload.ts", import.meta.url));
  joinRefusals(refusals);
  syncBuiltinESMExports();
  if (!isMainThread) return;
  waiting = {
    outgoing: createOutgoing({ connect, lookup, permit: gate.permit, opened }),
    refusals,
    opened,
    allowConnection: gate.allowConnection,
    allowSocketPath: gate.allowPath,
    seal: gate.seal,
  };
}

/**
 * Hands the guard over. It works once: whoever comes second, or in a thread, or without the preload, gets an error.
 *
 * @throws {GuardMisuse} when there is nothing to hand over.
 */
export function takeGuard(): Guard {
  if (waiting === null)
    throw new GuardMisuse(
      "The guard of outgoing connections is missing or was taken before. Start with `npm start`, or with " +
        "`node --require ./server/platform/egress/guard-preload.ts`, and take it first thing in main.ts.",
    );
  const taken = waiting;
  waiting = null;
  return taken;
}

/** The same capability in a process without guard, for tests and tools. In a guarded process it is refused like any other. */
export function createUnguardedOutgoing(opened: OpenedConnections = createOpenedConnections(systemClock)): Outgoing {
  return createOutgoing({
    connect: (socket, target) => {
      socket.connect(target);
    },
    lookup: async (host) => (await dns.promises.lookup(host, { all: true })).map(({ address }) => address),
    permit: () => undefined,
    opened,
  });
}
