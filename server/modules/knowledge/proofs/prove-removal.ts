import { termsOf } from "#platform/text";
import { type Evidence, expectHolds, type Installation, type StoredPiece } from "#privacy/promises";
import { bringVisitor, findTraces, markerWord } from "#privacy/proofs";
import { uploadProbe } from "./probe-source.ts";

/** Removes a probe source and looks for what is left of it: rows, index terms, the original, the citation's text. */
export async function proveRemoval(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const thing = markerWord();
  const source = await uploadProbe(installation, `# Wartung\n\nDas Gerät ${thing} wird freitags gewartet.\n`, signal);
  const fileId = await fileOf(installation, source.id);
  const visitor = bringVisitor(installation);
  const { answer } = await visitor.ask(`Wann wird ${thing} gewartet?`);
  expectHolds(answer?.citations[0]?.state === "available", {
    de: "Die Probequelle ließ sich vor dem Entfernen nicht zitieren.",
    en: "The probe source could not be cited before its removal.",
  });
  const status = await source.remove();
  expectHolds(status === 204, {
    de: `Das Entfernen der Probequelle antwortet mit Status ${status}.`,
    en: `Removing the probe source answers with status ${status}.`,
  });

  await expectNoRows(installation, source.id);
  const { rows, files } = await remains(installation, { thing, fileId });
  expectHolds(rows.length === 0, {
    de: `Nach dem Entfernen stehen noch Worte der Quelle in: ${rows.join(", ")}.`,
    en: `After removal, words of the source are left in: ${rows.join(", ")}.`,
  });
  expectHolds(files.length === 0, {
    de: `Nach dem Entfernen liegt das Original noch in: ${files.join(", ")}.`,
    en: `After removal, the original is left in: ${files.join(", ")}.`,
  });
  const again = await visitor.ask(`Wann wird ${thing} gewartet?`);
  expectHolds(again.answer?.citations.length === 0, {
    de: "Nach dem Entfernen zitiert eine Antwort die Quelle noch.",
    en: "After removal an answer still cites the source.",
  });
  expectHolds(!again.answer.text.includes("freitags"), {
    de: "Nach dem Entfernen sagt eine Antwort noch, was in der Quelle stand.",
    en: "After removal an answer still says what the source said.",
  });
  const conversation = await visitor.conversation();
  const states = conversation.messages.flatMap((message) => message.citations.map((citation) => citation.state));
  expectHolds(states.length > 0 && states.every((state) => state === "deleted"), {
    de: "Nach dem Entfernen zeigt ein Beleg in einem Gespräch die Quelle noch.",
    en: "After removal a citation in a conversation still shows the source.",
  });
  return [
    {
      de: "Nach dem Entfernen enthält keine Zeile einer Tabelle ein Wort der Quelle, weder im Text noch im Suchindex.",
      en: "After the removal no row of any table holds a word of the source, neither its text nor a term of the index.",
    },
    {
      de: "Das verschlüsselte Original ist von der Platte gelöscht.",
      en: "The encrypted original is gone from the disk.",
    },
    {
      de: "Erneut gefragt, weiß der Assistent es nicht mehr. Der Beleg im Gespräch zeigt, dass die Quelle gelöscht ist.",
      en: "Asked again, the assistant no longer knows it, and the citation in the conversation shows that the source is deleted.",
    },
    {
      de: "Nicht durchsucht wurden die eigenen Dateien der Datenbank. Ein Auftrag gibt den Platz der gelöschten Zeilen frei; bis er neu beschrieben ist, können Reste dort und im Schreibprotokoll liegen. Keine Abfrage erreicht sie.",
      en: "The database engine's own files were not searched. A job frees the room of the deleted rows; until it is written anew, remains can lie there and in the write-ahead log. No query reaches them.",
    },
  ];
}

async function fileOf(installation: Installation, id: string): Promise<string> {
  const [row] = await installation.statement("select file_id from source where id = $1", [id]);
  return String(row?.["file_id"]);
}

async function expectNoRows(installation: Installation, id: string): Promise<void> {
  const referring = await rowsOf(installation, id);
  expectHolds(referring.length === 0, {
    de: `Nach dem Entfernen stehen noch Zeilen der Quelle in: ${referring.join(", ")}.`,
    en: `After removal, rows of the source are left in: ${referring.join(", ")}.`,
  });
}

/** Tables with a column that names the source, as the database's own catalogue lists them: a new table joins by itself. */
async function rowsOf(installation: Installation, id: string): Promise<readonly string[]> {
  const catalogue = await installation.statement(
    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'source_id'",
    [],
  );
  const left: string[] = [];
  for (const row of catalogue) {
    const table = String(row["table_name"]);
    const found = (await installation.rows(table)).filter((stored) => stored["source_id"] === id);
    if (found.length > 0) left.push(table);
  }
  return left;
}

/** Where the probe's words or its original still lie: rows of all tables, and files but the database engine's own. */
async function remains(
  installation: Installation,
  { thing, fileId }: { readonly thing: string; readonly fileId: string },
): Promise<{ rows: readonly string[]; files: readonly string[] }> {
  const rows = new Set<string>();
  const files = new Set<string>();
  for (const { place } of await findTraces(outsideEngine(installation), [thing, ...termsOf(thing, "de")]))
    rows.add(place);
  for await (const { place } of outsideEngine(installation)) if (place.includes(fileId)) files.add(place);
  return { rows: [...rows], files: [...files] };
}

/** The engine's own files hold deleted rows until their room is used again; no query reaches them. */
async function* outsideEngine(installation: Installation): AsyncIterable<StoredPiece> {
  for await (const piece of installation.everythingStored()) if (!piece.place.startsWith("engine ")) yield piece;
}
