/**
 * Text from bytes: UTF-8 or UTF-16 by their marks, UTF-8 where it is valid, else the encoding that the XML declaration or
 * the page names, else windows-1252, in which every byte means something.
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(namedEncoding(bytes)).decode(bytes);
  }
}

function namedEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const name = /<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)|<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head);
  const label = name?.[1] ?? name?.[2] ?? "windows-1252";
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "utf-8" ? "windows-1252" : encoding;
  } catch {
    return "windows-1252";
  }
}
