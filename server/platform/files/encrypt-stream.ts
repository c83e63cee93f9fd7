import { createCipheriv, createHash } from "node:crypto";
import { FileTooLarge } from "./errors.ts";
import { associatedOf, frameBytes, nonceOf } from "./file-format.ts";

/** What was read while encrypting. */
export interface Measured {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * Encrypts a stream frame by frame; the generator's return value tells length and hash of the content.
 *
 * @throws FileTooLarge as soon as the content exceeds `maxBytes`.
 */
export async function* encryptStream(
  content: AsyncIterable<Uint8Array>,
  options: { readonly id: string; readonly key: Buffer; readonly maxBytes: number },
): AsyncGenerator<Buffer, Measured> {
  const hash = createHash("sha256");
  const pending = Buffer.allocUnsafe(frameBytes);
  let filled = 0;
  let frame = 0;
  let bytes = 0;

  const seal = (last: boolean): Buffer => {
    const cipher = createCipheriv("aes-256-gcm", options.key, nonceOf(frame));
    cipher.setAAD(associatedOf(options.id, frame, last));
    const sealed = Buffer.concat([cipher.update(pending.subarray(0, filled)), cipher.final(), cipher.getAuthTag()]);
    frame += 1;
    filled = 0;
    return sealed;
  };

  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > options.maxBytes) throw new FileTooLarge(options.maxBytes);
    hash.update(chunk);
    for (let offset = 0; offset < chunk.length; ) {
      if (filled === frameBytes) yield seal(false);
      const taken = Math.min(frameBytes - filled, chunk.length - offset);
      pending.set(chunk.subarray(offset, offset + taken), filled);
      filled += taken;
      offset += taken;
    }
  }
  yield seal(true);
  pending.fill(0);
  return { bytes, sha256: hash.digest("hex") };
}
