import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { NameListFormatError } from "./errors.ts";

/**
 * The container of the binary files: the letters "DKN1", the number of sections, for each its length as stored and its own
 * length (unsigned 32-bit numbers, little-endian), then what is stored. Sections that Brotli makes clearly smaller are stored
 * compressed, the others (sets of hashes) as they are.
 */
const magic = 0x314e4b44;

/** Compression that saves less than this is not worth the time to undo it whenever a process starts. */
const worthwhile = 0.35;

/** Packs sections into one file. */
export function packSections(sections: readonly Uint8Array[]): Uint8Array {
  const stored = sections.map((section) => {
    const compressed = brotliCompressSync(section, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
    });
    return compressed.length < section.length * worthwhile ? compressed : section;
  });
  const header = new DataView(new ArrayBuffer(8 + 8 * sections.length));
  header.setUint32(0, magic, true);
  header.setUint32(4, sections.length, true);
  for (const [index, section] of sections.entries()) {
    header.setUint32(8 + 8 * index, stored[index]?.length ?? 0, true);
    header.setUint32(12 + 8 * index, section.length, true);
  }
  return new Uint8Array(Buffer.concat([new Uint8Array(header.buffer), ...stored]));
}

/**
 * The sections of a file.
 *
 * @throws {NameListFormatError} if the bytes are no such file.
 */
export function unpackSections(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || view.getUint32(0, true) !== magic) throw new NameListFormatError();
  const count = view.getUint32(4, true);
  let offset = 8 + 8 * count;
  if (offset > file.length) throw new NameListFormatError();
  const sections: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const storedLength = view.getUint32(8 + 8 * index, true);
    const length = view.getUint32(12 + 8 * index, true);
    if (offset + storedLength > file.length) throw new NameListFormatError();
    const stored = file.subarray(offset, offset + storedLength);
    const section = storedLength === length ? stored : brotliDecompressSync(stored);
    if (section.length !== length) throw new NameListFormatError();
    sections.push(new Uint8Array(section));
    offset += storedLength;
  }
  return sections;
}
