import type { PoolClient } from "pg";

/** A connection as Kysely uses it. */
export type QueryClient = Pick<PoolClient, "query" | "release">;

/** Most statements kept prepared in a session; each holds a plan of some 50 KB. */
const statementsMax = 100;

/**
 * Gives statements with parameters a name, so that a session parses and plans each text once: a third of what a short
 * query costs the embedded engine. Texts beyond the first hundred run unnamed. Only for sessions that nobody else
 * shares: a pooler between here and PostgreSQL would hand the next statement to a session that does not know the name.
 */
export function createPreparing(): (client: PoolClient) => QueryClient {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < statementsMax) names.set(text, `s${names.size}`);
    return names.get(text);
  };
  return (client) => ({
    query: ((text: string, values: unknown[] = []) => {
      const name = values.length === 0 ? undefined : nameOf(text);
      return name === undefined ? client.query(text, values) : client.query({ name, text, values });
    }) as PoolClient["query"], // Kysely uses the form with text and values only
    release: (destroy) => client.release(destroy),
  });
}
