import { setImmediate } from "node:timers/promises";
import { constants, gunzipSync } from "node:zlib";
import type { StoredPiece } from "#privacy/promises";

/** Where something that should be nowhere was found, and in which disguise. */
export interface Trace {
  readonly place: string;
  readonly form: string;
}

interface Needle {
  readonly form: string;
  readonly bytes: Buffer;
}

/** Enough for what could hide in a compressed piece, too little for a bomb. */
const unpackedMaxBytes = 16 * 1024 * 1024;

/**
 * Looks for a text or a key in everything given, as it is and in the disguises in which software leaves things lying
 * about: UTF-8, UTF-16, hex, base64 in all three alignments, base64url, percent-encoded, JSON-escaped, inside gzip.
 */
export async function findTraces(
  pieces: AsyncIterable<StoredPiece>,
  wanted: readonly (string | Buffer)[],
): Promise<readonly Trace[]> {
  const needles = wanted.flatMap(disguises);
  const traces = new Map<string, Trace>();
  for await (const { place, bytes } of pieces) {
    for (const { form } of found(bytes, needles)) traces.set(`${place} ${form}`, { place, form });
    for (const unpacked of gunzipped(bytes)) {
      for (const { form } of found(unpacked, needles)) traces.set(`${place} gzip`, { place, form: `${form} in gzip` });
    }
    await setImmediate(); // the installation goes on answering meanwhile
  }
  return [...traces.values()];
}

function found(bytes: Buffer, needles: readonly Needle[]): readonly Needle[] {
  return needles.filter((needle) => bytes.includes(needle.bytes));
}

function disguises(wanted: string | Buffer): readonly Needle[] {
  const raw = typeof wanted === "string" ? Buffer.from(wanted, "utf8") : wanted;
  const ascii = (form: string, text: string): Needle => ({ form, bytes: Buffer.from(text, "latin1") });
  return [
    { form: "plain", bytes: raw },
    ascii("hex", raw.toString("hex")),
    ascii("hex", raw.toString("hex").toUpperCase()),
    ...[0, 1, 2].flatMap((shift) => base64At(raw, shift)),
    ...(typeof wanted === "string" ? textDisguises(wanted) : []),
  ];
}

function textDisguises(text: string): readonly Needle[] {
  const utf16 = Buffer.from(text, "utf16le");
  const needles: Needle[] = [
    { form: "utf-16", bytes: utf16 },
    { form: "utf-16", bytes: Buffer.from(utf16).swap16() },
  ];
  const escaped = JSON.stringify(text).slice(1, -1);
  if (escaped !== text) needles.push({ form: "json", bytes: Buffer.from(escaped, "utf8") });
  const percent = encodeURIComponent(text);
  if (percent !== text) needles.push({ form: "percent", bytes: Buffer.from(percent, "utf8") });
  return needles;
}

/**
 * How the bytes look in base64 when they start at this offset of a group of three: the characters that depend on the
 * neighbours are cut off.
 */
function base64At(raw: Buffer, shift: number): readonly Needle[] {
  const text = Buffer.concat([Buffer.alloc(shift), raw])
    .toString("base64")
    .replace(/=+$/u, "");
  const sure = text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + raw.length) * 8) / 6));
  const url = sure.replaceAll("+", "-").replaceAll("/", "_");
  return [...new Set([sure, url])].map((form) => ({ form: "base64", bytes: Buffer.from(form, "latin1") }));
}

const gzipStart = Buffer.from([0x1f, 0x8b, 0x08]);

/** Whatever of the piece can be unpacked, also where the end is missing. */
function* gunzipped(bytes: Buffer): Iterable<Buffer> {
  for (let at = bytes.indexOf(gzipStart); at >= 0; at = bytes.indexOf(gzipStart, at + 1)) {
    try {
      yield gunzipSync(bytes.subarray(at), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: unpackedMaxBytes,
      });
    } catch {
      // three bytes that only looked like a beginning
    }
  }
}
