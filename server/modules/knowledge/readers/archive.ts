import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../reading/errors.ts";
import { unpackedMaxBytes } from "../reading/limits.ts";
import { decodeText } from "./decode-text.ts";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const stored = 0;
const deflated = 8;

/** An entry of a ZIP as its directory describes it; sizes may lie. */
export interface ArchiveEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  /** What the entry takes in the archive, packed. */
  readonly packed: Uint8Array;
}

/** A ZIP whose entries are unpacked when they are asked for, with one bound for all of them together. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of an entry; null where there is none. Throws `UnreadableFile` (bomb, encrypted, broken). */
  read(name: string): Uint8Array | null;
  /** An entry as text; null where there is none. */
  text(name: string): string | null;
}

/**
 * Opens a ZIP in memory. Whatever its directory says of sizes, no more than a document may unpack to is ever unpacked:
 * entries that were read count together.
 *
 * @throws UnreadableFile `file-broken` where the directory cannot be followed.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map(readEntries(bytes).map((entry) => [entry.name, entry]));
  let left = unpackedMaxBytes;
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const content = unpack(entry, left);
    left -= content.length;
    if (left < 0) throw new UnreadableFile("file-archive-bomb", { limit: unpackedMaxBytes });
    return content;
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    text(name) {
      const content = read(name);
      return content === null ? null : decodeText(content);
    },
  };
}

/**
 * The entries of a ZIP by its directory, folders left out.
 *
 * @throws UnreadableFile `file-broken` where the directory cannot be followed.
 */
export function readEntries(bytes: Uint8Array): readonly ArchiveEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > file.length || file.readUInt32LE(end) !== endSignature)
    throw new UnreadableFile("file-broken");
  const count = file.readUInt16LE(end + 10);
  const entries: ArchiveEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) throw new UnreadableFile("file-broken");
    const nameLength = file.readUInt16LE(at + 28);
    const flags = file.readUInt16LE(at + 8);
    const name = entryName(file.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const method = file.readUInt16LE(at + 10);
    if (!name.endsWith("/"))
      entries.push({ name, encrypted: (flags & 1) === 1, method, packed: packedBytes(file, at) });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** Names are UTF-8 where the entry says so or where they are valid; old ones come in the code page of DOS. */
function entryName(bytes: Buffer, isUtf8: boolean): string {
  if (isUtf8) return bytes.toString("utf8");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return [...bytes].map((byte) => (byte < 128 ? String.fromCharCode(byte) : (dosLetters[byte] ?? "_"))).join("");
  }
}

/** The letters of German names in code page 437. */
const dosLetters: Readonly<Record<number, string>> = {
  129: "ü",
  130: "é",
  132: "ä",
  142: "Ä",
  148: "ö",
  153: "Ö",
  154: "Ü",
  225: "ß",
};

function packedBytes(file: Buffer, entry: number): Uint8Array {
  const size = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (local + 30 > file.length) throw new UnreadableFile("file-broken");
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return file.subarray(start, start + size);
}

/**
 * Unpacks an entry to at most `maxBytes`.
 *
 * @throws UnreadableFile `file-archive-bomb` beyond that, `file-encrypted`, or `file-broken`.
 */
function unpack(entry: ArchiveEntry, maxBytes: number): Uint8Array {
  if (entry.encrypted) throw new UnreadableFile("file-encrypted");
  if (entry.method === stored) return entry.packed;
  if (entry.method !== deflated) throw new UnreadableFile("file-broken");
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (cause) {
    throw unpackFault(cause);
  }
}

/** What a fault of unpacking means. */
export function unpackFault(cause: unknown): UnreadableFile {
  const tooLarge = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
  return tooLarge
    ? new UnreadableFile("file-archive-bomb", { limit: unpackedMaxBytes })
    : new UnreadableFile("file-broken");
}
