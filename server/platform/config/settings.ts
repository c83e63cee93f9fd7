import { z } from "zod";
import { isLoopbackHost, type Network, parseNetwork } from "./network.ts";
import { createSecret, type Secret } from "./secret.ts";

/** One setting: its meaning, what it is without being set, an example, and how its text is read. */
export interface Setting<Value> {
  readonly meaning: string;
  /** The text that stands in when the variable is not set or empty. */
  readonly default: string;
  readonly example: string;
  readonly schema: z.ZodType<Value, string>;
}

const setting = <Value>(facts: Setting<Value>): Setting<Value> => facts;

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: `Use a whole number from ${from} to ${to}.`,
    })
    .transform(Number);

const yesOrNo = z.enum(["true", "false"], { error: "Use true or false." }).transform((text) => text === "true");

const oneOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, { error: `Use ${choices.join(", ").replace(/, ([^,]*)$/, " or $1")}.` });

const publicUrl = z.string().transform((text, context): URL | null => {
  if (text === "") return null;
  const url = URL.parse(text);
  const fault = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  if (url === null || !/^https?:$/.test(url.protocol))
    return fault("Use a whole address such as https://chat.example.org.");
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "" || url.pathname !== "/") {
    return fault("Use scheme and host only, without path, query or password: https://chat.example.org.");
  }
  if (url.protocol === "http:" && !isLoopbackHost(url.hostname))
    return fault("Use https: visitors' words must not travel readable.");
  return url;
});

const secretText = /^(?:[0-9a-f]{64}|[A-Za-z0-9_-]{43,})$/i;
const secretHint = "Use 64 hexadecimal digits or at least 43 characters of base64url, e.g. from: openssl rand -hex 32";

function secretBytes(text: string): Buffer {
  return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64url");
}

const secret = z
  .string()
  .refine((text) => text === "" || secretText.test(text), { error: secretHint })
  .transform((text): Secret<Buffer> | null => (text === "" ? null : createSecret(secretBytes(text))));

const list = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const secrets = z
  .string()
  .refine((text) => list(text).every((part) => secretText.test(part)), {
    error: `${secretHint}; separate several by commas.`,
  })
  .transform((text): readonly Secret<Buffer>[] => list(text).map((part) => createSecret(secretBytes(part))));

const networks = z
  .string()
  .refine((text) => list(text).every((part) => parseNetwork(part) !== null), {
    error: "Use addresses or networks separated by commas: 10.0.0.0/8, fd00::/8.",
  })
  .transform((text): readonly Network[] =>
    list(text)
      .map(parseNetwork)
      .filter((network) => network !== null),
  );

const serviceUrl = z.string().transform((text, context): URL | null => {
  if (text === "") return null;
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.search === "" && url.hash === "")
    return url;
  context.addIssue({ code: "custom", message: "Use an address such as https://embeddings.example.org/v1." });
  return z.NEVER;
});

const dayOrNone = z
  .string()
  .refine((text) => text === "" || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))), {
    error: "Use a day such as 2026-03-01.",
  })
  .transform((text): string | null => text || null);

