import { type FileHandle, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { encodeHeader, type KeyWrapper, keyPlace, openExisting, overwriteKey, readHeader } from "./file-header.ts";
import { syncFolder } from "./sync-folder.ts";

/**
 * Wraps a file's key anew with the current secret; the content stays as it is encrypted. False where that was done
 * before. Written beside and renamed, so that a crash leaves either wrap whole; the earlier wrap is destroyed then.
 * Rejects with FileDamaged where no secret opens the key, and with FileNotFound.
 */
export async function rewrapFile(place: string, id: string, keys: KeyWrapper): Promise<boolean> {
  await using earlier = await openExisting(place, "r+");
  const { wrapped, key, offset } = await readHeader(earlier, id, keys);
  if (keys.versionOf(wrapped) === keys.keyVersion) return false;
  const beside = `${place}.new`;
  try {
    await using renewed = await open(beside, "w", 0o600);
    await renewed.writeFile(encodeHeader(keys.wrap(key, keyPlace(id))));
    await copyFrom(earlier, offset, renewed);
    await renewed.sync();
    await rename(beside, place);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  } finally {
    key.fill(0);
  }
  await syncFolder(path.dirname(place));
  await overwriteKey(earlier);
  return true;
}

const pieceBytes = 1024 * 1024;

/** Appends everything from an offset on to another file. */
async function copyFrom(source: FileHandle, offset: number, target: FileHandle): Promise<void> {
  const piece = Buffer.allocUnsafe(pieceBytes);
  for (let position = offset; ; ) {
    const { bytesRead } = await source.read(piece, 0, pieceBytes, position);
    if (bytesRead === 0) return;
    await target.writeFile(piece.subarray(0, bytesRead));
    position += bytesRead;
  }
}
