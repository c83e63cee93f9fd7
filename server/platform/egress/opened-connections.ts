import type { Clock } from "#platform/clock";
import type { RecipientRole } from "./recipient.ts";

/** For whom a connection was opened, and where it leads. */
export interface ConnectionTarget {
  readonly host: string;
  readonly port: number;
  readonly recipient: string;
  readonly role: RecipientRole;
}

/** An outgoing connection that was let through, or several to the same place. */
export interface OpenedConnection extends ConnectionTarget {
  readonly lastAt: Date;
  readonly count: number;
}

/** Counts the outgoing connections that were let through, by recipient and place. */
export interface OpenedConnections {
  record(target: ConnectionTarget): void;
  list(): readonly OpenedConnection[];
  /** Takes the lines of a recipient off the list again: those that a proof made itself. */
  withdraw(recipient: string): void;
}

/** Makes the list of opened connections. It is bounded by the number of declared hosts. */
export function createOpenedConnections(clock: Clock): OpenedConnections {
  const lines = new Map<string, OpenedConnection>();
  return {
    record(target) {
      const key = `${target.recipient} ${target.host} ${target.port}`;
      lines.set(key, { ...target, lastAt: clock.now(), count: (lines.get(key)?.count ?? 0) + 1 });
    },
    withdraw(recipient) {
      for (const [key, line] of lines) if (line.recipient === recipient) lines.delete(key);
    },
    list: () => [...lines.values()],
  };
}
