import net from "node:net";
import os from "node:os";
import tls from "node:tls";
import type { Gate } from "./gate.ts";
import { type AnyFunction, lockProperty, methodOf } from "./lock-property.ts";

const { apply } = Reflect;
const { Socket } = net;
const { TLSSocket } = tls;
const permissionDenied = -os.constants.errno.EACCES;

/** The connecting function as it was before the guard: whoever holds it still needs a permit for each handle. */
export type ConnectFunction = (socket: net.Socket, target: { host: string; port: number }) => void;

/**
 * Closes TCP and Unix sockets. The refusal happens twice: in `Socket.prototype.connect`, where an error can say what is
 * wrong, and in the native handle's own `connect`, which everything passes through (net, tls, http, http2, fetch,
 * WebSocket, and whoever kept or restored the function above).
 */
export function refuseSockets(gate: Gate): ConnectFunction {
  const original: AnyFunction = Socket.prototype.connect as AnyFunction; // its overloads are Node's own affair
  guardHandle(handlePrototype({ host: "127.0.0.1", port: 1 }), (handle, address, port) => {
    if (gate.allowsAddress(handle, address, port)) return true;
    gate.refuse("tcp", `${address}:${port}`);
    return false;
  });
  guardHandle(handlePrototype({ path: "unused" }), (_handle, path) => {
    if (gate.allowsPath(path)) return true;
    gate.refuse("unix", path);
    return false;
  });
  lockProperty(Socket.prototype, "connect", function connect(this: net.Socket, ...input: unknown[]) {
    const target = readTarget(input);
    const allowed = "path" in target ? gate.allowsPath(target.path) : gate.allowsHost(target.host, target.port);
    if (allowed) return apply(original, this, input);
    const way = this instanceof TLSSocket ? "tls.connect" : "net.connect";
    return failToConnect(this, gate.refuse(way, "path" in target ? target.path : `${target.host}:${target.port}`));
  });
  return (socket, target) => {
    apply(original, socket, [target]);
  };

  /** Fails as if the name were unknown: Node's own way, which leaves the socket in the state that its users expect. */
  function failToConnect(socket: net.Socket, refused: Error): unknown {
    const lookup = (_host: string, _options: unknown, answer: (error: Error) => void) => answer(refused);
    return apply(original, socket, [{ host: "refused.invalid", port: 1, lookup, autoSelectFamily: false }]);
  }
}

/**
 * Puts a check before `connect` and `connect6` of a native handle. What the target is made of is copied into strings and
 * numbers first, so that it cannot change between check and use; and no iterator runs here, as other code may replace it.
 */
function guardHandle(prototype: object, check: HandleCheck): void {
  for (const name of ["connect", "connect6"]) {
    const original = methodOf(prototype, name);
    if (original === null) continue;
    lockProperty(prototype, name, function connect(this: object, request: unknown, to: unknown, toPort: unknown) {
      const place = `${to}`;
      const port = +`${toPort}`;
      if (!check(this, place, port)) return permissionDenied;
      return apply(original, this, toPort === undefined ? [request, place] : [request, place, port]);
    });
  }
}

/** Whether this handle may connect there; a refusal is counted by the check itself. */
type HandleCheck = (handle: object, place: string, port: number) => boolean;

/**
 * The prototype of the native handle that Node makes for a target. Node offers no way to it but starting to connect; the
 * setter takes the handle and stops right there, before any system call.
 */
function handlePrototype(target: net.SocketConnectOpts): object {
  const socket = new Socket();
  const taken: object[] = [];
  Object.defineProperty(socket, "_handle", {
    get: () => taken[0] ?? null,
    set: (handle: object | null) => {
      if (handle === null) return;
      taken.push(handle);
      throw stop;
    },
  });
  try {
    socket.connect(target);
  } catch (error) {
    if (error !== stop) throw error;
  }
  const [handle] = taken;
  if (handle === undefined) throw new Error("The guard found no socket handle: this version of Node is not supported.");
  methodOf(handle, "close")?.call(handle);
  return Object.getPrototypeOf(handle);
}

const stop = new Error("The handle is taken.");

type Target = { readonly path: string } | { readonly host: string; readonly port: number };

/** Reads what `connect` was called with: options, a path, or port and host; also in the array that `net.connect` makes. */
function readTarget(input: readonly unknown[]): Target {
  const [first, second] = Array.isArray(input[0]) ? input[0] : input;
  if (typeof first === "object" && first !== null) {
    const path: unknown = Reflect.get(first, "path");
    if (typeof path === "string" && path !== "") return { path };
    return { host: String(Reflect.get(first, "host") ?? "localhost"), port: Number(Reflect.get(first, "port")) };
  }
  if (typeof first === "string" && Number.isNaN(Number(first))) return { path: first };
  return { host: typeof second === "string" ? second : "localhost", port: Number(first) };
}
