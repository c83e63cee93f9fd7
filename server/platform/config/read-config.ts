import path from "node:path";
import { z } from "zod";
import { type EmbeddingSettings, embeddingFaults, embeddingSettings } from "./embedding-settings.ts";
import { ConfigError, type ConfigFault } from "./errors.ts";
import type { Network } from "./network.ts";
import type { Secret } from "./secret.ts";
import { type SettingName, type SettingValues, settingNames, settings } from "./settings.ts";

/** The product's settings, read and checked. Secrets stand apart and never print. */
export interface Config {
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** `null` in local mode. */
    readonly publicUrl: URL | null;
    readonly trustedProxies: readonly Network[];
    readonly uploadMaxBytes: number;
    readonly messagesPerMinute: number;
  };
  /** `url` is `null` for the embedded database. */
  readonly database: { readonly url: Secret<string> | null };
  /** Absolute path. */
  readonly data: { readonly folder: string };
  readonly secrets: { readonly current: Secret<Buffer> | null; readonly previous: readonly Secret<Buffer>[] };
  readonly log: { readonly level: "debug" | "info" | "warn" | "error"; readonly days: number };
  /** Hosts of the own network that may be crawled. */
  readonly websites: { readonly privateHosts: readonly string[] };
  readonly conversations: {
    readonly keepDays: number;
    readonly endDeletes: boolean;
    readonly answerWordsPerSecond: number;
  };
  readonly questions: { readonly keepDays: number };
  /** Nothing goes to a country outside the EEA and the adequacy decisions. */
  readonly euOnly: boolean;
  /** Who turns texts into vectors; `null` for nobody. */
  readonly embeddings: EmbeddingSettings | null;
  readonly sources: {
    readonly confirmation: "sensitive" | "all" | "none";
    /** Absolute path; null where no folder is watched. */
    readonly watchedFolder: string | null;
  };
  readonly texts: { readonly defaultLanguage: "de" | "en"; readonly addressForm: "sie" | "du" };
}

/** Environment variables as the system hands them over. */
export type Environment = Readonly<Record<string, string | undefined>>;

const schema = z.object(
  Object.fromEntries(settingNames.map((name) => [name, settings[name].schema])) as {
    [Name in SettingName]: (typeof settings)[Name]["schema"];
  }, // Object.fromEntries forgets which value belongs to which key
);

/**
 * Reads the settings once. An empty variable counts as not set.
 *
 * @throws ConfigError listing every fault at once, each with its mend.
 */
export function readConfig(environment: Environment = process.env): Config {
  const texts = Object.fromEntries(
    settingNames.map((name) => [name, environment[name]?.trim() || settings[name].default]),
  );
  const parsed = schema.safeParse(texts);
  const faults: ConfigFault[] = [...unknownVariables(environment)];
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    faults.push({ setting: name, problem: "The value cannot be used.", mend: issue.message });
  }
  if (parsed.success) faults.push(...embeddingFaults(parsed.data));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return arrange(parsed.data);
}

function arrange(values: SettingValues): Config {
  return {
    http: {
      host: values.HOST,
      port: values.PORT,
      publicUrl: values.PUBLIC_URL,
      trustedProxies: values.TRUSTED_PROXIES,
      uploadMaxBytes: values.UPLOAD_MAX_MB * 1024 * 1024,
      messagesPerMinute: values.RATE_MESSAGES_PER_MINUTE,
    },
    database: { url: values.DATABASE_URL },
    data: { folder: path.resolve(values.DATA_FOLDER) },
    secrets: { current: values.DISKRET_SECRET, previous: values.DISKRET_SECRET_PREVIOUS },
    log: { level: values.LOG_LEVEL, days: values.LOG_DAYS },
    websites: { privateHosts: values.WEBSITE_PRIVATE_HOSTS },
    conversations: {
      keepDays: values.KEEP_DAYS,
      endDeletes: values.END_DELETES,
      answerWordsPerSecond: values.ANSWER_WORDS_PER_SECOND,
    },
    questions: { keepDays: values.QUESTION_KEEP_DAYS },
    euOnly: values.EU_ONLY,
    embeddings: embeddingSettings(values),
    sources: {
      confirmation: values.SOURCES_CONFIRM,
      watchedFolder: values.WATCH_FOLDER === "" ? null : path.resolve(values.WATCH_FOLDER),
    },
    texts: { defaultLanguage: values.DEFAULT_LANGUAGE, addressForm: values.ADDRESS_FORM },
  };
}

/** Variables that carry our prefix and are none of ours: a misspelt secret must not silently be no secret. */
function unknownVariables(environment: Environment): ConfigFault[] {
  const known: readonly string[] = settingNames;
  return Object.keys(environment)
    .filter((name) => /^DISKRET_/i.test(name) && !known.includes(name))
    .map((name) => ({
      setting: name,
      problem: "There is no such setting.",
      mend: `Did you mean ${nearest(name)}? Otherwise remove it; --help lists all settings.`,
    }));
}

function nearest(name: string): SettingName {
  const wanted = name.toUpperCase();
  const bare = wanted.replace(/^DISKRET_/, "");
  const distance = (candidate: string) => Math.min(editDistance(wanted, candidate), editDistance(bare, candidate));
  return settingNames.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

/** Levenshtein distance, by the two-row method (Wagner and Fischer, 1974). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
