import { Client } from "pg";

/** Where a PostgreSQL server is reached: over the network or through a socket file. */
export type ServerPlace = { readonly host: string; readonly port: number } | { readonly socketPath: string };

/**
 * The place that a database URL leads to, as the database's client reads it: IPv6 addresses without brackets, the
 * default port where none is named, and a folder as host (`postgres:///diskret?host=/var/run/postgresql`) as the socket
 * file in it.
 *
 * @example
 * serverPlace("postgres://diskret@[::1]/diskret"); // { host: "::1", port: 5432 }
 */
export function serverPlace(url: string): ServerPlace {
  const { host, port } = new Client({ connectionString: url });
  return host.startsWith("/") ? { socketPath: `${host}/.s.PGSQL.${port}` } : { host, port };
}
