import { once } from "node:events";
import { describeSettings, readConfig } from "#platform/config";
import { createHttpServer } from "#platform/http";
import { type LogLine, terminalOutput } from "#platform/log";
import { type App, openApp } from "./app.ts";
import { closeWaysOut } from "./composition/close-ways-out.ts";
import { AlreadyServed } from "./errors.ts";
import { checkPublicMode } from "./public-mode.ts";
import { noteRunningServer } from "./running-server.ts";
import { seedHandbook } from "./seed-handbook.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The terminal shows what needs attention; the log folder has everything. */
function attention(): (line: LogLine) => void {
  const output = terminalOutput(process.stderr);
  return (line) => {
    if (line.level === "warn" || line.level === "error") output(line);
  };
}

async function stopSignal(app: App): Promise<void> {
  const { signal, abort } = stopper();
  try {
    await Promise.race([
      once(process, "SIGINT", { signal }),
      once(process, "SIGTERM", { signal }),
      app.database.failed.then((fault) => {
        throw fault;
      }),
    ]);
  } finally {
    abort();
  }
}

function stopper(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

async function welcome(app: App, url: string): Promise<void> {
  const link = await app.accounts.makeOperatorLink();
  say("");
  say(`  Diskret answers at      ${url}`);
  say(`  The operator's page     ${url}operator#token=${link.token}`);
  say("                          (works once, for 30 minutes; a new one: npm run -s operator-link)");
  say("");
  say("  Stop with Ctrl+C.");
}

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return say(describeSettings());
  const config = readConfig();
  const guard = closeWaysOut(config);
  await using app = await openApp({ config, guard, output: attention(), onProgress: say });
  if (!(await app.database.claim())) throw new AlreadyServed();
  checkPublicMode(config.http.publicUrl, await app.accounts.controller(app.organisationId));
  await seedHandbook(app, new AbortController().signal);
  if (app.firstStart) await app.jobs.runDue(); // so that whoever asks as soon as the address is printed gets an answer
  await app.jobs.start();
  await using server = await createHttpServer({ app: app.http, host: config.http.host, port: config.http.port });
  const host = config.http.host.includes(":") ? `[${config.http.host}]` : config.http.host;
  const local = `http://${host}:${server.port}/`;
  app.listensAt(local);
  using _note = noteRunningServer(config.data.folder, { url: local, pid: process.pid });
  app.log.info("server.started", { port: server.port });
  await welcome(app, config.http.publicUrl?.href ?? local);
  await stopSignal(app);
  say("Stopping: open answers end, jobs are handed back.");
  await app.windDown();
  await server.stop();
}

try {
  await main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : "Diskret stopped because of an unknown fault."}\n`);
  process.exitCode = 2;
}
