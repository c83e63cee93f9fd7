import { NameListFormatError } from "./errors.ts";

/**
 * The container of the binary files: the letters "DKN2", the number of sections, the length of each (unsigned 32-bit
 * numbers, little-endian), then the sections as they are, each filled up to a multiple of four bytes. Nothing is compressed,
 * so that opening a file takes no time and its numbers are used where they lie.
 */
const magic = 0x324e4b44;

/** Packs sections into one file. */
export function packSections(sections: readonly Uint8Array[]): Uint8Array {
  const headerLength = 8 + 4 * sections.length;
  const file = new Uint8Array(sections.reduce((sum, { length }) => sum + padded(length), headerLength));
  const header = new DataView(file.buffer);
  header.setUint32(0, magic, true);
  header.setUint32(4, sections.length, true);
  let offset = headerLength;
  for (const [index, section] of sections.entries()) {
    header.setUint32(8 + 4 * index, section.length, true);
    file.set(section, offset);
    offset += padded(section.length);
  }
  return file;
}

/**
 * The sections of a file: parts of it, at offsets that four divides.
 *
 * @throws {NameListFormatError} if the bytes are no such file.
 */
export function unpackSections(file: Uint8Array): Uint8Array[] {
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) throw new NameListFormatError();
  const count = view.getUint32(4, true);
  let offset = 8 + 4 * count;
  if (offset > bytes.length) throw new NameListFormatError();
  const sections: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const length = view.getUint32(8 + 4 * index, true);
    if (offset + length > bytes.length) throw new NameListFormatError();
    sections.push(new Uint8Array(bytes.buffer, bytes.byteOffset + offset, length));
    offset += padded(length);
  }
  return sections;
}

const padded = (length: number): number => (length + 3) & ~3;
