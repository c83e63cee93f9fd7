import { createHash } from "node:crypto";
import { cpSync, existsSync } from "node:fs";
import { mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { type Migration, openDatabase } from "#platform/database";

const prefix = `diskret-template-${userInfo().uid}-`;
const keptForMs = 86_400_000;

/**
 * A data folder with a migrated database, made once and then copied, because creating one takes seconds and copying
 * milliseconds. Its name holds the hash of the migrations, so test processes share it and changed ones get their own.
 */
export async function databaseTemplate(migrations: readonly Migration[]): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(migrations)).digest("hex").slice(0, 16);
  const template = join(tmpdir(), `${prefix}${hash}`);
  if (existsSync(template)) return template;
  await removeOld();
  const unfinished = await mkdtemp(join(tmpdir(), `${prefix}new-`));
  if (migrations.length > 0) cpSync(await databaseTemplate([]), unfinished, { recursive: true });
  {
    await using database = await openDatabase({ dataFolder: unfinished });
    await database.migrate(migrations);
  }
  // Several test processes may come here at once; the first one's folder is everybody's.
  await rename(unfinished, template).catch(() => rm(unfinished, { recursive: true }));
  return template;
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const changedMs = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (changedMs + keptForMs < Date.now()) await rm(folder, { recursive: true, force: true });
  }
}
