import { spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type AuditReport, auditReportSchema } from "@diskret/contract";
import { breakingPreload, type Patch } from "./break-source.ts";

const program = fileURLToPath(new URL("../audit-cli.ts", import.meta.url));

/** What an audit in a process of its own is run on. */
export interface AuditProcess {
  /** A data folder that is copied, so that every audit begins with the same. */
  readonly template: string;
  readonly patches: readonly Patch[];
  /** One promise, or all. */
  readonly promise?: string;
  /** Further settings by their environment names. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Runs the audit's own command in a fresh process, on sources that are patched as they are loaded. Rejects when it comes
 * to no report: a program that merely crashes has not been proven wrong.
 */
export async function auditInFreshProcess({
  template,
  patches,
  promise,
  settings,
}: AuditProcess): Promise<AuditReport> {
  const dataFolder = await mkdtemp(join(tmpdir(), "diskret-audit-"));
  try {
    cpSync(template, dataFolder, { recursive: true });
    const preload = patches.length === 0 ? [] : ["--import", breakingPreload(patches)];
    const wanted = promise === undefined ? [] : ["--promise", promise];
    const child = spawn(process.execPath, [...preload, program, "--json", ...wanted], {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], DATA_FOLDER: dataFolder, ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (!out.trimStart().startsWith("{")) throw new Error(`The audit came to no report:\n${out}${errors}`);
    return auditReportSchema.parse(JSON.parse(out));
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}
