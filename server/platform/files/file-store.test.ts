import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createKeyring, type ServerSecrets } from "#platform/crypto";
import { newId } from "#platform/ids";
import { createFileStore, FileDamaged, type FileId, FileNotFound, FileTooLarge, type KeyWrapper } from "./index.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const masterKey = randomBytes(32);

/** A wrapper as the keyring offers it, small. */
const keys: KeyWrapper = {
  keyVersion: 1,
  versionOf: () => 1,
  wrap: (key, associated) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", masterKey, nonce).setAAD(Buffer.from(associated));
    return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  },
  unwrap: (wrapped, associated) => {
    const decipher = createDecipheriv("aes-256-gcm", masterKey, wrapped.subarray(0, 12));
    decipher.setAAD(Buffer.from(associated)).setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
  },
};

function openStore() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "diskret-files-")), "files");
  folders.push(path.dirname(folder));
  const store = createFileStore({ folder, keys, newFileId: () => newId<"file">(new Date()) });
  return { folder, store, placeOf: (id: FileId) => path.join(folder, id.slice(-2), id) };
}

const everythingBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const maxBytes = 10 * 1024 * 1024;
const frame = 64 * 1024;
const lengths = fc.oneof(
  fc.integer({ min: 0, max: 4 * frame }),
  fc.constantFrom(0, 1, frame - 1, frame, frame + 1, 2 * frame, 3 * frame),
);

/** The content cut into pieces of the given lengths, over and over. */
function* pieces(content: Buffer, cuts: readonly number[]): Generator<Buffer> {
  for (let offset = 0, turn = 0; offset < content.length; turn += 1) {
    const length = cuts[turn % cuts.length] ?? content.length;
    yield content.subarray(offset, offset + length);
    offset += length;
  }
}

