/** Why the door refused a call. */
export type EgressCode =
  | "recipient-not-declared"
  | "host-not-of-recipient"
  | "not-encrypted"
  | "contract-missing"
  | "safeguard-missing"
  | "outside-eu"
  | "consent-missing"
  | "purpose-not-declared"
  | "category-not-declared"
  | "ledger-unavailable"
  | "redirect-refused"
  | "not-a-read"
  | "address-not-public";

/** The door did not send. The message says what was tried, why not, and how to mend it; it holds no payload. */
export class EgressDenied extends Error {
  override readonly name = "EgressDenied";
  readonly code: EgressCode;
  readonly recipient: string;
  /** What the operator does so that the call may go out. */
  readonly mend: string;

  constructor(denial: Denial, recipient: string, options?: ErrorOptions) {
    super(`Sending to ${recipient} was refused: ${denial.reason} ${denial.mend}`, options);
    this.code = denial.code;
    this.recipient = recipient;
    this.mend = denial.mend;
  }
}

/** What a rule answers when it refuses. */
export interface Denial {
  readonly code: EgressCode;
  readonly reason: string;
  readonly mend: string;
}

/** A way out that the guard closed. `code` is what libraries that switch on `error.code` see, as with ECONNREFUSED. */
export class ConnectionRefused extends Error {
  override readonly name = "ConnectionRefused";
  readonly code = "EGRESS_REFUSED";
  readonly way: string;
  readonly target: string;
  readonly mend = "Declare a recipient and send through the door (server/platform/egress).";

  constructor(way: string, target: string) {
    super(`${way} to ${target} was refused: only the door opens outgoing connections. Declare a recipient and use it.`);
    this.way = way;
    this.target = target;
  }
}

/** The guard is used in a way that would open a hole, or is missing; the message says what to do. */
export class GuardMisuse extends Error {
  override readonly name = "GuardMisuse";
}

/** A host whose addresses must all be public ones has one that is not. */
export class AddressNotPublic extends Error {
  override readonly name = "AddressNotPublic";
  readonly address: string;

  constructor(address: string) {
    super(`${address} is no public address.`);
    this.address = address;
  }
}
