import fc from "fast-check";
import { expect, test } from "vitest";
import { isShortAddress, shortenAddress } from "./shorten-address.ts";

test("every IPv4 address loses its last part", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const short = shortenAddress(address);
      expect(short).toBe(`${address.split(".").slice(0, 3).join(".")}.0/24`);
      expect(isShortAddress(short)).toBe(true);
    }),
  );
});

test("every IPv6 address keeps its first 48 bits at most", () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      fc.pre(groups.slice(0, 2).join() !== "0,0" && groups.slice(0, 2).join() !== "100,65435");
      const kept = groups.slice(0, 3);
      while (kept.at(-1) === 0) kept.pop();
      const short = shortenAddress(groups.map((part) => part.toString(16)).join(":"));
      expect(short).toBe(`${kept.map((part) => part.toString(16)).join(":")}::/48`);
      expect(isShortAddress(short)).toBe(true);
    }),
  );
});

test("every written form of IPv6 is shortened, and two addresses of one network shorten alike", () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      expect(isShortAddress(shortenAddress(address))).toBe(true);
      expect(shortenAddress(address)).toBe(shortenAddress(address.toUpperCase()));
    }),
  );
});

test.each([
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["::FFFF:cb00:714d", "203.0.113.0/24"],
  ["64:ff9b::203.0.113.77", "203.0.113.0/24"],
  ["fe80::1%eth0", "fe80::/48"],
  ["[2001:db8:85a3::8a2e:370:7334]", "2001:db8:85a3::/48"],
  ["::1", "::/48"],
  ["2001:db8::", "2001:db8::/48"],
  ["", "unknown"],
  ["203.0.113", "unknown"],
  ["203.0.113.77 anna@example.org", "unknown"],
])("%s becomes %s", (address, short) => {
  expect(shortenAddress(address)).toBe(short);
});

test("what is no address becomes unknown, and nothing of it is kept", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isShortAddress(shortenAddress(text))).toBe(true);
    }),
  );
  expect(shortenAddress(undefined)).toBe("unknown");
});
