const flushBytes = 256 * 1024;

/** Collects the pieces of an answer, so that one question gets one message back, and a long answer several. */
export interface Answer {
  add(bytes: Uint8Array): void;
  flush(): void;
}

/** `send` becomes the owner of the bytes it is given. */
export function createAnswer(send: (bytes: Uint8Array<ArrayBuffer>) => void): Answer {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const flush = () => {
    if (length === 0) return;
    send(joinBytes(pieces));
    pieces = [];
    length = 0;
  };
  return {
    add: (bytes) => {
      pieces.push(bytes.slice()); // the engine uses its memory again for the next piece
      length += bytes.length;
      if (length >= flushBytes) flush();
    },
    flush,
  };
}

/** Joins pieces into a buffer of its own: a pooled Buffer would be sent with the whole pool behind it. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
