import { BlockList, isIP, isIPv6 } from "node:net";
import type { Context } from "hono";
import { ipv6Groups } from "#platform/log";
import type { HttpEnv } from "./http-env.ts";

/** A network whose hosts are believed, as the configuration reads it. */
export interface TrustedNetwork {
  readonly address: string;
  readonly prefix: number;
  readonly family: "ipv4" | "ipv6";
}

/**
 * Makes the function that says which address a request came from: the socket's, or where that belongs to a trusted
 * proxy, the last one in `X-Forwarded-For` that does not. Anybody else's header is not read.
 */
export function createClientAddress(trustedProxies: readonly TrustedNetwork[]): (context: Context<HttpEnv>) => string {
  const trusted = new BlockList();
  for (const { address, prefix, family } of trustedProxies) trusted.addSubnet(address, prefix, family);
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");

  return (context) => {
    const peer = plain(context.env?.clientAddress ?? context.env?.incoming?.socket.remoteAddress ?? "");
    if (!isTrusted(peer)) return peer;
    const hops = (context.req.header("x-forwarded-for") ?? "").split(",").map((hop) => plain(hop.trim()));
    const client = hops.reverse().find((hop) => !isTrusted(hop));
    return client !== undefined && isIP(client) !== 0 ? client : peer;
  };
}

/** An IPv4 address as a dual-stack socket reports it (`::ffff:192.0.2.1`), in its plain form. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/**
 * Whom a rate limit by address counts: an IPv4 address, or the /64 of an IPv6 one, since whoever has one address there
 * has all of them.
 */
export function clientNetwork(context: Context<HttpEnv>): string {
  const address = context.var.clientAddress;
  return isIPv6(address)
    ? ipv6Groups(address)
        .slice(0, 4)
        .map((group) => group.toString(16))
        .join(":")
    : address;
}