/** Who runs a server that the product has no entry for. */
export interface RecipientFacts {
  readonly legalName: string;
  readonly address: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

const recipientFacts = z.string().transform((text, context): RecipientFacts | null => {
  if (text === "") return null;
  const [legalName = "", address = "", countries = "", ...rest] = text.split(";").map((part) => part.trim());
  const codes = list(countries);
  if (
    legalName !== "" &&
    address !== "" &&
    rest.length === 0 &&
    codes.length > 0 &&
    codes.every((code) => /^[A-Z]{2}$/.test(code))
  )
    return { legalName, address, countries: codes };
  context.addIssue({
    code: "custom",
    message:
      "Use name; address; country codes separated by commas: Beispiel Hosting GmbH; Musterstr. 1, 10115 Berlin; DE.",
  });
  return z.NEVER;
});

const host = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

const hosts = z
  .string()
  .refine((text) => list(text).every((part) => host.test(part)), {
    error: "Use host names separated by commas, without scheme and path: intranet.example, wiki.example:8443.",
  })
  .transform((text): readonly string[] => list(text).map((part) => part.toLowerCase()));

const databaseUrl = z
  .string()
  .refine((text) => text === "" || /^postgres(?:ql)?:$/.test(URL.parse(text)?.protocol ?? ""), {
    error:
      "Use an address such as postgres://user:password@host:5432/database, or leave it empty for the embedded database.",
  })
  .transform((text): Secret<string> | null => (text === "" ? null : createSecret(text)));

/** Every setting of the product, by the name of its environment variable. */
export const settings = {
  HOST: setting({
    meaning: "Address the server listens on. 0.0.0.0 or :: makes it reachable from other machines.",
    default: "127.0.0.1",
    example: "0.0.0.0",
    schema: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/, "Use an IP address or a host name."),
  }),
  PORT: setting({
    meaning: "Port the server listens on. 0 takes any free one.",
    default: "8080",
    example: "3000",
    schema: wholeNumber(0, 65_535),
  }),
  PUBLIC_URL: setting({
    meaning:
      "The address visitors use. Empty: local mode, for trying out. Set: public mode, which demands https and the facts the law requires.",
    default: "",
    example: "https://chat.example.org",
    schema: publicUrl,
  }),
  DATABASE_URL: setting({
    meaning: "A PostgreSQL server (15 or newer). Empty: the embedded database inside the data folder.",
    default: "",
    example: "postgres://diskret:password@localhost:5432/diskret",
    schema: databaseUrl,
  }),
  DATA_FOLDER: setting({
    meaning: "Folder for the embedded database, encrypted files, logs and the secret file.",
    default: "./data",
    example: "/var/lib/diskret",
    schema: z.string().refine((text) => !text.includes("\0"), { error: "Use a folder's path." }),
  }),
  DISKRET_SECRET: setting({
    meaning:
      "The secret all keys derive from. Empty: it is made at the first start and kept in the data folder, readable by the owner only. Whoever loses it loses the sealed content.",
    default: "",
    example: "the output of: openssl rand -hex 32",
    schema: secret,
  }),
  DISKRET_SECRET_PREVIOUS: setting({
    meaning:
      "Earlier secrets, separated by commas, so that what they protect can still be read after a change of secret.",
    default: "",
    example: "an earlier DISKRET_SECRET",
    schema: secrets,
  }),
  LOG_LEVEL: setting({
    meaning: "The least important lines that are logged: debug, info, warn or error.",
    default: "info",
    example: "warn",
    schema: oneOf(["debug", "info", "warn", "error"]),
  }),
  LOG_DAYS: setting({
    meaning: "Days until a log is deleted, at most 30.",
    default: "30",
    example: "14",
    schema: wholeNumber(1, 30),
  }),
  TRUSTED_PROXIES: setting({
    meaning: "Networks of your own reverse proxies. Only they are believed about a client's address (X-Forwarded-For).",
    default: "",
    example: "127.0.0.1, 10.0.0.0/8",
    schema: networks,
  }),
  KEEP_DAYS: setting({
    meaning: "Days a conversation is kept after its last message, 1 to 30. Visitors can choose fewer.",
    default: "30",
    example: "7",
    schema: wholeNumber(1, 30),
  }),
  QUESTION_KEEP_DAYS: setting({
    meaning: "Days a question that a visitor passed on is kept, 1 to 90.",
    default: "90",
    example: "30",
    schema: wholeNumber(1, 90),
  }),
  END_DELETES: setting({
    meaning: "Whether closing a conversation deletes it at once.",
    default: "true",
    example: "false",
    schema: yesOrNo,
  }),
  SOURCES_CONFIRM: setting({
    meaning:
      "Which new sources wait until an operator has seen what personal data they hold: sensitive (special categories, numbers that belong to one person, lists of people), all (any personal data) or none.",
    default: "sensitive",
    example: "all",
    schema: oneOf(["sensitive", "all", "none"]),
  }),
  UPLOAD_MAX_MB: setting({
    meaning: "Largest source that can be uploaded, in megabytes.",
    default: "100",
    example: "25",
    schema: wholeNumber(1, 10_000),
  }),
  WATCH_FOLDER: setting({
    meaning:
      "A folder whose files are sources: new, changed and removed files follow within seconds. Links in it are not followed. Empty: none.",
    default: "",
    example: "/srv/documents",
    schema: z.string().refine((text) => !text.includes("\0"), { error: "Use a folder's path." }),
  }),
  WEBSITE_PRIVATE_HOSTS: setting({
    meaning:
      "Hosts of your own network whose websites may be read, each named, with the port where it is not the usual one. Empty: only public websites. Addresses of this machine, the network and clouds are otherwise refused.",
    default: "",
    example: "intranet.example, wiki.example:8443",
    schema: hosts,
  }),
  RATE_MESSAGES_PER_MINUTE: setting({
    meaning: "Messages one client may send in a minute before it is asked to wait.",
    default: "20",
    example: "60",
    schema: wholeNumber(1, 100_000),
  }),
  ANSWER_WORDS_PER_SECOND: setting({
    meaning: "How fast a built-in answer is written out. 0: as fast as possible.",
    default: "0",
    example: "30",
    schema: wholeNumber(0, 10_000),
  }),
  DEFAULT_LANGUAGE: setting({
    meaning: "Language where nothing else says which one: de or en.",
    default: "de",
    example: "en",
    schema: oneOf(["de", "en"]),
  }),
  EU_ONLY: setting({
    meaning: "Whether data may go only to countries of the EEA and those with an adequacy decision.",
    default: "true",
    example: "false",
    schema: yesOrNo,
  }),
  EMBEDDINGS_PROVIDER: setting({
    meaning:
      "Who turns texts into vectors, so that passages are also found by meaning: ollama, mistral, openai, gemini or openai-compatible. Empty: nobody; search by words needs none.",
    default: "",
    example: "ollama",
    schema: oneOf(["", "ollama", "mistral", "openai", "gemini", "openai-compatible"]),
  }),
  EMBEDDINGS_URL: setting({
    meaning: "The provider's base address. Empty: its usual one. Needed for openai-compatible.",
    default: "",
    example: "http://127.0.0.1:11434",
    schema: serviceUrl,
  }),
  EMBEDDINGS_MODEL: setting({
    meaning: "The embedding model. Empty: the provider's usual one. Needed for openai-compatible.",
    default: "",
    example: "bge-m3",
    schema: z
      .string()
      .refine((text) => /^[\w.:/@-]{0,200}$/.test(text), { error: "Use the model's name as the provider writes it." }),
  }),
  EMBEDDINGS_KEY: setting({
    meaning: "The provider's key. Ollama needs none.",
    default: "",
    example: "the key from the provider's console",
    schema: z.string().transform((text): Secret<string> | null => (text === "" ? null : createSecret(text))),
  }),
  EMBEDDINGS_CONTRACT: setting({
    meaning:
      "The day on which the processing agreement with the provider was concluded. A machine of your own needs none.",
    default: "",
    example: "2026-03-01",
    schema: dayOrNone,
  }),
  EMBEDDINGS_COUNTRY: setting({
    meaning: "The country in which a machine of your own that makes the vectors stands.",
    default: "DE",
    example: "AT",
    schema: z.string().refine((text) => /^[A-Z]{2}$/.test(text), { error: "Use a country code of two letters: DE." }),
  }),
  EMBEDDINGS_RECIPIENT: setting({
    meaning:
      "For openai-compatible: who runs that server, as name; address; country codes. Empty: it is a machine of your own.",
    default: "",
    example: "Beispiel Hosting GmbH; Musterstr. 1, 10115 Berlin; DE",
    schema: recipientFacts,
  }),
  ADDRESS_FORM: setting({
    meaning: "How German texts address the reader: sie or du.",
    default: "sie",
    example: "du",
    schema: oneOf(["sie", "du"]),
  }),
} as const;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[]; // Object.keys forgets the keys' type

/** All settings, read. */
export type SettingValues = { readonly [Name in SettingName]: z.infer<(typeof settings)[Name]["schema"]> };
