import { createDecipheriv } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { FileDamaged } from "./errors.ts";
import { associatedOf, frameBytes, nonceOf, tagBytes } from "./file-format.ts";

const sealedFrameBytes = frameBytes + tagBytes;

/**
 * Reads and verifies a stored file's frames from `offset` on. Each piece was verified before it is handed out; that
 * the file is whole is known with the last one.
 *
 * @throws FileDamaged where anything was changed, moved or is missing.
 */
export async function* decryptStream(
  file: FileHandle,
  options: { readonly id: string; readonly key: Buffer; readonly offset: number },
): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  const frames = Math.max(1, Math.ceil((size - options.offset) / sealedFrameBytes));
  const buffer = Buffer.allocUnsafe(sealedFrameBytes);
  for (let frame = 0; frame < frames; frame += 1) {
    const position = options.offset + frame * sealedFrameBytes;
    const { bytesRead } = await file.read(buffer, 0, sealedFrameBytes, position);
    yield openFrame(buffer.subarray(0, bytesRead), {
      key: options.key,
      nonce: nonceOf(frame),
      associated: associatedOf(options.id, frame, frame === frames - 1),
    });
  }
}

function openFrame(sealed: Buffer, bound: { key: Buffer; nonce: Buffer; associated: Buffer }): Buffer {
  if (sealed.length < tagBytes) throw new FileDamaged();
  const decipher = createDecipheriv("aes-256-gcm", bound.key, bound.nonce);
  decipher.setAAD(bound.associated);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const content = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    decipher.final();
  } catch (cause) {
    throw new FileDamaged({ cause });
  }
  return content;
}
