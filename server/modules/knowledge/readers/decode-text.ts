import { isUtf8 } from "node:buffer";

/**
 * Text from bytes: UTF-8 or UTF-16 by their marks, UTF-8 where it is valid, else windows-1252, in which every byte
 * means something and which old German files are written in.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Decodes HTML: UTF-8 and UTF-16 by what the bytes are, whatever the page says; else by the encoding that the server
 * announced or the page names.
 */
export function decodeHtml(bytes: Uint8Array, announced: string | null = null): string {
  const text = decodeText(bytes);
  if (bytes[0] === 0xff || bytes[0] === 0xfe || isUtf8(bytes)) return text;
  const named = announced ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(text.slice(0, 4096))?.[1];
  if (named === undefined || /^utf-?(?:8|16)/iu.test(named)) return text;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return text;
  }
}
