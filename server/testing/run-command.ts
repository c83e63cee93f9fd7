import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** How a command of the terminal ended. */
export interface FinishedCommand {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs one of the server's commands (`secret`, `controller` …) as an operator on the machine does. */
export function runCommand(
  command: "audit" | "controller" | "operator-link" | "secret" | "sources",
  options: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<FinishedCommand> {
  const program = fileURLToPath(new URL(`../${command}-cli.ts`, import.meta.url));
  const env = { PATH: process.env["PATH"], ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...options], { env }, (_fault, output, errors) =>
      resolve({ code: child.exitCode ?? -1, output, errors }),
    );
  });
}
