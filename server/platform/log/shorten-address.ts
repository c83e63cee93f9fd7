import { isIPv4, isIPv6 } from "node:net";

declare const brand: unique symbol;

/** A client's address without the part that points at one line: IPv4 to /24, IPv6 to /48. */
export type ShortAddress = string & { readonly [brand]: "short-address" };

const shape = /^(?:unknown|(?:\d{1,3}\.){3}0\/24|(?:(?:[0-9a-f]{1,4}:){1,3}:|::)\/48)$/;

/** Whether a text has the form of a shortened address. */
export function isShortAddress(text: string): boolean {
  return shape.test(text);
}

/**
 * Shortens an IP address before anything is written (LOG-01): IPv4 to its /24, IPv6 to its /48; what is none becomes
 * `unknown`. An IPv4 address inside IPv6 (RFC 4291, 2.5.5) is shortened as IPv4, and a zone id is dropped.
 *
 * @example
 * shortenAddress("203.0.113.77"); // "203.0.113.0/24"
 * shortenAddress("2001:db8:85a3::8a2e:370:7334"); // "2001:db8:85a3::/48"
 */
export function shortenAddress(address: string | null | undefined): ShortAddress {
  return short(address ?? "") as ShortAddress; // the one place where shortened addresses are made
}

function short(address: string): string {
  const [bare = ""] = address
    .trim()
    .replace(/^\[|\]$/g, "")
    .split("%");
  if (isIPv4(bare)) return shortenFour(bare);
  if (!isIPv6(bare)) return "unknown";
  const groups = ipv6Groups(bare);
  const embedded = embeddedFour(groups);
  if (embedded !== null) return shortenFour(embedded);
  return shortenSix(groups);
}

function shortenFour(address: string): string {
  return `${address.split(".").slice(0, 3).join(".")}.0/24`;
}

function shortenSix(groups: readonly number[]): string {
  const kept = groups.slice(0, 3);
  while (kept.at(-1) === 0) kept.pop();
  return `${kept.map((group) => `${group.toString(16)}:`).join("")}${kept.length === 0 ? "::" : ":"}/48`;
}

/** The eight groups of an IPv6 address in any of its written forms (RFC 4291, 2.2). */
export function ipv6Groups(address: string): readonly number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const text = dotted === null ? address : `${dotted[1]}${pair(dotted[2], dotted[3])}:${pair(dotted[4], dotted[5])}`;
  const [head = "", tail] = text.split("::");
  const parts = (half: string) => (half === "" ? [] : half.split(":").map((group) => Number.parseInt(group, 16)));
  const front = parts(head);
  if (tail === undefined) return front;
  const back = parts(tail);
  return [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0), ...back];
}

function pair(high: string | undefined, low: string | undefined): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}

/** The IPv4 address inside an IPv4-mapped (`::ffff:0:0/96`) or NAT64 (`64:ff9b::/96`) address. */
function embeddedFour(groups: readonly number[]): string | null {
  const prefix = groups.slice(0, 6).join(",");
  if (prefix !== "0,0,0,0,0,65535" && prefix !== `${0x64},${0xff9b},0,0,0,0`) return null;
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
