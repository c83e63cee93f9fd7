import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Language, type Source, sourceListSchema, sourceSchema } from "@diskret/contract";
import { readConfig } from "#platform/config";
import { createOperatorCall, type OperatorCall } from "./command-line/operator-calls.ts";
import { findRunningServer } from "./running-server.ts";

const help = `npm run -s sources -- COMMAND

Adds, lists and removes the sources of the server that runs on this data folder.

  add FILE...   uploads files (PDF, DOCX, Markdown, HTML, text) and waits until they are read
  list          all sources with their state
  remove ID     deletes a source: original, text, passages and index

Exit code: 0 when everything worked, 1 when a file could not be read, 2 when the command could not run.`;

const pollMs = 250;

/** What a command needs. */
interface Desk {
  readonly call: OperatorCall;
  readonly language: Language;
}

/** Uploads a file as a stream and waits until it is read. False where it cannot be. */
async function add({ call, language }: Desk, file: string): Promise<boolean> {
  const name = basename(file);
  const body = await openAsBlob(file);
  const query = new URLSearchParams({ name });
  const headers = { "content-type": "application/octet-stream" };
  let source = sourceSchema.parse(await (await call(`sources?${query}`, { method: "POST", body, headers })).json());
  while (source.state === "reading" || source.state === "receiving") {
    showProgress(source, name);
    await wait(pollMs);
    source = sourceSchema.parse(await (await call(`sources/${source.id}`)).json());
  }
  clearProgress();
  if (source.state === "failed") {
    console.error(`${name}: ${source.error?.message[language] ?? ""}`);
    return false;
  }
  console.log(`${source.id}  ${name}: ${source.title} (${source.passages})`);
  return true;
}

/** Progress is shown to a person only; a log file gets the results alone. */
function showProgress(source: Source, name: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${name}  ${Math.round(source.progress * 100)} % `);
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

async function run([command, ...operands]: readonly string[]): Promise<number> {
  const known = command === "list" || ((command === "add" || command === "remove") && operands.length > 0);
  if (!known) {
    console.log(help);
    return command === undefined || command === "--help" ? 0 : 2;
  }
  const desk = openDesk();
  if (command === "list") await list(desk);
  if (command === "remove") for (const id of operands) await remove(desk, id);
  if (command !== "add") return 0;
  let faults = 0;
  for (const file of operands) if (!(await add(desk, file))) faults++;
  return faults === 0 ? 0 : 1;
}

function openDesk(): Desk {
  const config = readConfig();
  const running = findRunningServer(config.data.folder);
  if (running === null) {
    throw new Error(`No server runs on the data folder ${config.data.folder}. Start it with: npm start`);
  }
  return { call: createOperatorCall(config, running.url), language: config.texts.defaultLanguage };
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : "The command could not run because of an unknown fault.");
  process.exitCode = 2;
}
