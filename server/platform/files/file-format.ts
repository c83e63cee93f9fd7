/**
 * A stored file: magic, length of the wrapped key, wrapped key, then frames. A frame is its ciphertext and its tag. All
 * frames but the last carry exactly `frameBytes` of content; the last carries what is left (perhaps nothing). The
 * nonce of a frame is its number; its associated data is the file's id, the number and whether it is the last: so frames
 * cannot be moved, repeated, left out or taken from another file (the STREAM construction, Hoang et al., 2015).
 */
export const magic = Buffer.from("DKF1");
export const frameBytes = 64 * 1024;
export const tagBytes = 16;
export const keyBytes = 32;
export const headerBytes = magic.length + 2;

/** The nonce of a frame. Keys are random per file, so a counter never repeats one. */
export function nonceOf(frame: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(frame, 6, 6);
  return nonce;
}

/** What a frame is bound to. */
export function associatedOf(id: string, frame: number, last: boolean): Buffer {
  return Buffer.from(`${id}:${frame}:${last ? "last" : "more"}`);
}
