import { parseArgs } from "node:util";
import { type AuditReport, type Language, languageSchema, type PromiseState, type Verdict } from "@diskret/contract";
import { readConfig } from "#platform/config";
import { verdictText } from "#privacy/audit";
import { auditInProcess } from "./command-line/audit-in-process.ts";
import { auditRunningServer } from "./command-line/audit-running-server.ts";
import { findRunningServer } from "./running-server.ts";

const help = `npm run audit -- [options]

Runs the proofs of all promises on this installation and writes a dated report to the data folder (audits/).
A running server is asked to prove; without one the installation is opened for the audit alone.

  --promise ID      one promise only, e.g. CHAT-05; may be given several times
  --language de|en  language of the table (default: DEFAULT_LANGUAGE)
  --json            the report as JSON on standard output
  --help            this text

Exit code: 0 when no promise is broken, 1 when one is, 2 when the audit could not run.`;

/** What an audit is asked for on the command line. */
interface Options {
  readonly promises: readonly string[] | undefined;
  readonly language: Language;
  readonly json: boolean;
}

/** Shows a verdict as it comes; JSON has standard output for itself. */
function shown(verdict: Verdict, states: ReadonlyMap<string, PromiseState>, language: Language): string {
  const mark = { holds: "✓", broken: "✗", unproven: "?" }[verdict.verdict];
  const head = `${mark} ${verdict.promise.padEnd(9)} ${verdictText(verdict.verdict, language).padEnd(20)}`;
  const sentence = states.get(verdict.promise)?.sentence[language] ?? "";
  const seconds = `${(verdict.durationMs / 1000).toFixed(1)} s`.padStart(7);
  return [
    `${head} ${seconds}  ${sentence}`,
    ...(verdict.reason === null ? [] : [`            ${verdict.reason[language]}`]),
  ].join("\n");
}

function summary(report: AuditReport, language: Language): string {
  const count = (wanted: Verdict["verdict"]) => report.verdicts.filter(({ verdict }) => verdict === wanted).length;
  const parts = (["holds", "broken", "unproven"] as const).map(
    (verdict) => `${count(verdict)} ${verdictText(verdict, language)}`,
  );
  return `\n${parts.join(", ")} · Diskret ${report.version} · ${report.engine} · ${report.finishedAt}`;
}

function readOptions(defaultLanguage: Language): Options | null {
  const { values } = parseArgs({
    options: {
      promise: { type: "string", multiple: true },
      language: { type: "string", default: defaultLanguage },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  return { promises: values.promise, language: languageSchema.parse(values.language), json: values.json };
}

async function main(): Promise<void> {
  const config = readConfig();
  const options = readOptions(config.texts.defaultLanguage);
  if (options === null) {
    console.log(help);
    return;
  }
  const { language, json, promises } = options;
  const running = findRunningServer(config.data.folder);
  const audit = { config, promises, say: (text: string) => console.error(text) };
  const states = new Map<string, PromiseState>();
  const onVerdict = (verdict: Verdict) => {
    if (!json) console.log(shown(verdict, states, language));
  };
  const onStates = (all: readonly PromiseState[]) => {
    for (const state of all) states.set(state.id, state);
  };
  const report =
    running === null
      ? await auditInProcess({ ...audit, onStates, onVerdict })
      : await auditRunningServer({ ...audit, onStates, onVerdict }, running.url);
  console.log(json ? JSON.stringify(report, null, 2) : summary(report, language));
  if (report.verdicts.some(({ verdict }) => verdict === "broken")) process.exitCode = 1;
}

try {
  await main();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : "The audit stopped because of an unknown fault.");
  process.exitCode = 2;
}
