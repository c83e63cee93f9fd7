import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, storedRows } from "#privacy/proofs";
import { keyringOf, openBody, unwrapKey } from "./open-as-visitor.ts";

/** What the sentence of CHAT-04 allows, column by column. `position` and `role` are the order of question and answer. */
const promisedColumns: ReadonlySet<string> = new Set([
  "id",
  "conversation_id",
  "position",
  "role",
  "language",
  "body",
  "created_at",
]);
const promisedBody: ReadonlySet<string> = new Set(["text", "citations", "outcome", "found"]);
const promisedSearch: ReadonlySet<string> = new Set(["query", "ids", "total", "offset"]);
const promisedCitation: ReadonlySet<string> = new Set(["number", "passageId"]);

/** Shows that the database can hold nothing else about a message, and that a sealed body holds nothing else either. */
export async function proveMinimalMessages(installation: Installation): Promise<Evidence> {
  const table = (await installation.catalogue()).find((entry) => entry.table === "message");
  expectHolds(table !== undefined, {
    de: "Die Datenbank hat keine Tabelle für Nachrichten.",
    en: "The database has no table for messages.",
  });
  const columns = new Set(table.columns.map((column) => column.name));
  const surplus = columns.difference(promisedColumns);
  expectHolds(surplus.size === 0, {
    de: `Zu Nachrichten wird mehr gespeichert als versprochen: ${[...surplus].join(", ")}.`,
    en: `Messages are stored with more than was promised: ${[...surplus].join(", ")}.`,
  });

  const visitor = bringVisitor(installation);
  await visitor.ask("Was wird zu jeder Nachricht gespeichert?");
  const { id } = await visitor.conversation();
  const { conversation, messages } = await storedRows(installation, id);
  const [row] = conversation;
  expectHolds(row !== undefined && messages.length === 2, {
    de: "Frage und Antwort des Probegesprächs sind nicht als zwei Zeilen gespeichert.",
    en: "Question and answer of the probe are not stored as two rows.",
  });
  const key = unwrapKey(keyringOf(installation), row, visitor.sessionId);
  for (const message of messages) checkBody(openBody(key, message));
  return [
    {
      de: `Die Tabelle der Nachrichten hat ${columns.size} Spalten, alle versprochen: ${[...columns].join(", ")}.`,
      en: `The table of messages has ${columns.size} columns, each of them promised: ${[...columns].join(", ")}.`,
    },
    {
      de: "Mit der Sitzungskennung der Probe geöffnet, enthält jeder versiegelte Inhalt Text, Belege (als Kennungen) und Ausgang, sonst nichts.",
      en: "Opened with the probe's own session id, each sealed body holds text, citations (ids) and outcome, and nothing else.",
    },
  ];
}

function checkBody(body: unknown): void {
  expectHolds(typeof body === "object" && body !== null, {
    de: "Ein versiegelter Inhalt hat keine Felder.",
    en: "A sealed body holds no fields.",
  });
  const more = new Set(Object.keys(body)).difference(promisedBody);
  expectHolds(more.size === 0, {
    de: `Ein versiegelter Inhalt enthält mehr als versprochen: ${[...more].join(", ")}.`,
    en: `A sealed body holds more than was promised: ${[...more].join(", ")}.`,
  });
  const found: unknown = Object.entries(body).find(([name]) => name === "found")?.[1];
  const moreOfSearch = new Set(Object.keys(Object(found))).difference(promisedSearch);
  expectHolds(moreOfSearch.size === 0, {
    de: `Eine Suche in Angeboten enthält mehr als Kennungen und wonach gesucht wurde: ${[...moreOfSearch].join(", ")}.`,
    en: `A search of listings holds more than ids and what was looked for: ${[...moreOfSearch].join(", ")}.`,
  });
  const citations: unknown = Object.entries(body).find(([name]) => name === "citations")?.[1];
  expectHolds(Array.isArray(citations), {
    de: "Ein versiegelter Inhalt hat keine Liste der Belege.",
    en: "A sealed body holds no list of citations.",
  });
  const fields = new Set(citations.flatMap((citation: unknown) => Object.keys(Object(citation))));
  const moreOfCitation = fields.difference(promisedCitation);
  expectHolds(moreOfCitation.size === 0, {
    de: `Belege enthalten mehr als Kennungen: ${[...moreOfCitation].join(", ")}.`,
    en: `Citations hold more than ids: ${[...moreOfCitation].join(", ")}.`,
  });
}
