import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ConversationTables, countByKeyVersion } from "#modules/conversations";
import { type ListingTables, listContactWraps } from "#modules/listings";
import { listWraps, type QuestionTables } from "#modules/questions";
import { systemClock } from "#platform/clock";
import type { Config } from "#platform/config";
import {
  createKeyring,
  loadSecrets,
  retireSecrets,
  rotateSecret,
  type ServerSecrets,
  secretFile,
  secretVersion,
} from "#platform/crypto";
import { type Database, openDatabase } from "#platform/database";
import { createFileStore, type FileStore, type RewrapCounts } from "#platform/files";
import { newId } from "#platform/ids";
import { AlreadyServed } from "../errors.ts";
import { migrations } from "../migrations/index.ts";
import { findRunningServer } from "../running-server.ts";
import { CommandRefused } from "./errors.ts";

/** One secret, by its fingerprint, with what it still locks. */
export interface SecretUse {
  readonly version: number;
  /** Where it stands, in words. */
  readonly place: string;
  readonly conversations: number;
  readonly files: number;
  /** Questions that visitors passed on, and requests to providers. */
  readonly letters: number;
}

/** Changes the secrets of an installation that does not run. */
export interface SecretDesk extends AsyncDisposable {
  readonly file: string;
  /** Puts a new secret in front of the file; returns how many there are. */
  rotate(): number;
  /**
   * Locks files with the current secret and removes from the secret file what no conversation, file,
   * question passed on or request needs any more. Where the secret comes from the settings the secret file stays as it is.
   */
  retire(): Promise<RewrapCounts & { readonly retired: number }>;
  /** Every secret at hand, the current one first. */
  uses(): Promise<readonly SecretUse[]>;
}

/**
 * Opens the desk; the database's lock keeps a server from starting meanwhile. Throws `CommandRefused` while a server
 * runs, and where there is no secret yet.
 */
export async function openSecretDesk(config: Config): Promise<SecretDesk> {
  const { folder } = config.data;
  const running = findRunningServer(folder);
  if (running !== null) {
    throw new CommandRefused(
      `A server runs on the data folder ${folder} (process ${running.pid}) and holds its secret in memory. ` +
        "Stop it, run this again, and start it.",
    );
  }
  if (config.secrets.current === null && !existsSync(secretFile(folder))) {
    throw new CommandRefused(
      `There is no secret in ${folder} yet: the first start makes it. Check DATA_FOLDER if there should be one.`,
    );
  }
  const { url } = config.database;
  const database = await openDatabase(url === null ? { dataFolder: folder } : { url: url.reveal() });
  try {
    if (!(await database.claim())) throw new AlreadyServed();
    await database.migrate(migrations);
    return deskOf(config, database);
  } catch (fault) {
    await database[Symbol.asyncDispose]();
    throw fault;
  }
}

function deskOf(config: Config, database: Database): SecretDesk {
  const { folder } = config.data;
  const secrets = () => secretsOf(config);
  return {
    file: secretFile(folder),
    rotate: () => rotateSecret(folder),
    retire: async () => {
      const files = fileStoreOf(folder, secrets());
      const counts = await files.rewrap();
      const conversations = await countByKeyVersion(database.tables<ConversationTables>());
      const letters = await countLetters(database, secrets());
      const locked = await files.countByKeyVersion();
      const needed = new Set([...conversations.keys(), ...locked.keys(), ...letters.keys()]);
      const inFile = config.secrets.current === null;
      const retired = inFile ? retireSecrets(folder, (secret) => needed.has(secretVersion(secret))) : 0;
      return { ...counts, retired };
    },
    uses: async () => usesOf(config, secrets(), database),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

function secretsOf(config: Config): ServerSecrets {
  return loadSecrets(config.data.folder, {
    current: config.secrets.current?.reveal() ?? null,
    previous: config.secrets.previous.map((secret) => secret.reveal()),
  });
}

function fileStoreOf(folder: string, secrets: ServerSecrets): FileStore {
  return createFileStore({
    folder: join(folder, "files"),
    keys: createKeyring(secrets),
    newFileId: () => newId<"file">(systemClock.now()),
  });
}

/** How many questions that were passed on, and requests to providers, each secret locks. */
async function countLetters(database: Database, secrets: ServerSecrets): Promise<ReadonlyMap<number, number>> {
  const { versionOf } = createKeyring(secrets);
  const wraps = [
    ...(await listWraps(database.tables<QuestionTables>())),
    ...(await listContactWraps(database.tables<ListingTables>())),
  ];
  const counts = new Map<number, number>();
  for (const version of wraps.map(versionOf)) counts.set(version, (counts.get(version) ?? 0) + 1);
  return counts;
}

async function usesOf(config: Config, secrets: ServerSecrets, database: Database): Promise<readonly SecretUse[]> {
  const conversations = await countByKeyVersion(database.tables<ConversationTables>());
  const files = await fileStoreOf(config.data.folder, secrets).countByKeyVersion();
  const letters = await countLetters(database, secrets);
  const fromFile = secrets.previous.length - config.secrets.previous.length;
  const placeOf = (index: number): string => {
    if (index === 0) return "current";
    return index <= fromFile
      ? `earlier, line ${index + 1} of the file`
      : `DISKRET_SECRET_PREVIOUS, no. ${index - fromFile}`;
  };
  return [secrets.current, ...secrets.previous].map((secret, index) => {
    const version = secretVersion(secret);
    return {
      version,
      place: placeOf(index),
      conversations: conversations.get(version) ?? 0,
      files: files.get(version) ?? 0,
      letters: letters.get(version) ?? 0,
    };
  });
}
