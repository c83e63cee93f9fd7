import { createDoor, type Door, type DoorDependencies, type Recipient } from "#platform/egress";
import { createLedger, type Ledger } from "#privacy/ledger";
import { recipients as fixed } from "./declared.ts";
import type { Platform } from "./open-platform.ts";

/** Tells whom a module may call at the moment. */
export type RecipientList = () => Promise<readonly Recipient[]>;

/** The one way out, and to whom it leads. */
export interface OpenedDoor {
  readonly door: Door;
  readonly ledger: Ledger;
  /** What the door is made of, for the proofs. */
  readonly parts: DoorDependencies;
  /** Everybody who is declared now: those of the code, and those that modules keep in the database. */
  readonly recipients: RecipientList;
  /** Takes a module's own list in. A recipient counts from the moment in which its list names it, and no longer. */
  declare(list: RecipientList): void;
}

/** Opens the door before the modules that use it; each then declares its recipients. */
export function openDoor({ config, database, clock, guard, log }: Platform): OpenedDoor {
  const ledger = createLedger({ database, clock });
  const lists: RecipientList[] = [];
  const recipients = async (): Promise<readonly Recipient[]> => [
    ...fixed,
    ...(await Promise.all(lists.map((list) => list()))).flat(),
  ];
  // Asked at each call and redirect: the lists of the database only where no earlier one names the recipient.
  const isDeclared = async (recipient: Recipient): Promise<boolean> => {
    if (fixed.includes(recipient)) return true;
    for (const list of lists) if ((await list()).includes(recipient)) return true;
    return false;
  };
  const parts: DoorDependencies = {
    isDeclared,
    outgoing: guard.outgoing,
    ledger,
    refusals: guard.refusals,
    clock,
    isEuOnly: () => config.euOnly,
    onLedgerFault: (fault) => log.failure("ledger.failed", fault),
  };
  return { door: createDoor(parts), ledger, parts, recipients, declare: (list) => void lists.push(list) };
}
