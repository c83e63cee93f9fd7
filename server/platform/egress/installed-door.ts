import type { Refusal } from "@diskret/contract";
import { createDoor, type Door, type DoorDependencies } from "./door.ts";
import type { LedgerWriter } from "./ledger-writer.ts";
import type { OpenedConnection, OpenedConnections } from "./opened-connections.ts";
import type { Recipient } from "./recipient.ts";

/** The running door as audits see it. Only the composition root and the proofs hold it: a probe is a recipient more. */
export interface InstalledDoor {
  /** Outgoing connections that were let through since the start. */
  opened(): readonly OpenedConnection[];
  /** A door of the same parts for one probe recipient; with another ledger to see what happens when writing fails. */
  probe(recipient: Recipient, ledger?: LedgerWriter): Door;
  /** Takes a probe's own connections and refused attempts off the lists again. */
  forget(probe: { readonly recipient: string; readonly refused: readonly Refusal[] }): void;
}

/** Makes the audits' view from what the door was made of. */
export function describeDoor(dependencies: DoorDependencies, opened: OpenedConnections): InstalledDoor {
  return {
    opened: opened.list,
    probe: (recipient, ledger = dependencies.ledger) =>
      createDoor({ ...dependencies, isDeclared: async (asked) => asked === recipient, ledger, isEuOnly: () => true }),
    forget({ recipient, refused }) {
      opened.withdraw(recipient);
      for (const refusal of refused) dependencies.refusals.withdraw(refusal);
    },
  };
}
