import { once } from "node:events";
import net, { type Socket as NetSocket } from "node:net";
import type { LookupFunction } from "./guard/refuse-names.ts";
import type { ConnectFunction } from "./guard/refuse-sockets.ts";
import type { ConnectionTarget, OpenedConnections } from "./opened-connections.ts";
import { expectPublic } from "./public-address.ts";

const { isIP, Socket } = net;

/** Where to connect. `publicAddressesOnly`: every address of the host must be a public one. */
export interface OutgoingTarget extends ConnectionTarget {
  readonly publicAddressesOnly?: boolean;
}

/** The capability to open an outgoing connection. Only the door holds it. */
export interface Outgoing {
  /** Resolves the host and connects; rejects with the system's error when no address answers, with `AddressNotPublic` where only public ones will do. */
  connect(target: OutgoingTarget, signal: AbortSignal): Promise<NetSocket>;
}

/** What connecting takes. */
export interface OutgoingParts {
  readonly connect: ConnectFunction;
  readonly lookup: LookupFunction;
  /** Lets this handle pass the guard, for this address and port only. */
  readonly permit: (handle: object, address: string, port: number) => void;
  readonly opened: OpenedConnections;
}

/** Makes the capability. Each socket gets a permit of its own, which no other code can use. */
export function createOutgoing({ connect, lookup, permit, opened }: OutgoingParts): Outgoing {
  async function attempt(address: string, target: ConnectionTarget, signal: AbortSignal): Promise<NetSocket> {
    const socket = new Socket();
    const giveUp = () => socket.destroy();
    try {
      connect(socket, { host: address, port: target.port });
      // With an address instead of a name the handle exists at once and connects in the next tick.
      const handle: unknown = Reflect.get(socket, "_handle");
      if (typeof handle === "object" && handle !== null) permit(handle, address, target.port);
      opened.record({ host: target.host, port: target.port, recipient: target.recipient, role: target.role });
      signal.addEventListener("abort", giveUp);
      await once(socket, "connect", { signal });
      return socket;
    } catch (error) {
      socket.destroy();
      throw error;
    } finally {
      signal.removeEventListener("abort", giveUp);
    }
  }
  return {
    async connect(target, signal) {
      signal.throwIfAborted();
      const addresses = isIP(target.host) === 0 ? await lookup(target.host) : [target.host];
      // Checked once and connected to as numbers: a name server that answers otherwise the next time changes nothing.
      if (target.publicAddressesOnly === true) expectPublic(addresses);
      const failures: unknown[] = [];
      for (const address of addresses) {
        try {
          return await attempt(address, target, signal);
        } catch (error) {
          signal.throwIfAborted();
          failures.push(error);
        }
      }
      throw failures.at(-1) ?? new Error(`Connecting to ${target.host} failed: the name has no address.`);
    },
  };
}
