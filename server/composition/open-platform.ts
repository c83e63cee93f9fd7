import { join } from "node:path";
import { type Clock, systemClock } from "#platform/clock";
import type { Config } from "#platform/config";
import { createKeyring, type Keyring, loadSecrets } from "#platform/crypto";
import { type Database, openDatabase } from "#platform/database";
import { createOpenedConnections, createRefusalLog, createUnguardedOutgoing, type Guard } from "#platform/egress";
import { createFileStore, type FileStore } from "#platform/files";
import { newId } from "#platform/ids";
import { createJobs, type Jobs } from "#platform/jobs";
import { asCode, createLog, type Log } from "#platform/log";
import { createPersonalDataFinder, type PersonalDataFinder } from "#platform/personal-data";
import { migrations } from "../migrations/index.ts";
import packageFacts from "../package.json" with { type: "json" };
import type { AppOptions } from "./options.ts";

/** What everything else stands on. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly secrets: readonly Buffer[];
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly logFolder: string;
  readonly personalData: PersonalDataFinder;
  readonly guard: Pick<Guard, "opened" | "outgoing" | "refusals">;
  readonly version: string;
  /** For proofs, where the process brought one along. */
  readonly browser: AppOptions["browser"];
}

/** Opens database, keys, files, jobs and log. What it opens is closed with the scope. */
export async function openPlatform(options: AppOptions, scope: AsyncDisposableStack): Promise<Platform> {
  const { config, clock = systemClock } = options;
  const { folder } = config.data;
  const logFolder = join(folder, "logs");
  const database = options.database ?? scope.use(await openDatabase(databaseOptions(options)));
  await database.migrate(migrations);
  const secrets = loadSecrets(folder, {
    current: config.secrets.current?.reveal() ?? null,
    previous: config.secrets.previous.map((secret) => secret.reveal()),
  });
  const keyring = createKeyring(secrets);
  const log = scope.use(
    createLog({ folder: logFolder, level: config.log.level, clock, ...defined("output", options.output) }),
  );
  const files = createFileStore({
    folder: join(folder, "files"),
    keys: keyring,
    newFileId: () => newId<"file">(clock.now()),
  });
  const jobs = scope.use(createJobs({ database, clock, log }));
  const guard = options.guard ?? unguarded(clock);
  guard.refusals.subscribe(({ way, count }) => log.warn("egress.refused", { way: asCode(way), count }));
  return {
    config,
    clock,
    database,
    keyring,
    secrets: [secrets.current, ...secrets.previous],
    files,
    jobs,
    log,
    logFolder,
    personalData: scope.use(createPersonalDataFinder()),
    guard,
    version: packageFacts.version,
    browser: options.browser,
  };
}

/** What stands in for the guard where none was installed. */
function unguarded(clock: Clock): Platform["guard"] {
  const opened = createOpenedConnections(clock);
  return { opened, outgoing: createUnguardedOutgoing(opened), refusals: createRefusalLog(clock) };
}

function databaseOptions({ config, clock, onProgress }: AppOptions): Parameters<typeof openDatabase>[0] {
  const { url } = config.database;
  const where = url === null ? { dataFolder: config.data.folder } : { url: url.reveal() };
  return { ...where, ...defined("clock", clock), ...defined("onProgress", onProgress) };
}

/** An optional property only where it has a value, as exact optional properties want it. */
function defined<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>); // a computed key widens to string
}
