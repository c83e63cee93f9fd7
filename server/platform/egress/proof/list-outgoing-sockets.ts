import { readdir, readFile, readlink } from "node:fs/promises";

/** A socket of this process that leads to somebody, as the kernel shows it. */
export interface OutgoingSocket {
  readonly protocol: "tcp" | "udp";
  readonly remotePort: number;
  /** Whether the other end is on this machine. */
  readonly loopback: boolean;
}

interface KernelSocket {
  readonly protocol: "tcp" | "udp";
  readonly inode: string;
  readonly localPort: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly listens: boolean;
}

const listening = "0A";
const tables = ["tcp", "tcp6", "udp", "udp6"] as const;

/**
 * The process' own connections that it did not accept, from the kernel's tables: evidence that needs no guard. `null`
 * where the system has no such tables (all but Linux). Connections of the process to itself do not count.
 */
export async function listOutgoingSockets(): Promise<readonly OutgoingSocket[] | null> {
  const own = await ownInodes();
  if (own === null) return null;
  const sockets = (await Promise.all(tables.map(readTable))).flat().filter(({ inode }) => own.has(inode));
  const ports = new Set(sockets.filter(({ listens }) => listens).map(({ localPort }) => localPort));
  return sockets
    .filter(({ listens, remotePort, localPort }) => !listens && remotePort !== 0 && !ports.has(localPort))
    .map(({ protocol, remotePort, remoteAddress }) => ({ protocol, remotePort, loopback: isLoopback(remoteAddress) }))
    .filter(({ loopback, remotePort }) => !(loopback && ports.has(remotePort)));
}

async function ownInodes(): Promise<ReadonlySet<string> | null> {
  const descriptors = await readdir("/proc/self/fd").catch(() => null);
  if (descriptors === null) return null;
  const links = await Promise.all(descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => "")));
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

async function readTable(table: (typeof tables)[number]): Promise<readonly KernelSocket[]> {
  const text = await readFile(`/proc/self/net/${table}`, "utf8").catch(() => "");
  const protocol = table.startsWith("tcp") ? "tcp" : "udp";
  return text
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [, local = "", remote = "", state = "", , , , , , inode = ""] = line.trim().split(/\s+/);
      if (inode === "") return [];
      const [remoteAddress = "", remotePort = "0"] = remote.split(":");
      const localPort = Number.parseInt(local.split(":")[1] ?? "0", 16);
      const listens = protocol === "tcp" && state === listening;
      return [{ protocol, inode, localPort, remoteAddress, remotePort: Number.parseInt(remotePort, 16), listens }];
    });
}

/** The kernel writes addresses as little-endian words: 127.x.y.z ends in `7F`, alone or mapped into IPv6; `::1` has one 1. */
function isLoopback(address: string): boolean {
  if (address.length === 8) return address.endsWith("7F");
  return address === "00000000000000000000000001000000" || /^0{16}FFFF0000[0-9A-F]{6}7F$/.test(address);
}
