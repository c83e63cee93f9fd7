import { randomBytes } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { FileDamaged, FileNotFound } from "./errors.ts";
import { headerBytes, magic } from "./file-format.ts";

/** Wraps a file's key with a key derived from the server secret, bound to the file's id. */
export interface KeyWrapper {
  wrap(key: Buffer, associated: string): Buffer;
  /** Throws where the wrapped key was changed, or belongs to another secret or another file. */
  unwrap(wrapped: Buffer, associated: string): Buffer;
  /** Version of the secret that wraps from now on. */
  readonly keyVersion: number;
  /** Version of the secret that made this wrap. Throws where it is none. */
  versionOf(wrapped: Buffer): number;
}

/** The beginning of a stored file: its key, as it is wrapped and as it is, and where the content begins. */
export interface FileHeader {
  readonly wrapped: Buffer;
  readonly key: Buffer;
  readonly offset: number;
}

/** The bytes that a stored file begins with. */
export function encodeHeader(wrapped: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  return Buffer.concat([magic, length, wrapped]);
}

/** What the wrapped key of a file is bound to. */
export const keyPlace = (id: string): string => `file:${id}`;

/** Reads the wrapped key. Rejects with FileDamaged. */
export async function readWrappedKey(file: FileHandle): Promise<Buffer> {
  const start = Buffer.alloc(headerBytes);
  await file.read(start, 0, headerBytes, 0);
  if (!start.subarray(0, magic.length).equals(magic)) throw new FileDamaged();
  const wrapped = Buffer.alloc(start.readUInt16BE(magic.length));
  const { bytesRead } = await file.read(wrapped, 0, wrapped.length, headerBytes);
  if (bytesRead !== wrapped.length) throw new FileDamaged();
  return wrapped;
}

/** Reads the header and opens the key. Rejects with FileDamaged. */
export async function readHeader(file: FileHandle, id: string, keys: KeyWrapper): Promise<FileHeader> {
  const wrapped = await readWrappedKey(file);
  try {
    return { wrapped, key: keys.unwrap(wrapped, keyPlace(id)), offset: headerBytes + wrapped.length };
  } catch (cause) {
    throw new FileDamaged({ cause });
  }
}

/** Overwrites the wrapped key: should the file system keep the blocks, what remains cannot be opened. */
export async function overwriteKey(file: FileHandle): Promise<void> {
  const start = Buffer.alloc(headerBytes);
  await file.read(start, 0, headerBytes, 0);
  await file.write(randomBytes(start.readUInt16BE(magic.length)), 0, undefined, headerBytes);
  await file.sync();
}

/** Opens a stored file. Rejects with FileNotFound. */
export async function openExisting(place: string, flags: "r" | "r+"): Promise<FileHandle> {
  try {
    return await open(place, flags);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") throw new FileNotFound({ cause });
    throw cause;
  }
}
