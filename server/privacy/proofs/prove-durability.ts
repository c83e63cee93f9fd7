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
      {
        de: `Die Datenbank läuft mit ${setting} = ${found}. Bei einem Stromausfall ginge Bestätigtes verloren.`,
        en: `The database runs with ${setting} = ${found}; a power cut could lose what was acknowledged.`,
      },
    );
  }
  const [log] = await installation.statement(
    "select count(*)::int as count from pg_class where relkind = 'r' and relpersistence <> 'p' and relnamespace = 'public'::regnamespace",
    [],
  );
  expectHolds(log?.["count"] === 0, {
    de: "Einige Tabellen führen kein Protokoll (unlogged). Ein Absturz würde sie leeren.",
    en: "Some tables are unlogged: a crash would empty them.",
  });

  const visitor = bringVisitor(installation);
  const { question, answer } = await visitor.ask("Was bleibt nach einem Absturz?");
  const { id } = await visitor.conversation();
  const stored = new Set((await storedRows(installation, id)).messages.map((row) => row["id"]));
  expectHolds(question !== null && stored.has(question.id), {
    de: "Eine bestätigte Frage steht nicht in der Datenbank.",
    en: "An acknowledged question is not in the database.",
  });
  expectHolds(answer !== null && stored.has(answer.id), {
    de: "Eine bestätigte Antwort steht nicht in der Datenbank.",
    en: "An acknowledged answer is not in the database.",
  });
  await visitor.request("/conversation", { method: "DELETE" });
  const left = await storedRows(installation, id);
  expectHolds(left.conversation.length + left.messages.length === 0, {
    de: "Eine bestätigte Löschung steht nicht in der Datenbank.",
    en: "An acknowledged deletion is not in the database.",
  });
  const settings = Object.entries(durable)
    .map(([setting, value]) => `${setting} = ${value}`)
    .join(", ");
  return [
    {
      de: `Die Datenbank bestätigt erst, wenn es auf der Platte steht (${settings}). Keine Tabelle ist davon ausgenommen.`,
      en: `The database waits for the disk before it acknowledges (${settings}), and no table is exempt from its log.`,
    },
    {
      de: "Eine Frage, ihre Antwort und eine Löschung standen in der Datenbank, sobald sie bestätigt waren.",
      en: "A question, its answer and a deletion were in the database the moment the probe was told so.",
    },
    {
      de: "Die Tests des Produkts brechen den Server zu zufälligen Zeitpunkten ab und verwerfen, was noch nicht auf der Platte lag. Sie laufen vor jeder Veröffentlichung.",
      en: "The product's tests kill the server at random moments and drop what was not synced; they are run before each release.",
    },
  ];
}
