import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createKeyring, type DataKey, decrypt, loadSecrets } from "#platform/crypto";
import { openDatabase } from "#platform/database";
import { everythingStored } from "#privacy/audit";
import { findTraces } from "#privacy/proofs";
import { newSession } from "#testing/app";
import { startProduct, temporaryFolder } from "../testing/start-product.ts";

const ask = async (url: URL, session: string, text: string): Promise<string> => {
  const response = await fetch(new URL("api/assistants/diskret/conversation/messages", url), {
    method: "POST",
    headers: { "Diskret-Session": session, "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  return await response.text();
};

test("whoever holds the data folder and the server secret finds no word of a conversation", async () => {
  using folder = temporaryFolder();
  const session = newSession();
  const marker = `Zwetschgendatschi${randomBytes(6).toString("hex")}`;
  {
    await using product = await startProduct(folder.path);
    expect(
      await ask(product.url, session, `Mein Name ist ${marker}, wie lange bleibt ein Gespräch gespeichert?`),
    ).toContain("answer-finished");
  }
  const loot = await mkdtemp(join(tmpdir(), "diskret-loot-"));
  try {
    await cp(folder.path, loot, { recursive: true });
    await using database = await openDatabase({ dataFolder: loot });
    const stored = () => everythingStored({ database, dataFolder: loot });
    expect(await findTraces(stored(), [marker, session])).toEqual([]);
    expect(await database.rawQuery("select 1 from message")).toHaveLength(2);
    await expectKeysStayShut(loot, session, database);
  } finally {
    await rm(loot, { recursive: true, force: true, maxRetries: 3 });
  }
});

interface WrappedRow {
  readonly id: string;
  readonly wrapped_key: Buffer;
  readonly key_version: number;
  readonly session_lookup: Buffer;
}

/** Tries every key that the server secret and the rows themselves give, and every session id a thief may guess from them. */
async function expectKeysStayShut(
  loot: string,
  session: string,
  database: { rawQuery(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> },
): Promise<void> {
  const ring = createKeyring(loadSecrets(loot, { current: null, previous: [] }));
  const secret = Buffer.from((await readFile(join(loot, "secret"), "utf8")).trim(), "base64url") as DataKey; // as a thief would try it
  const rows = (await database.rawQuery("select * from conversation")) as unknown as readonly WrappedRow[]; // the table's own columns
  const purposes = ["holder/1", "lookup/1", "wrap/1", "fingerprint/1", "diskret/holder/1", ""];
  for (const row of rows) {
    const place = `conversation:${row.id}:key`;
    const wrap = { keyVersion: row.key_version, wrappedKey: row.wrapped_key };
    const guesses = [
      "",
      row.id,
      row.session_lookup.toString("hex"),
      row.session_lookup.toString("base64url"),
      newSession(),
    ];
    for (const guess of guesses) expect(() => ring.unwrapForHolder(guess, wrap, place)).toThrow();
    for (const purpose of purposes) expect(() => decrypt(ring.derive(purpose), place, row.wrapped_key)).toThrow();
    expect(() => decrypt(secret, place, row.wrapped_key)).toThrow();
    expect(() => ring.unwrap(row.wrapped_key, place)).toThrow();
    expect(ring.unwrapForHolder(session, wrap, place)).toHaveLength(32);
  }
}
