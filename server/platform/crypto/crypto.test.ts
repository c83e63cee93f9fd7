import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import {
  createDataKey,
  createKeyring,
  loadSecrets,
  open,
  retireSecrets,
  rotateSecret,
  type Sealed,
  seal,
  secretFile,
  secretVersion,
  UnsealError,
} from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "diskret-crypto-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const none = { current: null, previous: [] };

test("whatever is sealed opens again with the same key and place", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, place) => {
      const key = createDataKey();
      const meant: unknown = JSON.parse(JSON.stringify(value));
      expect(open(key, place, seal(key, place, value))).toEqual(meant);
    }),
  );
});

test("a flipped bit, another key or another place does not open", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, position) => {
      const key = createDataKey();
      const sealed = seal(key, "here", text);
      const bent = Buffer.from(sealed);
      const at = position % bent.length;
      bent[at] = (bent[at] ?? 0) ^ (1 << (position % 8));
      expect(() => open(key, "here", bent as Sealed<string>)).toThrow(UnsealError); // bent on purpose
      expect(() => open(key, "there", sealed)).toThrow(UnsealError);
      expect(() => open(createDataKey(), "here", sealed)).toThrow(UnsealError);
    }),
  );
});

test("a holder's wrap needs the server secret and the holder's secret", () => {
  const ring = createKeyring({ current: randomBytes(32), previous: [] });
  const other = createKeyring({ current: randomBytes(32), previous: [] });
  const key = createDataKey();
  const wrap = ring.wrapForHolder("visitor", key, "conversation:1");
  expect(ring.unwrapForHolder("visitor", wrap, "conversation:1")).toEqual(key);
  expect(() => ring.unwrapForHolder("another", wrap, "conversation:1")).toThrow(UnsealError);
  expect(() => ring.unwrapForHolder("visitor", wrap, "conversation:2")).toThrow(UnsealError);
  expect(() => other.unwrapForHolder("visitor", { ...wrap, keyVersion: other.keyVersion }, "conversation:1")).toThrow(
    UnsealError,
  );
});

test("the secret file is made once, for its owner only, and rotation keeps old wraps readable", () => {
  const first = loadSecrets(folder, none);
  expect(statSync(secretFile(folder)).mode & 0o777).toBe(0o600);
  expect(loadSecrets(folder, none)).toEqual(first);
  const before = createKeyring(first);
  const key = createDataKey();
  const wrap = before.wrapForHolder("visitor", key, "c");
  const wrapped = before.wrap(key, "f");
  expect(rotateSecret(folder)).toBe(2);
  const after = createKeyring(loadSecrets(folder, none));
  expect(after.keyVersion).not.toBe(before.keyVersion);
  expect(after.unwrapForHolder("visitor", wrap, "c")).toEqual(key);
  expect(after.unwrap(wrapped, "f")).toEqual(Buffer.from(key));
  expect(after.holderLookups("visitor")[1]).toEqual(before.holderLookups("visitor")[0]);
  expect(readFileSync(secretFile(folder), "utf8").trim().split("\n")).toHaveLength(2);
});

test("earlier secrets leave the file only when nothing needs them, the current one never", () => {
  rotateSecret(folder);
  const { current, previous } = loadSecrets(folder, none);
  const [needed, ...others] = previous.map(secretVersion);
  expect(retireSecrets(folder, (secret) => secretVersion(secret) === needed)).toBe(others.length);
  expect(loadSecrets(folder, none)).toEqual({ current, previous: previous.slice(0, 1) });
  expect(retireSecrets(folder, () => false)).toBe(1);
  expect(loadSecrets(folder, none)).toEqual({ current, previous: [] });
  expect(statSync(secretFile(folder)).mode & 0o777).toBe(0o600);
});

test("a secret file that others can read is refused with its mend", () => {
  chmodSync(secretFile(folder), 0o644);
  expect(() => loadSecrets(folder, none)).toThrow(/chmod 600/);
  chmodSync(secretFile(folder), 0o600);
});