test("any content in any pieces comes back as it was given", async () => {
  const { store } = openStore();
  const cuts = fc.array(fc.integer({ min: 1, max: 2 * frame }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lengths, cuts, async (length, cuts) => {
      fc.pre(length / Math.min(...cuts) < 5000);
      const content = randomBytes(length);
      const stored = await store.write(Readable.from(pieces(content, cuts)), { maxBytes });
      expect(stored.bytes).toBe(length);
      expect(content.equals(await buffer(await store.read(stored.id)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("the length and hash of the content are told", async () => {
  const { store } = openStore();
  const stored = await store.write(Readable.from([Buffer.from("abc")]), { maxBytes });
  expect(stored).toMatchObject({
    bytes: 3,
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
});

test("a flipped bit anywhere is detected, and nothing unverified is handed out", async () => {
  const { store, placeOf } = openStore();
  const content = randomBytes(2 * frame + 500);
  const { id } = await store.write(Readable.from([content]), { maxBytes });
  const whole = readFileSync(placeOf(id));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << bit);
      writeFileSync(placeOf(id), bent);
      const received: Buffer[] = [];
      await expect(collect(store.read(id), received)).rejects.toThrow(FileDamaged);
      const got = Buffer.concat(received);
      expect(content.subarray(0, got.length).equals(got)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

async function collect(stream: Promise<Readable>, into: Buffer[]): Promise<void> {
  for await (const piece of await stream) into.push(piece);
}

test("a file cut short at any place, or lengthened, is detected", async () => {
  const { store, placeOf } = openStore();
  const { id } = await store.write(Readable.from([randomBytes(2 * frame)]), { maxBytes });
  const whole = readFileSync(placeOf(id));
  const sealedFrame = frame + 16;
  const cuts = fc.oneof(
    fc.nat(whole.length - 1),
    fc.constantFrom(whole.length - sealedFrame, whole.length - 2 * sealedFrame, 0),
  );
  await fc.assert(
    fc.asyncProperty(cuts, async (length) => {
      writeFileSync(placeOf(id), whole.subarray(0, length));
      await expect(collect(store.read(id), [])).rejects.toThrow(FileDamaged);
    }),
    { numRuns: 80 },
  );
  writeFileSync(placeOf(id), Buffer.concat([whole, Buffer.alloc(1)]));
  await expect(collect(store.read(id), [])).rejects.toThrow(FileDamaged);
});

test("frames that were swapped, repeated or taken from another file are detected", async () => {
  const { store, placeOf } = openStore();
  const one = await store.write(Readable.from([randomBytes(4 * frame)]), { maxBytes });
  const other = await store.write(Readable.from([randomBytes(4 * frame)]), { maxBytes });
  const bytes = readFileSync(placeOf(one.id));
  const sealedFrame = frame + 16;
  const start = bytes.length - 4 * sealedFrame;
  const frames = [0, 1, 2, 3].map((number) =>
    bytes.subarray(start + number * sealedFrame, start + (number + 1) * sealedFrame),
  );
  const header = bytes.subarray(0, start);
  for (const order of [
    [1, 0, 2, 3],
    [0, 0, 1, 2, 3],
    [0, 2, 3],
    [0, 1, 2, 3, 3],
  ]) {
    writeFileSync(
      placeOf(one.id),
      Buffer.concat([header, ...order.map((number) => frames[number] ?? Buffer.alloc(0))]),
    );
    await expect(collect(store.read(one.id), [])).rejects.toThrow(FileDamaged);
  }
  writeFileSync(placeOf(one.id), readFileSync(placeOf(other.id)));
  await expect(collect(store.read(one.id), [])).rejects.toThrow(FileDamaged);
});

test("nothing of the content stands readable on disk", async () => {
  const { folder, store } = openStore();
  const marker = "Frau Muster wohnt in der Beispielstraße";
  await store.write(Readable.from([Buffer.from(marker.repeat(5000))]), { maxBytes });
  for (const place of everythingBelow(folder)) {
    expect(readFileSync(place).includes("Muster")).toBe(false);
    expect(place).not.toContain("Muster");
  }
});

test("a file over the limit is refused as soon as it is exceeded and leaves nothing behind", async () => {
  const { folder, store } = openStore();
  let sent = 0;
  function* endless() {
    for (;;) {
      sent += 1000;
      yield Buffer.alloc(1000);
    }
  }
  await expect(store.write(Readable.from(endless()), { maxBytes: 200_000 })).rejects.toThrow(FileTooLarge);
  expect(sent).toBeLessThan(300_000);
  expect(everythingBelow(folder)).toEqual([]);
});

test("a file of exactly the limit is kept", async () => {
  const { store } = openStore();
  expect((await store.write(Readable.from([Buffer.alloc(1000)]), { maxBytes: 1000 })).bytes).toBe(1000);
});

test("an aborted or broken upload leaves nothing behind", async () => {
  const { folder, store } = openStore();
  const abort = new AbortController();
  async function* stalling() {
    yield Buffer.alloc(100_000);
    abort.abort(new Error("the client went away"));
    await new Promise(() => {});
  }
  await expect(store.write(stalling(), { maxBytes, signal: abort.signal })).rejects.toThrow("the client went away");
  async function* breaking() {
    yield Buffer.alloc(100_000);
    throw new Error("the connection broke");
  }
  await expect(store.write(breaking(), { maxBytes })).rejects.toThrow("the connection broke");
  expect(everythingBelow(folder)).toEqual([]);
});

test("a removed file is gone, and removing it again says so", async () => {
  const { folder, store } = openStore();
  const { id } = await store.write(Readable.from([Buffer.from("abc")]), { maxBytes });
  expect(await store.remove(id)).toBe(true);
  expect(await store.remove(id)).toBe(false);
  await expect(store.read(id)).rejects.toThrow(FileNotFound);
  expect(everythingBelow(folder)).toEqual([]);
});

test("a reader that goes away early lets go of the file", async () => {
  const { store } = openStore();
  const { id } = await store.write(Readable.from([randomBytes(5 * frame)]), { maxBytes });
  const stream = await store.read(id);
  for await (const _piece of stream) break;
  expect(stream.destroyed).toBe(true);
});

test("orphans and remains of broken writes are cleaned up, young and referred files stay", async () => {
  const { folder, store, placeOf } = openStore();
  const write = async () => (await store.write(Readable.from([Buffer.from("abc")]), { maxBytes })).id;
  const [kept, orphan, young] = [await write(), await write(), await write()];
  const remains = `${placeOf(kept)}.new`;
  writeFileSync(remains, "half a file");
  const longAgo = new Date("2026-01-01T00:00:00Z");
  for (const place of [placeOf(kept), placeOf(orphan), remains]) utimesSync(place, longAgo, longAgo);
  const removed = await store.removeOrphans({
    isReferred: (id) => id === kept,
    olderThan: new Date("2026-01-02T00:00:00Z"),
  });
  expect(removed).toBe(2);
  expect([...(await store.list())].sort()).toEqual([kept, young].sort());
  expect(everythingBelow(folder)).not.toContain(remains);
});

test("after a change of secret the keys of files are wrapped anew, and the earlier wraps are gone", async () => {
  const { folder } = openStore();
  const earlier = { current: randomBytes(32), previous: [] };
  const open = (secrets: ServerSecrets) =>
    createFileStore({ folder, keys: createKeyring(secrets), newFileId: () => newId<"file">(new Date()) });
  const contents = [randomBytes(0), randomBytes(frame), randomBytes(3 * frame + 7)];
  const stored = await Promise.all(
    contents.map((content) => open(earlier).write(Readable.from([content]), { maxBytes })),
  );
  const lost = { current: randomBytes(32), previous: [] };
  const foreign = await open(lost).write(Readable.from([Buffer.from("of another secret")]), { maxBytes });
  const wraps = stored.map(({ id }) => readFileSync(path.join(folder, id.slice(-2), id)).subarray(6, 71));
  const current = { current: randomBytes(32), previous: [earlier.current] };
  expect(await open(current).rewrap()).toEqual({ rewrapped: 3, unreadable: 1 });
  expect(await open(current).rewrap()).toEqual({ rewrapped: 0, unreadable: 1 });
  expect(Object.fromEntries(await open(current).countByKeyVersion())).toEqual({
    [createKeyring(current).keyVersion]: 3,
    [createKeyring(lost).keyVersion]: 1,
  });
  const later = open({ current: current.current, previous: [] });
  for (const [index, { id }] of stored.entries()) {
    expect(contents[index]?.equals(await buffer(await later.read(id)))).toBe(true);
    await expect(open(earlier).read(id)).rejects.toThrow(FileDamaged);
  }
  expect(everythingBelow(folder)).toHaveLength(4);
  for (const place of everythingBelow(folder)) {
    for (const wrap of wraps) expect(readFileSync(place).includes(wrap)).toBe(false);
  }
  expect(await buffer(await open(lost).read(foreign.id))).toEqual(Buffer.from("of another secret"));
});
