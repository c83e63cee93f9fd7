import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Source, sourceFilesSchema, sourceListSchema, sourceSchema } from "@diskret/contract";
import { OperatorCallRefused } from "./command-line/errors.ts";
import { type Desk, openDesk, runCommand } from "./command-line/open-desk.ts";
import { runWebsiteCommand, websiteHelp } from "./command-line/website-desk.ts";

const help = `npm run -s sources -- COMMAND

Adds, lists and removes the sources of the server that runs on this data folder.

  add PATH...    uploads files, folders and ZIPs and waits until they are read
  list           all sources with their state
  pause ID...    stops the reading of a source for a while; what is read so far is kept
  resume ID...   goes on with a paused reading
  remove ID...   deletes a source: original, text, passages and index
${websiteHelp}

Read are PDF (also scanned), DOCX, PPTX, XLSX, CSV, ODT, ODS, ODP, EPUB, EML, MSG, Markdown, HTML, text, pictures
(PNG, JPEG, WebP, TIFF) and ZIPs of these. A folder is read with the folders in it; links are not followed.

Exit code: 0 when everything worked, 1 when a file could not be read, 2 when the command could not run.`;

const pollMs = 250;

/** Uploads a file as a stream and waits until it is read. False where it, or a file in it, cannot be. */
async function add(desk: Desk, file: NamedFile): Promise<boolean> {
  const body = await openAsBlob(file.path);
  const query = new URLSearchParams({ name: file.name });
  const headers = { "content-type": "application/octet-stream" };
  const answer = await desk.call(`sources?${query}`, { method: "POST", body, headers });
  return settle(desk, sourceSchema.parse(await answer.json()), file.name);
}

/** Waits until a source is read, with the files that lie in it, and says what became of each. */
async function settle({ call, language }: Desk, given: Source, name: string): Promise<boolean> {
  let source = given;
  while (source.state === "reading" || source.state === "receiving" || source.state === "checking") {
    showProgress(source, name);
    await wait(pollMs);
    source = sourceSchema.parse(await (await call(`sources/${source.id}`)).json());
  }
  clearProgress();
  if (source.state === "failed") {
    console.error(`${name}: ${source.error?.message[language] ?? ""}`);
    return false;
  }
  const state = source.state === "paused" || source.state === "held" ? `, ${source.state}` : "";
  console.log(`${source.id}  ${name}: ${source.title} (${source.passages}${state})`);
  return settleFiles({ call, language }, source, name);
}

/** The files of a ZIP are sources of their own; those of a mail are part of it, and only unread ones are named. */
async function settleFiles({ call, language }: Desk, source: Source, name: string): Promise<boolean> {
  const { files } = sourceFilesSchema.parse(await (await call(`sources/${source.id}/files`)).json());
  let whole = true;
  for (const { path, sourceId, error } of files) {
    const inside = `${name}/${path}`;
    if (error !== null) console.error(`${inside}: ${error.message[language] ?? ""}`);
    if (error !== null) whole = false;
    if (sourceId === null || sourceId === source.id) continue;
    const child = sourceSchema.parse(await (await call(`sources/${sourceId}`)).json());
    if (!(await settle({ call, language }, child, inside))) whole = false;
  }
  return whole;
}

/** A file on this machine, and the name under which it is uploaded. */
interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** The files that a path names: itself, or those of a folder by their way from it. */
async function filesAt(path: string): Promise<readonly NamedFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, name: relative(path, file).split(sep).join("/") }));
}

/** Progress is shown to a person only; a log file gets the results alone. */
function showProgress(source: Source, name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${name}  ${progressOf(source)} `);
}

function progressOf({ pages, progress }: Source): string {
  return pages === null ? `${Math.round(progress * 100)} %` : `${pages.read}/${pages.total}`;
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}

async function list({ call, language }: Desk): Promise<void> {
  const { sources } = sourceListSchema.parse(await (await call("sources")).json());
  for (const source of sources) {
    const state = source.state === "failed" ? (source.error?.message[language] ?? source.state) : source.state;
    console.log(
      [
        source.id,
        source.state.padEnd(8),
        String(source.passages).padStart(6),
        source.title,
        source.state === "failed" ? state : "",
      ]
        .join("  ")
        .trimEnd(),
    );
  }
}

async function remove({ call }: Desk, id: string): Promise<void> {
  await call(`sources/${encodeURIComponent(id)}`, { method: "DELETE" });
  console.log(id);
}

/** Pauses or resumes readings. */
async function steer({ call }: Desk, action: "pause" | "resume", id: string): Promise<void> {
  await call(`sources/${encodeURIComponent(id)}/${action}`, { method: "POST" });
  console.log(id);
}

/** Uploads everything below the paths, one file after the other; a file that is refused does not keep the next away. */
async function addAll(desk: Desk, paths: readonly string[]): Promise<boolean> {
  let whole = true;
  for (const path of paths) {
    for (const file of await filesAt(path)) {
      const done = await add(desk, file).catch((fault: unknown) => {
        if (!(fault instanceof OperatorCallRefused)) throw fault;
        console.error(`${file.name}: ${fault.message}`);
        return false;
      });
      whole &&= done;
    }
  }
  return whole;
}

async function run([command, ...operands]: readonly string[]): Promise<number> {
  const actions = ["add", "remove", "pause", "resume", "website"];
  const known = command === "list" || (command !== undefined && actions.includes(command) && operands.length > 0);
  if (!known) {
    console.log(help);
    return command === undefined || command === "--help" ? 0 : 2;
  }
  const desk = openDesk();
  if (command === "website") {
    const done = await runWebsiteCommand({ ...desk, say: (line) => console.log(line) }, operands);
    return done ? 0 : 2;
  }
  if (command === "add") return (await addAll(desk, operands)) ? 0 : 1;
  if (command === "list") await list(desk);
  if (command === "remove") for (const id of operands) await remove(desk, id);
  if (command === "pause" || command === "resume") for (const id of operands) await steer(desk, command, id);
  return 0;
}

await runCommand(run);
