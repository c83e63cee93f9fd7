import dns, { type LookupAddress } from "node:dns";
import net from "node:net";
import type { Gate } from "./gate.ts";
import { type AnyFunction, lockProperty, methodOf, refuseAll } from "./lock-property.ts";

const { isArray } = Array;
const { isIP } = net;
const promises = dns.promises;

/** Resolves a name with the system's resolver, all addresses. */
export type LookupFunction = (host: string) => Promise<readonly string[]>;

type Callback = (error: Error | null, ...result: unknown[]) => void;

const questions = [
  ...["lookupService", "reverse", "resolve", "resolve4", "resolve6", "resolveAny", "resolveCaa", "resolveCname"],
  ...["resolveMx", "resolveNaptr", "resolveNs", "resolvePtr", "resolveSoa", "resolveSrv", "resolveTlsa", "resolveTxt"],
];

/**
 * Closes name resolution, which tells a name server whom one is about to call and can carry data out by itself. Numbers
 * and `localhost` are answered without asking anybody; an allowed host is looked up.
 */
export function refuseNames(gate: Gate): LookupFunction {
  const original = dns.lookup as unknown as AnyFunction; // its overloads are Node's own affair
  const lookup = guardLookup(gate, original);
  const channel = Reflect.get(new dns.Resolver(), "_handle") as object; // the native channel that all resolvers share in kind
  lockProperty(dns, "lookup", lookup);
  lockProperty(promises, "lookup", (host: unknown, options: unknown) => lookupLater(lookup, host, options));
  for (const name of questions) {
    for (const target of [dns, dns.Resolver.prototype]) refuseCallback(gate, target, name);
    for (const target of [promises, promises.Resolver.prototype]) refusePromise(gate, target, name);
  }
  // Setting servers would bind the questions anew.
  for (const target of [dns, promises])
    refuseAll(target, ["setServers"], (name, [servers]) => gate.refuse(`dns.${name}`, String(servers)));
  const prototype: object = Object.getPrototypeOf(channel);
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (!name.startsWith("query") && name !== "getHostByAddr") continue;
    lockProperty(prototype, name, (_request: unknown, host: unknown) => {
      throw gate.refuse("dns", `${host}`);
    });
  }
  return (host) => lookupAll(original, host);
}

function guardLookup(gate: Gate, original: AnyFunction): AnyFunction {
  return function lookup(host: unknown, ...rest: unknown[]) {
    const callback = rest.at(-1);
    if (typeof callback !== "function" || typeof host !== "string" || host === "" || isIP(host) !== 0)
      return original(host, ...rest);
    const answer = callback as Callback; // Node's contract: the last argument takes error and result
    if (isLocal(host)) return process.nextTick(() => answerLocal(rest[0], answer));
    if (!gate.allowsName(host)) {
      const refused = gate.refuse("dns.lookup", host);
      return process.nextTick(() => answer(refused));
    }
    return original(host, ...rest.slice(0, -1), (error: Error | null, found: unknown, family: unknown) => {
      if (error === null) gate.learnAddresses(host, addressesOf(found));
      answer(error, found, family);
    });
  };
}

function isLocal(host: string): boolean {
  const name = host.toLowerCase();
  return name === "localhost" || name.endsWith(".localhost");
}

function answerLocal(options: unknown, answer: Callback): void {
  const read = (name: string): unknown =>
    typeof options === "object" && options !== null ? Reflect.get(options, name) : undefined;
  const asked = typeof options === "number" ? options : read("family");
  const family = asked === "IPv4" ? 4 : asked === "IPv6" ? 6 : Number(asked ?? 0);
  const both: readonly LookupAddress[] = [
    { address: "127.0.0.1", family: 4 },
    { address: "::1", family: 6 },
  ];
  const matching = both.filter((entry) => family === 0 || entry.family === family);
  if (read("all") === true) answer(null, matching);
  else answer(null, matching[0]?.address, matching[0]?.family);
}

function lookupLater(lookup: AnyFunction, host: unknown, options: unknown): Promise<unknown> {
  const asked = typeof options === "number" ? { family: options } : (options ?? {});
  return new Promise((resolve, reject) => {
    lookup(host, asked, (error: Error | null, found: unknown, family: unknown) => {
      if (error !== null) reject(error);
      else resolve(Array.isArray(found) ? found : { address: found, family });
    });
  });
}

function lookupAll(original: AnyFunction, host: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    original(host, { all: true }, (error: Error | null, found: unknown) => {
      if (error === null) resolve(addressesOf(found));
      else reject(error);
    });
  });
}

function addressesOf(found: unknown): readonly string[] {
  if (!isArray(found)) return typeof found === "string" ? [found] : [];
  const addresses: string[] = [];
  // By index: other code may replace what an iterator or `map` yields, and these addresses open the gate.
  for (let index = 0; index < found.length; index++) addresses[index] = `${found[index].address}`;
  return addresses;
}

function refuseCallback(gate: Gate, target: object, name: string): void {
  if (methodOf(target, name) === null) return;
  lockProperty(target, name, (host: unknown, ...rest: unknown[]) => {
    const refused = gate.refuse(`dns.${name}`, String(host));
    const callback = rest.at(-1);
    if (typeof callback !== "function") throw refused;
    process.nextTick(() => callback(refused));
  });
}

function refusePromise(gate: Gate, target: object, name: string): void {
  if (methodOf(target, name) === null) return;
  lockProperty(target, name, async (host: unknown) => {
    throw gate.refuse(`dns.promises.${name}`, String(host));
  });
}
