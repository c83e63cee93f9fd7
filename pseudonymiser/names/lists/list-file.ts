import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { NameListFormatError } from "./errors.ts";

/**
 * The container of the binary files: the letters "DKN1", the number of sections, the length of each (unsigned 32-bit,
 * little-endian), then their bytes; all of it compressed with Brotli.
 */
const magic = 0x314e4b44;

/** Packs sections into one file. */
export function packSections(sections: readonly Uint8Array[]): Uint8Array {
  const header = new DataView(new ArrayBuffer(8 + 4 * sections.length));
  header.setUint32(0, magic, true);
  header.setUint32(4, sections.length, true);
  for (const [index, section] of sections.entries()) header.setUint32(8 + 4 * index, section.length, true);
  const plain = Buffer.concat([new Uint8Array(header.buffer), ...sections]);
  const compressed = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  return new Uint8Array(compressed);
}

/**
 * The sections of a file, each at an offset that any typed array can start at.
 *
 * @throws {NameListFormatError} if the bytes are no such file.
 */
export function unpackSections(file: Uint8Array): Uint8Array[] {
  const plain = brotliDecompressSync(file);
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  if (plain.length < 8 || view.getUint32(0, true) !== magic) throw new NameListFormatError();
  const count = view.getUint32(4, true);
  let offset = 8 + 4 * count;
  const sections: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const length = view.getUint32(8 + 4 * index, true);
    if (offset + length > plain.length) throw new NameListFormatError();
    sections.push(new Uint8Array(plain.subarray(offset, offset + length)));
    offset += length;
  }
  return sections;
}
