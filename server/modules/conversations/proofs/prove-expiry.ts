import { assistantFactsSchema, type Localised } from "@diskret/contract";
import { days } from "#platform/clock";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, type ProbeVisitor, storedRows } from "#privacy/proofs";

const longestDays = 30;

/** Ages one probe beyond its period and one to just below, runs the deletion, and looks which of them is left. */
export async function proveExpiry(installation: Installation): Promise<Evidence> {
  const usual = await usualDays(installation);
  expectHolds(usual <= longestDays, {
    de: `Gespräche werden ${usual} Tage aufbewahrt. Versprochen sind höchstens ${longestDays}.`,
    en: `Conversations are kept ${usual} days; ${longestDays} were promised at most.`,
  });
  const over = await plant(installation, usual * 24 + 24);
  const short = await plant(installation, 2 * 24, 1);
  const kept = await plant(installation, usual * 24 - 1);
  await expectNoneLonger(installation);
  const deleted = await installation.runRetention();
  await expectStored(installation, {
    id: over,
    messages: 0,
    otherwise: {
      de: "Ein Gespräch, dessen Frist seit einem Tag abgelaufen ist, ist noch da",
      en: "A conversation a day beyond its period is still there",
    },
  });
  await expectStored(installation, {
    id: short,
    messages: 0,
    otherwise: {
      de: "Ein Gespräch, das einen Tag bleiben soll, ist nach zwei Tagen noch da",
      en: "A conversation kept for one day is still there after two",
    },
  });
  await expectStored(installation, {
    id: kept,
    messages: 2,
    otherwise: {
      de: "Ein Gespräch, dessen Frist noch läuft, wurde gelöscht",
      en: "A conversation within its period was deleted",
    },
  });
  expectHolds((deleted["conversation"] ?? 0) >= 2, {
    de: "Die Löschung hat die gelöschten Gespräche nicht gezählt.",
    en: "The deletion did not count the conversations it deleted.",
  });
  expectHolds((deleted["message"] ?? 0) >= 4, {
    de: "Die Löschung hat die gelöschten Nachrichten nicht gezählt.",
    en: "The deletion did not count the messages it deleted.",
  });
  return [
    {
      de: `Ein Probegespräch wurde ${usual + 1} Tage nach der letzten Nachricht samt Nachrichten und Schlüssel gelöscht. Eines, das der Besucher nur einen Tag behält, nach zwei Tagen.`,
      en: `A probe ${usual + 1} days after its last message was deleted with its messages and its key; one that its visitor keeps for one day, after two days.`,
    },
    {
      de: "Ein Probegespräch eine Stunde vor Ablauf der Frist blieb stehen.",
      en: "A probe one hour before its end was left alone.",
    },
    {
      de: `Kein gespeichertes Gespräch endet später als ${longestDays} Tage nach der letzten Nachricht.`,
      en: `No stored conversation ends later than ${longestDays} days after its last message.`,
    },
  ];
}

/** Looks at every stored conversation, not only at probes. */
async function expectNoneLonger(installation: Installation): Promise<void> {
  const tooLong = await installation.statement(
    "select count(*)::int as count from conversation where expires_at > last_message_at + make_interval(days => $1)",
    [longestDays],
  );
  expectHolds(tooLong[0]?.["count"] === 0, {
    de: `Einige Gespräche bleiben länger als ${longestDays} Tage nach der letzten Nachricht.`,
    en: `Some conversations are kept longer than ${longestDays} days after their last message.`,
  });
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
  expectHolds(keptMs <= days(keepDays ?? Number(row?.["keep_days"])), {
    de: "Ein Gespräch wird länger aufbewahrt als versprochen.",
    en: "A conversation is given a longer life than was promised.",
  });
  await installation.statement(
    "update message set created_at = created_at - make_interval(hours => $2) where conversation_id = $1",
    [id, ageHours],
  );
  return id;
}

async function shorten(visitor: ProbeVisitor, keepDays: number): Promise<void> {
  const response = await visitor.request("/conversation", { method: "PATCH", body: JSON.stringify({ keepDays }) });
  expectHolds(response.ok, {
    de: `Ein Besucher konnte die Frist nicht verkürzen: Status ${response.status}.`,
    en: `A visitor could not shorten the period: status ${response.status}.`,
  });
}

/** How many messages of a conversation must be there, and what it means where they are not. */
interface Expectation {
  readonly id: string;
  readonly messages: number;
  /** Without the full stop: what was found is added. */
  readonly otherwise: Localised;
}

async function expectStored(installation: Installation, { id, messages, otherwise }: Expectation): Promise<void> {
  const stored = await storedRows(installation, id);
  const count = stored.messages.length;
  expectHolds(count === messages, {
    de: `${otherwise.de} (Nachrichten: ${count}).`,
    en: `${otherwise.en} (messages: ${count}).`,
  });
  expectHolds(stored.conversation.length > 0 === messages > 0, {
    de: `${otherwise.de} (seine Zeile).`,
    en: `${otherwise.en} (its row).`,
  });
}
