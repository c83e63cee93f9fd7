import { type Evidence, expectHolds, type Installation, type StoredPiece } from "#privacy/promises";
import { bringVisitor, findTraces } from "#privacy/proofs";
import { logFolder, logLines, logPieces } from "./log-files.ts";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Shorter values (a state, a language) say nothing about which row they come from. */
const tellingLength = 12;

/** LOG-04: holds a conversation, then compares every token of the logs with every reference in the database. */
export async function proveUnjoinedLogs(installation: Installation): Promise<Evidence> {
  const folder = logFolder(installation);
  const visitor = bringVisitor(installation);
  const before = (await logLines(folder)).length;
  await visitor.ask("Was ist Diskret?");
  const { id, messages } = await visitor.conversation();
  const lines = await logLines(folder);
  expectHolds(lines.length > before, {
    de: "Das Gespräch hat keine Zeile im Protokoll hinterlassen. Es gab nichts zu vergleichen.",
    en: "The conversation left no line in the log, so there was nothing to compare.",
  });

  const own = [visitor.sessionId, id, ...messages.map((message) => message.id)];
  const traces = await findTraces(logPieces(folder), own);
  expectHolds(traces.length === 0, {
    de: `Ein Protokoll nennt Sitzung, Gespräch oder Nachricht: ${traces.map(({ place }) => place).join(", ")}.`,
    en: `A log names the session, conversation or message: ${traces.map(({ place }) => place).join(", ")}.`,
  });

  const tokens = new Set(
    lines.flatMap((line) => line.split(/[^\w-]+/)).filter((token) => token.length >= tellingLength),
  );
  const joined = await sharedReferences(installation, tokens);
  expectHolds(joined.length === 0, {
    de: `Werte der Protokolle stehen auch in der Datenbank: ${joined.join(", ")}.`,
    en: `Values of the logs also stand in the database: ${joined.join(", ")}.`,
  });

  const stored = await findTraces(tablePieces(installation), ["203.0.113.0/24", "198.51.100.0/24"]);
  expectHolds(stored.length === 0, {
    de: `Die Adresse eines Besuchers steht in: ${stored.map(({ place }) => place).join(", ")}.`,
    en: `A client's address stands in ${stored.map(({ place }) => place).join(", ")}.`,
  });
  return [
    {
      de: `${tokens.size} verschiedene Wörter aus ${lines.length} Protokollzeilen wurden mit allen Kennungen und personenbezogenen Werten der Datenbank verglichen. Keines stimmt überein.`,
      en: `${tokens.size} different words of ${lines.length} log lines were compared with every id and every personal value in the database; none is the same.`,
    },
    {
      de: "Die Kennungen von Sitzung, Gespräch und Nachrichten eines Probegesprächs stehen in keinem Protokoll, Adressen von Besuchern in keiner Tabelle.",
      en: "Session id, conversation id and message ids of a conversation just held stand in no log, addresses of clients in no table.",
    },
    {
      de: "Ein Protokollfeld kann nur eine Zahl, ein Wort aus dem Programm oder eine gekürzte Adresse sein. Die Kennung einer Zeile ließe sich nicht übersetzen.",
      en: "By type, a log field is a number, a word of the source code or a shortened address: an id of a row does not compile.",
    },
  ];
}

/** Columns whose reference or personal value occurs among the tokens. */
async function sharedReferences(installation: Installation, tokens: ReadonlySet<string>): Promise<readonly string[]> {
  const shared = new Set<string>();
  for (const { table } of await installation.catalogue()) {
    const columns = installation.inventory.table(table)?.columns ?? {};
    for (const row of await installation.rows(table)) {
      for (const [column, value] of Object.entries(row)) {
        const personal = columns[column]?.kind !== "not-personal";
        if (references(value, personal).some((reference) => tokens.has(reference))) shared.add(`${table}.${column}`);
      }
    }
  }
  return [...shared];
}

function references(value: unknown, personal: boolean): readonly string[] {
  if (typeof value === "string") return personal || uuid.test(value) ? [value] : [];
  if (!(value instanceof Uint8Array)) return [];
  const bytes = Buffer.from(value);
  return [bytes.toString("hex"), bytes.toString("base64url")];
}

async function* tablePieces(installation: Installation): AsyncGenerator<StoredPiece> {
  for await (const piece of installation.everythingStored()) {
    if (!piece.place.startsWith("table ")) return; // tables come first
    yield piece;
  }
}
