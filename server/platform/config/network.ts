import { BlockList, isIP } from "node:net";

/** A network in CIDR notation, read. */
export interface Network {
  readonly address: string;
  readonly prefix: number;
  readonly family: "ipv4" | "ipv6";
}

/** Reads `10.0.0.0/8`, `::1/128` or a bare address (a network of one); `null` where it is none. */
export function parseNetwork(text: string): Network | null {
  const [address = "", prefixText, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0 || address.includes("%")) return null;
  const longest = version === 4 ? 32 : 128;
  const prefix = prefixText === undefined ? longest : /^\d{1,3}$/.test(prefixText) ? Number(prefixText) : -1;
  if (prefix < 0 || prefix > longest) return null;
  return { address, prefix, family: version === 4 ? "ipv4" : "ipv6" };
}

const privateNetworks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].map(parseNetwork);

const ownNetworks = new BlockList();
for (const network of privateNetworks)
  if (network !== null) ownNetworks.addSubnet(network.address, network.prefix, network.family);

/** Whether a host of a URL can only be reached from the operator's own network: this machine, a private address, a name without a public ending. */
export function isOwnNetworkHost(host: string): boolean {
  if (isLoopbackHost(host)) return true;
  const address = host.replace(/^\[|\]$/g, "");
  const version = isIP(address);
  if (version !== 0) return ownNetworks.check(address, version === 4 ? "ipv4" : "ipv6");
  return !host.includes(".") || /\.(?:internal|local|lan|home\.arpa)$/.test(host);
}

/** Whether a host name or address is this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
