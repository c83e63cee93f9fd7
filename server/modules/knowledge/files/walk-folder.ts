import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";

/** A file below a folder. `path` is relative to it, with slashes. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** Hidden files, and what programs write beside a document while they have it open. */
const passing = /^(?:\.|~\$|~lock)|\.(?:tmp|part|crdownload|swp)$|~$/iu;

/**
 * The files below a folder, sorted by path. Links are not followed, wherever they lead; hidden and passing files are left
 * out. Rejects where the folder itself cannot be read.
 */
export async function walkFolder(folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((cause: unknown) => {
      // A folder that went away during the walk is empty; the watched one must be there.
      if (below !== "") return [];
      throw cause;
    });
    for (const entry of entries) {
      if (passing.test(entry.name)) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      if (!entry.isFile()) continue;
      const facts = await lstat(join(folder, path)).catch(() => null);
      if (facts?.isFile() === true) found.push({ path, bytes: facts.size, modifiedMs: facts.mtimeMs });
    }
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/**
 * Opens a file below a folder for reading; null where it is gone, or where a link on its way leads out of the folder,
 * put there after the walk.
 */
export async function openBelow(folder: string, path: string): Promise<FileHandle | null> {
  const place = join(await realpath(folder), path);
  try {
    if ((await realpath(place)) !== place) return null;
    return await open(place, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch {
    return null;
  }
}
