export { createDoor, type Door, type DoorDependencies, type Transfer } from "./door.ts";
export { ConnectionRefused, type EgressCode, EgressDenied, GuardMisuse } from "./errors.ts";
export { createUnguardedOutgoing, type Guard, installGuard, takeGuard } from "./guard.ts";
export { describeDoor, type InstalledDoor } from "./installed-door.ts";
export type {
  LedgerWriter,
  PayloadMeasure,
  TransferEnd,
  TransferOutcome,
  TransferStart,
} from "./ledger-writer.ts";
export {
  type ConnectionTarget,
  createOpenedConnections,
  type OpenedConnection,
  type OpenedConnections,
} from "./opened-connections.ts";
export type { Outgoing } from "./outgoing.ts";
export type { Call, CategoryCounts, PolicySettings, Rule } from "./policy.ts";
export { listOutgoingSockets, type OutgoingSocket } from "./proof/list-outgoing-sockets.ts";
export { openProbeListener, type ProbeListener } from "./proof/probe-listener.ts";
export { openProbeWebsite, type ProbePage, type ProbeWebsite } from "./proof/probe-website.ts";
export { tryWaysOut, type WayOutResult } from "./proof/try-ways-out.ts";
export { isPublicAddress } from "./public-address.ts";
export {
  defineRecipient,
  hostOf,
  portOf,
  type Recipient,
  type RecipientHost,
  type RecipientRole,
  readingWebsites,
} from "./recipient.ts";
export { createRefusalLog, type RefusalLog } from "./refusal-log.ts";
export { readBody } from "./response.ts";
