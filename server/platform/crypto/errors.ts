/** Why something sealed could not be opened. Says nothing about its content. */
export type CryptoFault = "wrong-key-or-changed" | "unknown-key-version" | "malformed";

/** A sealed value did not open: wrong key, changed bytes, or a key that is no longer in the ring. */
export class UnsealError extends Error {
  override readonly name = "UnsealError";
  readonly fault: CryptoFault;

  constructor(fault: CryptoFault) {
    super(`A sealed value could not be opened (${fault}).`);
    this.fault = fault;
  }
}

/** The server secret is unusable; the message says why and how to mend it, never the secret. */
export class SecretError extends Error {
  override readonly name = "SecretError";
}
