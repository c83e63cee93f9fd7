import dgram from "node:dgram";
import os from "node:os";
import type { Gate } from "./gate.ts";
import { lockProperty, methodOf } from "./lock-property.ts";

const permissionDenied = -os.constants.errno.EACCES;

/** Closes UDP: nothing is sent and nothing is connected. Receiving on a bound socket stays possible. */
export function refuseDatagrams(gate: Gate): void {
  const handle = handleOf(dgram.createSocket("udp4"));
  const prototype: object = Object.getPrototypeOf(handle);
  for (const name of ["send", "send6", "connect", "connect6"]) {
    if (methodOf(prototype, name) === null) continue;
    lockProperty(prototype, name, () => {
      gate.refuse("udp", name);
      return permissionDenied;
    });
  }
  for (const name of ["send", "connect"])
    lockProperty(dgram.Socket.prototype, name, function refused(this: dgram.Socket, ...input: unknown[]) {
      const error = gate.refuse(`dgram.${name}`, describeTarget(input));
      const callback = input.at(-1);
      process.nextTick(() => (typeof callback === "function" ? callback(error) : this.emit("error", error)));
    });
}

/** The native handle: Node keeps it behind a symbol of its own. */
function handleOf(socket: dgram.Socket): object {
  const state = Object.getOwnPropertySymbols(socket).find((symbol) => symbol.description === "state symbol");
  const handle: unknown = state === undefined ? null : Reflect.get(Reflect.get(socket, state), "handle");
  socket.close();
  if (typeof handle !== "object" || handle === null)
    throw new Error("The guard found no datagram handle: this version of Node is not supported.");
  return handle;
}

/** Port and address stand among message, offset and length; the last number is the port, the last text the address. */
function describeTarget(input: readonly unknown[]): string {
  const port = input.findLast((value) => typeof value === "number");
  const address = input.slice(1).findLast((value) => typeof value === "string");
  return `${address ?? "127.0.0.1"}:${port ?? "?"}`;
}
