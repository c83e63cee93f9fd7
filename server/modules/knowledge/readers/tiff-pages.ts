import { UnreadableFile } from "../reading/errors.ts";
import { pagesMax } from "../reading/limits.ts";

/**
 * The pages of a TIFF, each made when it is asked for, as a TIFF whose first directory is that page's; null where the file is none. Directories are
 * a chain (TIFF 6.0, section 2): a copy of the file whose header points to another one begins with another page.
 *
 * @throws UnreadableFile `file-broken` where the chain leads nowhere or in a circle.
 */
export function tiffPages(bytes: Uint8Array): readonly (() => Uint8Array)[] | null {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  if (mark !== "II*\0" && mark !== "MM\0*") return null;
  const little = mark.startsWith("I");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  for (let at = offsetAt(view, 4, little); at !== 0; at = nextDirectory(view, at, little)) {
    if (starts.includes(at) || starts.length > pagesMax) throw new UnreadableFile("file-broken");
    starts.push(at);
  }
  if (starts.length === 0) throw new UnreadableFile("file-broken");
  return starts.map((start) => () => (starts.length === 1 ? bytes : startingAt(bytes, start, little)));
}

function offsetAt(view: DataView, at: number, little: boolean): number {
  if (at + 4 > view.byteLength) throw new UnreadableFile("file-broken");
  return view.getUint32(at, little);
}

/** A directory is a count, twelve bytes per entry, and the place of the next one. */
function nextDirectory(view: DataView, at: number, little: boolean): number {
  if (at + 2 > view.byteLength) throw new UnreadableFile("file-broken");
  return offsetAt(view, at + 2 + view.getUint16(at, little) * 12, little);
}

function startingAt(bytes: Uint8Array, start: number, little: boolean): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(4, start, little);
  return copy;
}
