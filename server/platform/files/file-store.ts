import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { type Id, parseId } from "#platform/ids";
import { decryptStream } from "./decrypt-stream.ts";
import { encryptStream, type Measured } from "./encrypt-stream.ts";
import { FileDamaged, FileNotFound } from "./errors.ts";
import { keyBytes } from "./file-format.ts";
import {
  encodeHeader,
  type KeyWrapper,
  keyPlace,
  openExisting,
  overwriteKey,
  readHeader,
  readWrappedKey,
} from "./file-header.ts";
import { rewrapFile } from "./rewrap-file.ts";
import { syncFolder } from "./sync-folder.ts";

/** Id of a stored file. */
export type FileId = Id<"file">;

/** What the store of files is built of. */
export interface FileStoreOptions {
  /** Folder of the blobs, made where it is missing. */
  readonly folder: string;
  readonly keys: KeyWrapper;
  /** Makes the ids, e.g. `() => newId<"file">(clock.now())`. */
  readonly newFileId: () => FileId;
}

/** A file as it was stored. */
export interface StoredFile extends Measured {
  readonly id: FileId;
}

/** Encrypted files on disk. What `write` has acknowledged survives a loss of power. */
export interface FileStore {
  /**
   * Stores a stream, encrypted. Rejects with FileTooLarge, with what the stream threw, or with the signal's reason;
   * nothing stays behind then.
   */
  write(
    content: AsyncIterable<Uint8Array>,
    options: { readonly maxBytes: number; readonly signal?: AbortSignal },
  ): Promise<StoredFile>;
  /** The content, verified piece by piece; the stream fails with FileDamaged. Rejects with FileNotFound. */
  read(id: FileId): Promise<Readable>;
  /** Destroys the file's key on disk, then the file. False where there was none. */
  remove(id: FileId): Promise<boolean>;
  /** Ids of all stored files. */
  list(): Promise<readonly FileId[]>;
  /** Removes files nobody refers to and remains of broken writes older than `olderThan`. Returns how many. */
  removeOrphans(options: { readonly isReferred: (id: FileId) => boolean; readonly olderThan: Date }): Promise<number>;
  /** Wraps the keys of all files with the current secret where an earlier one still holds them. Safe to break off. */
  rewrap(): Promise<RewrapCounts>;
  /** How many files each version of the secret locks. */
  countByKeyVersion(): Promise<ReadonlyMap<number, number>>;
}

/** What became of all files when their keys were wrapped anew. */
export interface RewrapCounts {
  readonly rewrapped: number;
  /** Files that no secret at hand opens, or that are broken. They were left as they are. */
  readonly unreadable: number;
}

/** Opens the store of encrypted files. */
export function createFileStore({ folder, keys, newFileId }: FileStoreOptions): FileStore {
  const placeOf = (id: FileId) => path.join(folder, id.slice(-2), id);

  const write: FileStore["write"] = async (content, { maxBytes, signal }) => {
    const id = newFileId();
    const place = placeOf(id);
    const temporary = `${place}.new`;
    const made = await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    if (made !== undefined) await syncFolder(path.dirname(folder));
    try {
      const measured = await writeEncrypted(temporary, interruptible(content, signal), { id, keys, maxBytes });
      signal?.throwIfAborted();
      await rename(temporary, place);
      await syncFolder(path.dirname(place));
      await syncFolder(folder);
      return { id, ...measured };
    } catch (thrown) {
      await rm(temporary, { force: true });
      throw thrown;
    }
  };

  const read: FileStore["read"] = async (id) => {
    const file = await openExisting(placeOf(id), "r");
    try {
      const { key, offset } = await readHeader(file, id, keys);
      return Readable.from(closing(file, decryptStream(file, { id, key, offset })), { objectMode: false });
    } catch (thrown) {
      await file.close();
      throw thrown;
    }
  };

  const remove: FileStore["remove"] = async (id) => {
    const place = placeOf(id);
    const exists = await destroyKey(place);
    if (exists) {
      await rm(place, { force: true });
      await syncFolder(path.dirname(place));
    }
    return exists;
  };

  const list = async () => (await entries(folder)).map(({ name }) => parseId<"file">(name)).filter((id) => id !== null);

  const removeOrphans: FileStore["removeOrphans"] = async ({ isReferred, olderThan }) => {
    let removed = 0;
    for (const { name, place } of await entries(folder)) {
      const id = parseId<"file">(name);
      const orphan = id === null ? name.endsWith(".new") : !isReferred(id);
      const info = orphan ? await stat(place).catch(() => null) : null;
      if (info === null || info.mtime >= olderThan) continue;
      await destroyKey(place);
      await rm(place, { force: true });
      removed += 1;
    }
    return removed;
  };

  const rewrap: FileStore["rewrap"] = async () => {
    const counts = { rewrapped: 0, unreadable: 0 };
    for (const id of await list()) {
      try {
        if (await rewrapFile(placeOf(id), id, keys)) counts.rewrapped += 1;
      } catch (thrown) {
        if (thrown instanceof FileDamaged) counts.unreadable += 1;
        else if (!(thrown instanceof FileNotFound)) throw thrown;
      }
    }
    return counts;
  };

  const countByKeyVersion: FileStore["countByKeyVersion"] = async () => {
    const counts = new Map<number, number>();
    for (const id of await list()) {
      const version = await versionOf(placeOf(id), keys);
      if (version !== null) counts.set(version, (counts.get(version) ?? 0) + 1);
    }
    return counts;
  };

  return { write, read, remove, list, removeOrphans, rewrap, countByKeyVersion };
}

async function writeEncrypted(
  place: string,
  content: AsyncIterable<Uint8Array>,
  options: { readonly id: string; readonly keys: KeyWrapper; readonly maxBytes: number },
): Promise<Measured> {
  await using file = await open(place, "wx", 0o600);
  const key = randomBytes(keyBytes);
  await file.writeFile(encodeHeader(options.keys.wrap(key, keyPlace(options.id))));
  const frames = encryptStream(content, { id: options.id, key, maxBytes: options.maxBytes });
  let next = await frames.next();
  while (!next.done) {
    await file.writeFile(next.value);
    next = await frames.next();
  }
  key.fill(0);
  await file.sync();
  return next.value;
}

/** Version of the secret that locks a file; null where the file is gone or its header broken. */
async function versionOf(place: string, keys: KeyWrapper): Promise<number | null> {
  try {
    await using file = await openExisting(place, "r");
    return keys.versionOf(await readWrappedKey(file));
  } catch (thrown) {
    if (thrown instanceof FileDamaged || thrown instanceof FileNotFound) return null;
    throw thrown;
  }
}

/** Destroys the key of a file; false where there is none. */
async function destroyKey(place: string): Promise<boolean> {
  const file = await openExisting(place, "r+").catch((thrown: unknown) => {
    if (thrown instanceof FileNotFound) return null;
    throw thrown;
  });
  if (file === null) return false;
  await using opened = file;
  await overwriteKey(opened);
  return true;
}

async function* closing(file: FileHandle, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } finally {
    await file.close();
  }
}

/** Ends the reading of a stream as soon as the signal fires, also while it waits for the sender. */
async function* interruptible(
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (signal === undefined) return yield* content;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => {});
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  const iterator = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted.promise]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    iterator.return?.().catch(() => {});
  }
}

async function entries(folder: string): Promise<readonly { readonly name: string; readonly place: string }[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, place: path.join(entry.parentPath, entry.name) }));
}
