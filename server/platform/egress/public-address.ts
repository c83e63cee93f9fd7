import { BlockList, isIP, isIPv6 } from "node:net";
import { AddressNotPublic } from "./errors.ts";

/**
 * What is not reachable from everywhere, by IANA's registries of special-purpose addresses (RFC 6890 and its successors),
 * with multicast and the reserved rest. The clouds' metadata services lie in link-local, shared and unique-local space,
 * but for one, which is listed.
 */
const specialV4 = [
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private
  "100.64.0.0/10", // shared, behind a provider's NAT
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local, cloud metadata
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments, cloud metadata
  "192.0.2.0/24", // documentation
  "192.31.196.0/24", // AS112
  "192.52.193.0/24", // AMT
  "192.88.99.0/24", // 6to4 relays
  "192.168.0.0/16", // private
  "192.175.48.0/24", // AS112
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, broadcast
  "168.63.129.16/32", // a cloud's metadata and health service in public space
];

/** Within global unicast (2000::/3); everything outside of that is no public address anyway. */
const specialV6 = [
  "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4, which carries an IPv4 address
  "2620:4f:8000::/48", // AS112
  "3fff::/20", // documentation
];

const blocked = new BlockList();
for (const network of specialV4) addNetwork(blocked, network, "ipv4");
for (const network of specialV6) addNetwork(blocked, network, "ipv6");
const globalUnicast = new BlockList();
addNetwork(globalUnicast, "2000::/3", "ipv6");
const embedding = new BlockList();
addNetwork(embedding, "::ffff:0:0/96", "ipv6"); // IPv4 in IPv6 (RFC 4291)
addNetwork(embedding, "64:ff9b::/96", "ipv6"); // IPv4 behind a NAT64 (RFC 6052)

function addNetwork(list: BlockList, network: string, family: "ipv4" | "ipv6"): void {
  const [address = "", bits] = network.split("/");
  list.addSubnet(address, Number(bits), family);
}

/**
 * Whether an address belongs to the public internet: no loopback, private, link-local, shared, unique-local, multicast or
 * otherwise special one. An IPv6 address that carries an IPv4 address (mapped, NAT64) is judged by that one; 6to4 and
 * Teredo are never public. False for what is no address.
 *
 * @example
 * isPublicAddress("9.9.9.9"); // true
 * isPublicAddress("::ffff:169.254.169.254"); // false
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, "ipv4");
  if (family !== 6 || address.includes("%")) return false;
  if (embedding.check(address, "ipv6")) return isPublicAddress(lastFourBytes(address));
  return globalUnicast.check(address, "ipv6") && !blocked.check(address, "ipv6");
}

/** Throws `AddressNotPublic` with the first address that is none; a host without any address has no public one either. */
export function expectPublic(addresses: readonly string[]): void {
  for (const address of addresses) if (!isPublicAddress(address)) throw new AddressNotPublic(address);
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastFourBytes(address: string): string {
  if (!isIPv6(address)) throw new AddressNotPublic(address);
  // The URL parser writes every form of an address in the shortest one, with hexadecimal groups only.
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(":");
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group === "" ? "0" : group, 16));
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
}
