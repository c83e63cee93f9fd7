import fc from "fast-check";
import { expect, test } from "vitest";
import { AddressNotPublic } from "./errors.ts";
import { createUnguardedOutgoing } from "./guard.ts";
import { createOpenedConnections } from "./opened-connections.ts";
import { createOutgoing } from "./outgoing.ts";
import { isPublicAddress } from "./public-address.ts";

const numbers = (count: number, max: number) => fc.array(fc.nat(max), { minLength: count, maxLength: count });
const embedded = (v4: string): readonly string[] => {
  const [a = 0, b = 0, c = 0, d = 0] = v4.split(".").map(Number);
  const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  return [`::ffff:${v4}`, `::ffff:${hex}`, `0:0:0:0:0:FFFF:${hex}`, `64:ff9b::${hex}`, `64:ff9b::${v4}`];
};

test.each([
  ..."127.0.0.1 127.8.8.8 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1".split(" "),
  ..."100.100.100.200 0.0.0.0 224.0.0.1 239.1.1.1 255.255.255.255 198.18.0.1 192.0.0.192 168.63.129.16".split(" "),
  ..."::1 :: fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 ff02::1 fec0::1 ::127.0.0.1 64:ff9b:1::a00:1 100::1".split(" "),
  ..."2002:7f00:1:: 2001::1 2001:db8::1 3fff::1 ::ffff:0:127.0.0.1 localhost 1 2130706433 0x7f.1 017700000001".split(
    " ",
  ),
])("%s is no public address", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(
  "9.9.9.9 172.15.0.1 172.32.0.1 100.128.0.1 2620:fe::fe 2a01:4f8::1 64:ff9b::9.9.9.9 ::ffff:9.9.9.9".split(" "),
)("%s is a public address", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test("an IPv4 address is judged the same in every form in which IPv6 carries it", () => {
  fc.assert(
    fc.property(numbers(4, 255), (bytes) => {
      const v4 = bytes.join(".");
      return embedded(v4).every((v6) => isPublicAddress(v6) === isPublicAddress(v4));
    }),
  );
});

test("no address outside of 2000::/3 is public unless it carries a public IPv4 address", () => {
  fc.assert(
    fc.property(numbers(8, 0xffff), (groups) => {
      const outside = ((groups[0] ?? 0) & 0xe000) !== 0x2000;
      return !outside || !isPublicAddress(groups.map((group) => group.toString(16)).join(":"));
    }),
  );
});

/** A name server that answers with one list after the other. */
function outgoingTo(...answers: readonly (readonly string[])[]) {
  const connected: string[] = [];
  const asked: string[] = [];
  const outgoing = createOutgoing({
    connect: (socket, { host }) => {
      connected.push(host);
      socket.destroy(new Error("unreachable here"));
    },
    lookup: async (host) => {
      asked.push(host);
      return answers[Math.min(asked.length, answers.length) - 1] ?? [];
    },
    permit: () => undefined,
    opened: createOpenedConnections({ now: () => new Date(0) }),
  });
  const target = {
    host: "site.example",
    port: 443,
    recipient: "r",
    role: "own-website",
    publicAddressesOnly: true,
  } as const;
  const connect = () => outgoing.connect(target, AbortSignal.timeout(5000)).catch((error: unknown) => error);
  return { connect, connected, asked };
}

test("a name of which one address is private is not connected to at all", async () => {
  const { connect, connected } = outgoingTo(["9.9.9.9", "10.0.0.1"]);
  expect(await connect()).toBeInstanceOf(AddressNotPublic);
  expect(connected).toEqual([]);
});

test("a name that is resolved otherwise the second time is asked once, and its checked address connected to", async () => {
  const { connect, connected, asked } = outgoingTo(["9.9.9.9"], ["127.0.0.1"]);
  await connect();
  expect([asked, connected]).toEqual([["site.example"], ["9.9.9.9"]]);
  expect(await connect()).toBeInstanceOf(AddressNotPublic);
  expect(connected).toEqual(["9.9.9.9"]);
});

test("numbers that a URL writes in another way are the addresses they stand for", async () => {
  for (const host of ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::ffff:7f00:1]", "①②⑦.0.0.1"]) {
    const { hostname } = new URL(`http://${host}/`);
    const address = hostname.replace(/^\[|\]$/gu, "");
    const target = { host: address, port: 1, recipient: "r", role: "own-website", publicAddressesOnly: true } as const;
    await expect(createUnguardedOutgoing().connect(target, AbortSignal.timeout(5000))).rejects.toBeInstanceOf(
      AddressNotPublic,
    );
  }
});
