import { randomBytes } from "node:crypto";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { findTraces } from "#privacy/proofs";
import { logFolder, logLines, logPieces } from "./log-files.ts";

/** LOG-01: sends requests from known addresses and looks for them in the logs. */
export async function proveShortAddresses(installation: Installation): Promise<Evidence> {
  const folder = logFolder(installation);
  const addresses = probeAddresses();
  for (const { whole, short } of addresses) {
    const countShort = async () => (await logLines(folder)).filter((line) => line.includes(`"${short}"`)).length;
    const before = await countShort();
    await installation.request(`/api/assistants/${installation.assistant}`, { clientAddress: whole });
    await installation.request("/no-such-page", { clientAddress: whole });
    const added = (await countShort()) - before;
    expectHolds(added >= 2, {
      de: `Zwei Anfragen hinterließen ${added} statt zwei Zeilen mit der gekürzten Adresse.`,
      en: `Two requests left ${added} line(s) with the shortened address instead of two.`,
    });
  }
  const traces = await findTraces(
    logPieces(folder),
    addresses.flatMap(({ forbidden }) => forbidden),
  );
  expectHolds(traces.length === 0, {
    de: `Eine ganze Adresse steht in: ${traces.map(({ place }) => place).join(", ")}.`,
    en: `A whole address stands in ${traces.map(({ place }) => place).join(", ")}.`,
  });
  return [
    {
      de: `Anfragen von ${addresses.length} Adressen (IPv4, IPv6, IPv4 in IPv6) hinterließen Zeilen mit der gekürzten Adresse.`,
      en: `Requests from ${addresses.length} addresses (IPv4, IPv6, IPv4 inside IPv6) left lines with the shortened address.`,
    },
    {
      de: "Keine der ganzen Adressen steht in einem Protokoll, in keiner Schreibweise.",
      en: "None of the whole addresses stands in any log, in no written form.",
    },
  ];
}

interface ProbeAddress {
  readonly whole: string;
  readonly short: string;
  readonly forbidden: readonly string[];
}

/** Random addresses of the ranges kept free for documentation (RFC 5737, RFC 3849). */
function probeAddresses(): readonly ProbeAddress[] {
  const [first = 0, second = 0] = randomBytes(2);
  const four = `198.51.100.${1 + (first % 254)}`;
  const mapped = `203.0.113.${1 + (second % 254)}`;
  const site = randomBytes(2).toString("hex").replace(/^0+/, "a");
  const groups = Array.from({ length: 5 }, () => randomBytes(2).toString("hex").replace(/^0/, "b"));
  const six = `2001:db8:${site}:${groups.join(":")}`;
  return [
    { whole: four, short: "198.51.100.0/24", forbidden: [four] },
    { whole: `::ffff:${mapped}`, short: "203.0.113.0/24", forbidden: [mapped] },
    { whole: six, short: `2001:db8:${site}::/48`, forbidden: [six, groups.join(":"), groups.slice(0, 2).join(":")] },
  ];
}
