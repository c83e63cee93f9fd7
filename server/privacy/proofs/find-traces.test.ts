import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findTraces } from "./find-traces.ts";

async function* stored(bytes: Buffer) {
  yield { place: "file probe", bytes };
}

const disguises: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => bytes,
  (bytes) => Buffer.from(bytes.toString("hex")),
  (bytes) => Buffer.from(bytes.toString("hex").toUpperCase()),
  (bytes) => Buffer.from(bytes.toString("base64")),
  (bytes) => Buffer.from(bytes.toString("base64url")),
  (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le").swap16(),
  (bytes) => Buffer.concat([Buffer.from("before"), gzipSync(bytes)]),
  (bytes) => Buffer.concat([Buffer.from("before"), gzipSync(bytes)]).subarray(0, -8),
  (bytes) => Buffer.from(encodeURIComponent(bytes.toString("utf8"))),
  (bytes) => Buffer.from(JSON.stringify({ text: bytes.toString("utf8") })),
];

test("a word is found in every disguise, wherever it stands in its surroundings", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...disguises),
      fc.constantFrom("Wintergarten", 'Grüße an "Zoë"', "ein Satz mit Leerzeichen"),
      fc.string(),
      fc.string(),
      async (disguise, word, before, after) => {
        const traces = await findTraces(stored(disguise(Buffer.from(`${before}${word}${after}`, "utf8"))), [word]);
        expect(traces.map((trace) => trace.place)).toContain("file probe");
      },
    ),
  );
});

test("nothing is found where nothing is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
      expect(await findTraces(stored(Buffer.from(bytes)), ["Wintergarten", Buffer.alloc(32, 7)])).toEqual([]);
    }),
  );
});
