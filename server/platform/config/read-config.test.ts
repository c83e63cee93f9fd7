import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./index.ts";

const secret = "ab".repeat(32);

function faultsOf(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown;
  }
  throw new Error("no ConfigError was thrown");
}

test("without any variable everything has its default", () => {
  expect(readConfig({})).toMatchObject({
    http: { host: "127.0.0.1", port: 8080, publicUrl: null, trustedProxies: [], messagesPerMinute: 20 },
    database: { url: null },
    secrets: { current: null, previous: [] },
    log: { level: "info", days: 30 },
    conversations: { keepDays: 30, endDeletes: true, answerWordsPerSecond: 0 },
    texts: { defaultLanguage: "de", addressForm: "sie" },
  });
});

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", PUBLIC_URL: " " }).http.port).toBe(8080);
});

test("every fault is reported at once, each with its mend", () => {
  const { faults, message } = faultsOf({
    PORT: "eighty",
    LOG_DAYS: "31",
    PUBLIC_URL: "http://example.org",
    ADDRESS_FORM: "ihr",
  });
  expect(faults.map((fault) => fault.setting)).toEqual(["PORT", "PUBLIC_URL", "LOG_DAYS", "ADDRESS_FORM"]);
  expect(message).toContain("Use a whole number from 0 to 65535.");
  expect(message).toContain("Use https");
  expect(message).toContain("Use sie or du.");
});

test("an unknown variable with our prefix is a fault that names the nearest setting", () => {
  const { faults } = faultsOf({ DISKRET_SECRT: secret, DISKRET_PORT: "1" });
  expect(faults.map((fault) => fault.mend)).toEqual([
    expect.stringContaining("Did you mean DISKRET_SECRET?"),
    expect.stringContaining("Did you mean PORT?"),
  ]);
});

test("variables of others are none of our business", () => {
  expect(() => readConfig({ PATH: "/usr/bin", HOME: "/root" })).not.toThrow();
});

test("secrets never print, neither whole nor in an error", () => {
  const config = readConfig({ DISKRET_SECRET: secret, DATABASE_URL: "postgres://anna:hunter2@db/diskret" });
  expect(config.secrets.current?.reveal()).toEqual(Buffer.from(secret, "hex"));
  const printed = [
    JSON.stringify(config),
    inspect(config, { depth: 9, showHidden: true }),
    `${config.database.url}`,
  ].join();
  expect(printed).not.toMatch(/hunter2|abab|171, 171|ab ab/);
  const { message } = faultsOf({ DISKRET_SECRET: "short-secret-value", DATABASE_URL: "mysql://anna:hunter2@db" });
  expect(message).not.toMatch(/hunter2|short-secret-value/);
});

test("a secret is 64 hexadecimal digits or at least 43 characters of base64url", () => {
  const base64url = Buffer.alloc(32, 7).toString("base64url");
  const read = readConfig({ DISKRET_SECRET: base64url, DISKRET_SECRET_PREVIOUS: `${secret}, ${base64url}` });
  expect(read.secrets.current?.reveal()).toEqual(Buffer.alloc(32, 7));
  expect(read.secrets.previous.map((previous) => previous.reveal().length)).toEqual([32, 32]);
  expect(faultsOf({ DISKRET_SECRET: "a".repeat(42) }).faults).toHaveLength(1);
});

test("http is accepted as public address on this machine only", () => {
  expect(readConfig({ PUBLIC_URL: "http://localhost:8080" }).http.publicUrl?.origin).toBe("http://localhost:8080");
  expect(readConfig({ PUBLIC_URL: "https://chat.example.org" }).http.publicUrl?.host).toBe("chat.example.org");
  for (const wrong of [
    "http://chat.example.org",
    "https://chat.example.org/path",
    "https://a:b@example.org",
    "ftp://example.org",
    "nonsense",
  ])
    expect(faultsOf({ PUBLIC_URL: wrong }).faults).toHaveLength(1);
});

test("trusted proxies are addresses or networks", () => {
  expect(readConfig({ TRUSTED_PROXIES: "127.0.0.1, fd00::/8" }).http.trustedProxies).toEqual([
    { address: "127.0.0.1", prefix: 32, family: "ipv4" },
    { address: "fd00::", prefix: 8, family: "ipv6" },
  ]);
  for (const wrong of ["10.0.0.0/33", "example.org", "10.0.0.0/8/9", "::1/x"])
    expect(faultsOf({ TRUSTED_PROXIES: wrong }).faults).toHaveLength(1);
});
