import { expect, test } from "vitest";
import { openTestDatabase } from "#testing";
import { createPostgresDatabase } from "../../testing/postgres-database.ts";
import { openDatabase } from "./open-database.ts";

const serverUrl = process.env["TEST_DATABASE_URL"];

test("the process that serves a database may say so again", async () => {
  await using database = await openTestDatabase();
  expect(await database.claim()).toBe(true);
  expect(await database.claim()).toBe(true);
});

test.skipIf(serverUrl === undefined)(
  "on PostgreSQL a second serving process is refused until the first has gone",
  async () => {
    const { url, drop } = await createPostgresDatabase(serverUrl ?? "");
    try {
      await using second = await openDatabase({ url });
      {
        await using first = await openDatabase({ url });
        expect(await first.claim()).toBe(true);
        expect(await second.claim()).toBe(false);
      }
      await expect.poll(() => second.claim()).toBe(true);
    } finally {
      await drop();
    }
  },
);
