import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { UnsealError } from "./errors.ts";

declare const sealedBrand: unique symbol;
declare const keyBrand: unique symbol;

/** Ciphertext of a `T`. A column of this type takes nothing else, so forgetting to seal does not compile. */
export type Sealed<T> = Buffer & { readonly [sealedBrand]: T };

/** A 256-bit key that seals values. Never stored as it is: only wrapped. */
export type DataKey = Buffer & { readonly [keyBrand]: "data" };

const formatVersion = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength;

/** Makes a fresh random data key. */
export function createDataKey(): DataKey {
  return randomBytes(32) as DataKey; // random bytes become a key only here and in `asDataKey`
}

/** Takes 32 bytes that were unwrapped or derived as a data key. Throws `UnsealError` on any other length. */
export function asDataKey(bytes: Buffer): DataKey {
  if (bytes.length !== 32) throw new UnsealError("malformed");
  return bytes as DataKey; // its length is checked on the line above
}

/**
 * Encrypts bytes with AES-256-GCM (NIST SP 800-38D), a random 96-bit nonce and associated data. One key seals one
 * conversation or one file, far below the 2^32 messages at which random nonces become a risk.
 * Layout: version (1) · nonce (12) · ciphertext · tag (16).
 */
export function encrypt(key: DataKey, associated: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(associated, "utf8"));
  return Buffer.concat([Buffer.of(formatVersion), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Reverses `encrypt`. Throws `UnsealError` when key, bytes or associated data differ. */
export function decrypt(key: DataKey, associated: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < headLength + tagLength || bytes[0] !== formatVersion) throw new UnsealError("malformed");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, headLength));
  decipher.setAAD(Buffer.from(associated, "utf8"));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headLength, bytes.length - tagLength)), decipher.final()]);
  } catch {
    throw new UnsealError("wrong-key-or-changed");
  }
}

/**
 * Seals a value. `associated` binds it to its place (table, row, column): moved elsewhere it does not open.
 *
 * @example
 * const body = seal(key, `message:${id}:body`, { text: "Hallo" });
 * open(key, `message:${id}:body`, body); // { text: "Hallo" }
 */
export function seal<T>(key: DataKey, associated: string, value: T): Sealed<T> {
  return encrypt(key, associated, Buffer.from(JSON.stringify(value), "utf8")) as Sealed<T>; // the only way to make one
}

/** Opens a sealed value. Throws `UnsealError` when it is not what was sealed here with this key. */
export function open<T>(key: DataKey, associated: string, sealed: Sealed<T>): T {
  return JSON.parse(decrypt(key, associated, sealed).toString("utf8")) as T; // authenticated: what opens is what was sealed
}
