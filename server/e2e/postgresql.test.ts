import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#platform/database";
import { auditInFreshProcess, type PostgresServer, startPostgres } from "#testing";
import { newSession } from "#testing/app";
import { createPostgresDatabase } from "../testing/postgres-database.ts";
import { startProduct, temporaryFolder } from "../testing/start-product.ts";

const question = "Wie lange bleibt ein Gespräch gespeichert?";

async function ask(product: { readonly url: URL }, session: string): Promise<string> {
  const response = await fetch(new URL("api/assistants/diskret/conversation/messages", product.url), {
    method: "POST",
    headers: { "Diskret-Session": session, "Content-Type": "application/json" },
    body: JSON.stringify({ text: question }),
  });
  return await response.text();
}

/** The same database through the server's socket file. */
async function socketUrl(url: string): Promise<string> {
  await using database = await openDatabase({ url });
  const [row] = await database.rawQuery("show unix_socket_directories");
  const { port, pathname, username } = new URL(url);
  return `postgres:///${pathname.slice(1)}?host=${row?.["unix_socket_directories"]}&port=${port}&user=${username}`;
}

describe("the product on PostgreSQL", () => {
  const folder = temporaryFolder();
  let postgres: PostgresServer;
  let database: Awaited<ReturnType<typeof createPostgresDatabase>>;
  beforeAll(async () => {
    postgres = await startPostgres({ fsync: true });
    database = await createPostgresDatabase(postgres.url);
  });
  afterAll(async () => {
    await postgres[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });

  test("starts with its guard, answers from the handbook, and knows the conversation after a restart", async () => {
    const settings = { DATABASE_URL: database.url };
    const session = newSession();
    {
      await using product = await startProduct(folder.path, settings);
      expect(await ask(product, session)).toContain("30 Tage");
    }
    await using product = await startProduct(folder.path, settings);
    const response = await fetch(new URL("api/assistants/diskret/conversation", product.url), {
      headers: { "Diskret-Session": session },
    });
    expect(await response.text()).toContain(question);
  });

  test("answers through the server's socket file", async () => {
    await using product = await startProduct(folder.path, { DATABASE_URL: await socketUrl(database.url) });
    expect(await ask(product, newSession())).toContain("30 Tage");
  });

  test("keeps all its promises", async () => {
    const settings = { DATABASE_URL: database.url };
    const { verdicts } = await auditInFreshProcess({ template: folder.path, patches: [], settings });
    expect(verdicts.filter(({ verdict }) => verdict !== "holds")).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(20);
  });
});
