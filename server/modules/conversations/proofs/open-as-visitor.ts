import { createKeyring, type DataKey, type Keyring, open, type Sealed } from "#platform/crypto";
import { Disproved, type Installation, type StoredRow } from "#privacy/promises";

/** The keyring that anybody has who holds the server's secrets. */
export function keyringOf(installation: Installation): Keyring {
  const [current, ...previous] = installation.serverSecrets();
  if (current === undefined)
    throw new Disproved({
      de: "Die Installation hat kein Geheimnis des Servers.",
      en: "The installation has no server secret.",
    });
  return createKeyring({ current, previous });
}

/** Unwraps a stored conversation's key the way its visitor's session id allows. Throws `UnsealError` where it does not. */
export function unwrapKey(keyring: Keyring, row: StoredRow, sessionId: string): DataKey {
  return keyring.unwrapForHolder(
    sessionId,
    { keyVersion: Number(row["key_version"]), wrappedKey: bytesOf(row, "wrapped_key") },
    `conversation:${String(row["id"])}:key`,
  );
}

/** Opens the body of a stored message. */
export function openBody(key: DataKey, row: StoredRow): unknown {
  const place = `conversation:${String(row["conversation_id"])}:message:${String(row["id"])}:body`;
  return open(key, place, bytesOf(row, "body") as Sealed<unknown>); // opening checks that it is
}

/** The bytes of a sealed column. */
export function bytesOf(row: StoredRow, column: string): Buffer {
  const value = row[column];
  if (!Buffer.isBuffer(value))
    throw new Disproved({
      de: `Die Spalte ${column} enthält keine Bytes. Sie sollte versiegelt sein.`,
      en: `Column ${column} holds no bytes; it should be sealed.`,
    });
  return value;
}
