import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { UnsealError } from "./errors.ts";
import { asDataKey, type DataKey, decrypt, encrypt } from "./sealed.ts";
import type { ServerSecrets } from "./secret-file.ts";

/** A data key wrapped for a holder, with the version of the server secret that took part. */
export interface HolderWrap {
  readonly keyVersion: number;
  readonly wrappedKey: Buffer;
}

/** Keys derived from the server secrets. The secrets themselves never leave it. */
export interface Keyring {
  /** Version of the current secret: a fingerprint that tells nothing about it. */
  readonly keyVersion: number;
  readonly keyVersions: readonly number[];
  /** A key for one purpose, from the current secret. */
  derive(purpose: string): DataKey;
  /**
   * Wraps a data key so that the server secret and the holder's secret are both needed to open it (CHAT-05).
   * `associated` binds the wrap to its row.
   */
  wrapForHolder(holderSecret: string, dataKey: DataKey, associated: string): HolderWrap;
  /** Reverses it. Throws `UnsealError` for another holder, another row or a secret that is no longer in the ring. */
  unwrapForHolder(holderSecret: string, wrap: HolderWrap, associated: string): DataKey;
  /** By what a holder is found again: a keyed hash per secret in the ring, newest first. */
  holderLookups(holderSecret: string): readonly Buffer[];
  /** Wraps a key with the server secret alone, for files that the installation itself must read. */
  wrap(key: Buffer, associated: string): Buffer;
  unwrap(wrapped: Buffer, associated: string): Buffer;
  /** Version of the secret with which `wrap` made this. Throws `UnsealError` where it is too short to have one. */
  versionOf(wrapped: Buffer): number;
}

interface RingKey {
  readonly secret: Buffer;
  readonly version: number;
  /** Derived once: every request looks its holder up. */
  readonly lookupKey: KeyObject;
}

const versionLength = 4;

/**
 * Makes the keyring. Derivation is HKDF-SHA256 (RFC 5869) with the purpose as info; the holder's secret enters as part
 * of the input keying material, so that neither part alone says anything about the key.
 */
export function createKeyring(secrets: ServerSecrets): Keyring {
  const current = ringKey(secrets.current);
  const ring = [current, ...secrets.previous.map(ringKey)];
  const find = (version: number): RingKey => {
    const key = ring.find((candidate) => candidate.version === version);
    if (key === undefined) throw new UnsealError("unknown-key-version");
    return key;
  };
  return {
    keyVersion: current.version,
    keyVersions: ring.map((key) => key.version),
    derive: (purpose) => hkdf(current.secret, purpose),
    wrapForHolder: (holderSecret, dataKey, associated) => ({
      keyVersion: current.version,
      wrappedKey: encrypt(holderKey(current, holderSecret), associated, dataKey),
    }),
    unwrapForHolder: (holderSecret, wrap, associated) =>
      asDataKey(decrypt(holderKey(find(wrap.keyVersion), holderSecret), associated, wrap.wrappedKey)),
    holderLookups: (holderSecret) => ring.map((key) => lookup(key, holderSecret)),
    wrap: (key, associated) => {
      const version = Buffer.alloc(versionLength);
      version.writeUInt32BE(current.version);
      return Buffer.concat([version, encrypt(hkdf(current.secret, "wrap/1"), associated, key)]);
    },
    unwrap: (wrapped, associated) =>
      decrypt(hkdf(find(versionOf(wrapped)).secret, "wrap/1"), associated, wrapped.subarray(versionLength)),
    versionOf,
  };
}

function versionOf(wrapped: Buffer): number {
  if (wrapped.length <= versionLength) throw new UnsealError("malformed");
  return wrapped.readUInt32BE(0);
}

/** The version of a secret: a fingerprint of 31 bits that tells nothing about it. */
export function secretVersion(secret: Buffer): number {
  return hkdf(secret, "fingerprint/1").readUInt32BE(0) & 0x7fffffff;
}

function ringKey(secret: Buffer): RingKey {
  return { secret, version: secretVersion(secret), lookupKey: createSecretKey(hkdf(secret, "lookup/1")) };
}

function hkdf(keyingMaterial: Buffer, purpose: string): DataKey {
  return asDataKey(Buffer.from(hkdfSync("sha256", keyingMaterial, Buffer.alloc(0), `diskret/${purpose}`, 32)));
}

function holderKey(key: RingKey, holderSecret: string): DataKey {
  return hkdf(Buffer.concat([key.secret, Buffer.from(holderSecret, "utf8")]), "holder/1");
}

function lookup(key: RingKey, holderSecret: string): Buffer {
  return createHmac("sha256", key.lookupKey).update(holderSecret, "utf8").digest();
}
