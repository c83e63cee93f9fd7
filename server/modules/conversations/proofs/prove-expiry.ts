import { assistantFactsSchema } from "@diskret/contract";
import { days } from "#platform/clock";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, type ProbeVisitor, storedRows } from "#privacy/proofs";

const longestDays = 30;

/** Ages one probe beyond its period and one to just below, runs the deletion, and looks which of them is left. */
export async function proveExpiry(installation: Installation): Promise<Evidence> {
  const usual = await usualDays(installation);
  expectHolds(usual <= longestDays, `Conversations are kept ${usual} days; ${longestDays} were promised at most.`);
  const over = await plant(installation, usual * 24 + 24);
  const short = await plant(installation, 2 * 24, 1);
  const kept = await plant(installation, usual * 24 - 1);
  const tooLong = await installation.statement(
    "select count(*)::int as count from conversation where expires_at > last_message_at + make_interval(days => $1)",
    [longestDays],
  );
  expectHolds(
    tooLong[0]?.["count"] === 0,
    `Some conversations are kept longer than ${longestDays} days after their last message.`,
  );
  const deleted = await installation.runRetention();
  await expectStored(installation, over, 0, "A conversation a day beyond its period is still there");
  await expectStored(installation, short, 0, "A conversation kept for one day is still there after two");
  await expectStored(installation, kept, 2, "A conversation within its period was deleted");
  expectHolds((deleted["conversation"] ?? 0) >= 2, "The deletion did not count the conversations it deleted.");
  expectHolds((deleted["message"] ?? 0) >= 4, "The deletion did not count the messages it deleted.");
  return [
    `A probe ${usual + 1} days after its last message was deleted with its messages and its key; one that its visitor keeps for one day, after two days.`,
    "A probe one hour before its end was left alone.",
    `No stored conversation ends later than ${longestDays} days after its last message.`,
  ];
}

/** For how many days this installation keeps a conversation where the visitor chooses nothing. */
async function usualDays(installation: Installation): Promise<number> {
  const response = await installation.request(`/api/assistants/${installation.assistant}`);
  return assistantFactsSchema.parse(await response.json()).keepDays.default;
}

/** Holds a conversation and lets it grow old by so many hours. */
async function plant(installation: Installation, ageHours: number, keepDays?: number): Promise<string> {
  const visitor = bringVisitor(installation);
  await visitor.ask("Wie lange werden Gespräche aufbewahrt?");
  if (keepDays !== undefined) await shorten(visitor, keepDays);
  const { id } = await visitor.conversation();
  const ages = await installation.statement(
    `update conversation set created_at = created_at - make_interval(hours => $2),
       last_message_at = last_message_at - make_interval(hours => $2),
       expires_at = expires_at - make_interval(hours => $2) where id = $1 returning expires_at, last_message_at, keep_days`,
    [id, ageHours],
  );
  const [row] = ages;
  const keptMs = Number(row?.["expires_at"]) - Number(row?.["last_message_at"]);
  expectHolds(
    keptMs <= days(keepDays ?? Number(row?.["keep_days"])),
    "A conversation is given a longer life than was promised.",
  );
  await installation.statement(
    "update message set created_at = created_at - make_interval(hours => $2) where conversation_id = $1",
    [id, ageHours],
  );
  return id;
}

async function shorten(visitor: ProbeVisitor, keepDays: number): Promise<void> {
  const response = await visitor.request("/conversation", { method: "PATCH", body: JSON.stringify({ keepDays }) });
  expectHolds(response.ok, `A visitor could not shorten the period: status ${response.status}.`);
}

async function expectStored(
  installation: Installation,
  id: string,
  messages: number,
  otherwise: string,
): Promise<void> {
  const stored = await storedRows(installation, id);
  expectHolds(stored.messages.length === messages, `${otherwise} (messages: ${stored.messages.length}).`);
  expectHolds(stored.conversation.length > 0 === messages > 0, `${otherwise} (its row).`);
}
