import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../reading/errors.ts";
import { unpackedMaxBytes } from "../reading/limits.ts";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const stored = 0;
const deflated = 8;

/**
 * Refuses a ZIP that unpacks to more than a document ever does. Sizes in its directory may lie, so every entry is
 * unpacked with a bound, one after the other. Returns the names of the entries.
 */
export function checkArchive(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > file.length || file.readUInt32LE(end) !== endSignature)
    throw new UnreadableFile("file-broken");
  const count = file.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = file.readUInt32LE(end + 16);
  let left = unpackedMaxBytes;
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) throw new UnreadableFile("file-broken");
    const nameLength = file.readUInt16LE(at + 28);
    names.push(file.toString("utf8", at + 46, at + 46 + nameLength));
    left -= unpackedSize(file, at, left);
    if (left < 0) throw new UnreadableFile("file-archive-bomb", { limit: unpackedMaxBytes });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
}

function unpackedSize(file: Buffer, entry: number, left: number): number {
  const flags = file.readUInt16LE(entry + 8);
  if ((flags & 1) === 1) throw new UnreadableFile("file-encrypted");
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (method === stored) return packed;
  if (method !== deflated || local + 30 > file.length) throw new UnreadableFile("file-broken");
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  try {
    return inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: Math.max(1, left) }).length;
  } catch (cause) {
    const tooLarge = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    throw new UnreadableFile(
      tooLarge ? "file-archive-bomb" : "file-broken",
      tooLarge ? { limit: unpackedMaxBytes } : {},
    );
  }
}
