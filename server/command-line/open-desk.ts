import type { Language } from "@diskret/contract";
import { readConfig } from "#platform/config";
import { findRunningServer } from "../running-server.ts";
import { createOperatorCall } from "./operator-calls.ts";

/** What a command works with: the running server, asked as the operator, and the language its faults are told in. */
export interface Desk {
  readonly call: ReturnType<typeof createOperatorCall>;
  readonly language: Language;
}

/** Opens the desk at the server that runs on the data folder of the settings. Throws where none runs. */
export function openDesk(): Desk {
  const config = readConfig();
  const running = findRunningServer(config.data.folder);
  if (running === null) {
    throw new Error(`No server runs on the data folder ${config.data.folder}. Start it with: npm start`);
  }
  return { call: createOperatorCall(config, running.url), language: config.texts.defaultLanguage };
}

/** Runs a command with the words behind its name and sets the exit code: what it returns, 2 where it fails. */
export async function runCommand(run: (words: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : "The command could not run because of an unknown fault.";
    process.stderr.write(`${reason}\n`);
    process.exitCode = 2;
  }
}
