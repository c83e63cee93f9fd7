import { expect, it } from "vitest";
import { openTestDatabase } from "#testing";

it("opens", async () => {
  await using database = await openTestDatabase();
  expect(await database.rawQuery("select 1 as one")).toEqual([{ one: 1 }]);
  await using database2 = await openTestDatabase();
});
