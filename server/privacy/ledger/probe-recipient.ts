import { randomUUID } from "node:crypto";
import { defineRecipient, type ProbeListener, type Recipient } from "#platform/egress";

/** What a probe sends, in the words of its declaration. */
export const probePurpose = "proof";
export const probeCategories = { "message-content": 2, "technical-data": 1 } as const;

/** A recipient for one proof: a listener on this machine, under a name of its own. */
export function probeRecipient({ host, port }: Pick<ProbeListener, "host" | "port">): Recipient {
  return defineRecipient({
    id: `probe-${randomUUID()}`,
    legalName: "Probe of the audit",
    address: "this machine",
    role: "own-infrastructure",
    countries: ["DE"],
    safeguard: "own-premises",
    contractDate: null,
    hosts: [{ host, port }],
    purposes: [probePurpose],
    categories: Object.keys(probeCategories),
    keeps: { de: "nichts", en: "nothing" },
  });
}
