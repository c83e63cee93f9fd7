import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { applyPatch, type Patch } from "./break-source.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** A widget built from broken sources. `patch` makes the server serve it instead of the true one. */
export interface BrokenWidget extends AsyncDisposable {
  readonly patch: Patch;
}

/** Builds the widget from a copy of its sources with one change in them. The true sources and their build stay as they are. */
export async function buildBrokenWidget(breaking: Patch): Promise<BrokenWidget> {
  await using scope = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "diskret-widget-"));
  scope.defer(() => rm(folder, { recursive: true, force: true }));
  await cp(join(repository, "widget"), join(folder, "widget"), {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules)(?:\/|$)/u.test(path.slice(repository.length)),
  });
  for (const shared of ["contract", "tsconfig.base.json"]) {
    await cp(join(repository, shared), join(folder, shared), { recursive: true });
  }
  await symlink(join(repository, "node_modules"), join(folder, "node_modules"));
  const file = join(folder, breaking.file);
  await writeFile(file, applyPatch(await readFile(file, "utf8"), breaking));
  await run(process.execPath, ["build.ts"], { cwd: join(folder, "widget") });
  const removal = scope.move();
  return {
    patch: {
      file: "server/composition/open-http.ts",
      find: `new URL("../../widget/dist/", import.meta.url)`,
      replace: `new URL("${pathToFileURL(join(folder, "widget/dist/")).href}")`,
    },
    [Symbol.asyncDispose]: () => removal.disposeAsync(),
  };
}
