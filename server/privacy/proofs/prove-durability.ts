import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, storedRows } from "./probe-visitor.ts";

/** Settings of the engine without which a commit is acknowledged before it lies on the disk. */
const durable = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" } as const;

/**
 * Shows what can be shown without pulling the plug: the engine waits for the disk, and what a visitor has been told is
 * stored can be read on another way at that moment. The crashes themselves are part of the product's tests.
 */
export async function proveDurability(installation: Installation): Promise<Evidence> {
  for (const [setting, wanted] of Object.entries(durable)) {
    const [row] = await installation.statement("select setting from pg_settings where name = $1", [setting]);
    const found = String(row?.["setting"]);
    expectHolds(
      found === wanted || (setting === "synchronous_commit" && ["remote_write", "remote_apply"].includes(found)),
      `The database runs with ${setting} = ${found}; a power cut could lose what was acknowledged.`,
    );
  }
  const [log] = await installation.statement(
    "select count(*)::int as count from pg_class where relkind = 'r' and relpersistence <> 'p' and relnamespace = 'public'::regnamespace",
    [],
  );
  expectHolds(log?.["count"] === 0, "Some tables are unlogged: a crash would empty them.");

  const visitor = bringVisitor(installation);
  const { question, answer } = await visitor.ask("Was bleibt nach einem Absturz?");
  const { id } = await visitor.conversation();
  const stored = new Set((await storedRows(installation, id)).messages.map((row) => row["id"]));
  expectHolds(question !== null && stored.has(question.id), "An acknowledged question is not in the database.");
  expectHolds(answer !== null && stored.has(answer.id), "An acknowledged answer is not in the database.");
  await visitor.request("/conversation", { method: "DELETE" });
  const left = await storedRows(installation, id);
  expectHolds(
    left.conversation.length + left.messages.length === 0,
    "An acknowledged deletion is not in the database.",
  );
  return [
    `The database waits for the disk before it acknowledges (${Object.entries(durable)
      .map(([setting, value]) => `${setting} = ${value}`)
      .join(", ")}), and no table is exempt from its log.`,
    "A question, its answer and a deletion were in the database the moment the probe was told so.",
    "The product's tests kill the server at random moments and drop what was not synced; they are run before each release.",
  ];
}
