import type { Pool, PoolClient } from "pg";

/** The lock by which one serving process keeps others out. */
export interface Claims {
  /** True when the lock is ours, now or already. */
  take(): Promise<boolean>;
  release(): void;
}

/** Any number will do, as long as it stays the same: the lock is local to the database. */
const lockNumber = 0x4469736b;

/** Makes the claim on a PostgreSQL database: an advisory lock on a connection of its own, gone with the process. */
export function createClaims(pool: Pool): Claims {
  let holder: PoolClient | null = null;
  return {
    take: async () => {
      if (holder !== null) return true;
      const client = await pool.connect();
      const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lockNumber]);
      if (rows[0]?.taken !== true) {
        client.release();
        return false;
      }
      holder = client;
      return true;
    },
    release: () => {
      holder?.release(true);
      holder = null;
    },
  };
}
