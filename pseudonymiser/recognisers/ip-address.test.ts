import { isIPv4, isIPv6 } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ipAddress } from "./ip-address.ts";
import { isPublicIpv6 } from "./public-ip.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("ip-address.ts", import.meta.url)))("$text", ({ text, values }) => {
  expect(foundIn(ipAddress, text)).toEqual(values);
});

test("every IPv4 address of a public provider is found after a word for it", () => {
  const part = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(fc.integer({ min: 11, max: 99 }), part, part, part), (parts) => {
      const address = parts.join(".");
      expect(isIPv4(address)).toBe(true);
      expect(foundIn(ipAddress, `Login von ${address}, dann nichts`)).toEqual([address]);
    }),
  );
});

test("every global IPv6 address is found, whole, in each of its spellings", () => {
  const address = fc.ipV6().filter((text) => /^[23][0-9a-f]{3}:/i.test(text) && /\d/.test(text));
  fc.assert(
    fc.property(address, (text) => {
      expect(isIPv6(text)).toBe(true);
      expect(foundIn(ipAddress, `von ${text} aus`)).toEqual([text]);
    }),
  );
});

test("what is taken for an IPv6 address is one", () => {
  const text = fc.string({ unit: fc.constantFrom("2", "0", "a", "f", ":", "::", "."), maxLength: 20 });
  fc.assert(fc.property(text, (candidate) => !isPublicIpv6(candidate) || isIPv6(candidate)));
});

test.each([
  "Chrome 120.0.6099.71 auf Windows 10.0.19045.3803",
  "IPv4-Netz 203.0.113.0/24 und 2001:db8::/32 sind reserviert",
  "OID 1.3.6.1 und 2.5.4.3",
  "Die Regeln unter 4.2.1.3 gelten.",
])("no address of a person: %s", (text) => {
  expect(foundIn(ipAddress, text)).toEqual([]);
});
