import { termsOf } from "#platform/text";
import { type Evidence, expectHolds, type Installation, type StoredPiece } from "#privacy/promises";
import { bringVisitor, findTraces, markerWord } from "#privacy/proofs";
import { uploadProbe } from "./probe-source.ts";

/** Removes a probe source and looks for what is left of it: rows, index terms, the original, the citation's text. */
export async function proveRemoval(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const thing = markerWord();
  const source = await uploadProbe(installation, `# Wartung\n\nDas Gerät ${thing} wird freitags gewartet.\n`, signal);
  const [row] = await installation.statement("select file_id from source where id = $1", [source.id]);
  const fileId = String(row?.["file_id"]);
  const visitor = bringVisitor(installation);
  const { answer } = await visitor.ask(`Wann wird ${thing} gewartet?`);
  expectHolds(answer?.citations[0]?.state === "available", "The probe source could not be cited before its removal.");
  const status = await source.remove();
  expectHolds(status === 204, `Removing the probe source answers with status ${status}.`);

  const { rows, files } = await remains(installation, { thing, fileId });
  expectHolds(rows.length === 0, `After removal, words of the source are left in: ${rows.join(", ")}.`);
  expectHolds(files.length === 0, `After removal, the original is left in: ${files.join(", ")}.`);
  const again = await visitor.ask(`Wann wird ${thing} gewartet?`);
  expectHolds(again.answer?.citations.length === 0, "After removal an answer still cites the source.");
  expectHolds(!again.answer.text.includes("freitags"), "After removal an answer still says what the source said.");
  const conversation = await visitor.conversation();
  const states = conversation.messages.flatMap((message) => message.citations.map((citation) => citation.state));
  expectHolds(
    states.length > 0 && states.every((state) => state === "deleted"),
    "After removal a citation in a conversation still shows the source.",
  );
  return [
    "After the removal no row of any table holds a word of the source, neither its text nor a term of the index.",
    "The encrypted original is gone from the disk.",
    "Asked again, the assistant no longer knows it, and the citation in the conversation shows that the source is deleted.",
  ];
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
