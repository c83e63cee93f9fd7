import { ConnectionRefused, GuardMisuse } from "../errors.ts";
import type { ConnectionTarget, OpenedConnections } from "../opened-connections.ts";
import type { RefusalLog } from "../refusal-log.ts";

/** What the closed ways out ask before they let something pass. */
export interface Gate {
  allowsHost(host: string, port: number): boolean;
  allowsName(host: string): boolean;
  allowsPath(path: string): boolean;
  /** The last word: asked by the native handle, right before the system call. */
  allowsAddress(handle: object, address: string, port: number): boolean;
  /** The addresses that an allowed name was resolved to. */
  learnAddresses(host: string, addresses: readonly string[]): void;
  /** Lets exactly this handle connect to exactly this address. */
  permit(handle: object, address: string, port: number): void;
  /** Counts the attempt and makes the error it fails with. */
  refuse(way: string, target: string): ConnectionRefused;
  allowConnection(target: ConnectionTarget): void;
  allowPath(path: string): void;
  seal(): void;
}

/**
 * Makes the gate. It keeps its lists in objects without prototype and in bound functions, because other code in the
 * process may replace the methods of `Map` and the iterator of `Array`.
 */
export function createGate(refusals: RefusalLog, opened: OpenedConnections): Gate {
  const hosts: Record<string, ConnectionTarget | undefined> = Object.create(null);
  const names: Record<string, true | undefined> = Object.create(null);
  const addresses: Record<string, ConnectionTarget | undefined> = Object.create(null);
  const paths: Record<string, true | undefined> = Object.create(null);
  const permits = new WeakMap<object, string>();
  const permitOf = permits.get.bind(permits);
  const addPermit = permits.set.bind(permits);
  const removePermit = permits.delete.bind(permits);
  let sealed = false;
  const ensureOpen = () => {
    if (sealed) throw new GuardMisuse("The guard is sealed: allow connections before the start is finished.");
  };
  return {
    allowsHost: (host, port) => hosts[place(host, port)] !== undefined,
    allowsName: (host) => names[host] === true,
    allowsPath: (path) => paths[path] === true,
    allowsAddress(handle, address, port) {
      if (permitOf(handle) === place(address, port)) return removePermit(handle);
      const target = addresses[place(address, port)];
      if (target === undefined) return false;
      opened.record(target);
      return true;
    },
    learnAddresses(host, found) {
      for (const key in hosts) {
        const target = hosts[key];
        if (target?.host !== host) continue;
        for (let index = 0; index < found.length; index++) addresses[place(`${found[index]}`, target.port)] = target;
      }
    },
    permit: (handle, address, port) => {
      addPermit(handle, place(address, port));
    },
    refuse(way, target) {
      refusals.report(way, target);
      return new ConnectionRefused(way, target);
    },
    allowConnection(target) {
      ensureOpen();
      hosts[place(target.host, target.port)] = target;
      names[target.host] = true;
      addresses[place(target.host, target.port)] = target;
    },
    allowPath(path) {
      ensureOpen();
      paths[path] = true;
    },
    seal: () => {
      sealed = true;
    },
  };
}

function place(host: string, port: number): string {
  return `${host} ${port}`;
}
