import { open } from "node:fs/promises";

/** Makes a folder's own entries durable: a file that was made or renamed in it is found after a loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, "r");
  await handle.sync();
}
