/** First address and length of prefix of the ranges that are not public (RFC 6890, RFC 6598, RFC 5771). */
const notPublic: readonly (readonly [address: number, bits: number])[] = [
  [0x00000000, 8], // this network
  [0x0a000000, 8], // private
  [0x64400000, 10], // shared by providers
  [0x7f000000, 8], // loopback
  [0xa9fe0000, 16], // link-local
  [0xac100000, 12], // private
  [0xc0a80000, 16], // private
  [0xe0000000, 3], // multicast, reserved, netmasks
];

/** Resolvers that everybody may ask: named in instructions, nobody's own. */
const resolvers: ReadonlySet<number> = new Set([
  0x08080808, 0x08080404, 0x01010101, 0x01000001, 0x09090909, 0x95707070,
]);

/** Whether four numbers are an address that may belong to somebody. */
export function isPublicIpv4(parts: readonly number[]): boolean {
  if (parts.length !== 4 || parts.some((part) => part > 255)) return false;
  const address = parts.reduce((sum, part) => sum * 256 + part, 0);
  if (resolvers.has(address)) return false;
  return notPublic.every(([range, bits]) => Math.floor(address / 2 ** (32 - bits)) !== range / 2 ** (32 - bits));
}

/** Whether a text is a valid IPv6 address (RFC 4291) of the global unicast range, or an embedded public IPv4 address. */
export function isPublicIpv6(text: string): boolean {
  const [address = ""] = text.split("%");
  const [head = "", tail, ...more] = address.split("::");
  if (more.length > 0) return false;
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  if (left === null || right === null) return false;
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return false;
  const groups = [...left, ...Array.from({ length: missing }, () => 0), ...right];
  const [first = 0] = groups;
  if (first >= 0x2000 && first <= 0x3fff) return /\d/.test(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped && isPublicIpv4(groups.slice(6).flatMap((group) => [group >> 8, group & 255]));
}

/** The groups of 16 bits of one side of "::"; null where it is none. */
function groupsOf(side: string): readonly number[] | null {
  if (side === "") return [];
  const groups = side.split(":").flatMap((group) => {
    const parts = group.split(".").map(Number);
    const [a = 0, b = 0, c = 0, d = 0] = parts;
    return parts.length === 4
      ? [(a << 8) | b, (c << 8) | d]
      : [/^[0-9a-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : -1];
  });
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : null;
}
