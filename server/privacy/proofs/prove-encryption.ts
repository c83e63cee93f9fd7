import { assistantFactsSchema } from "@diskret/contract";
import { type Evidence, expectHolds, type Installation, type StoredPiece } from "#privacy/promises";
import { findTraces } from "./find-traces.ts";
import { lookThrough } from "./look-through.ts";
import { bringVisitor, markerWord } from "./probe-visitor.ts";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const sampleLength = 48;

/** Looks at the traffic as far as this installation has any, and for content that lies readable on the disk. */
export async function proveEncryption(installation: Installation): Promise<Evidence> {
  return [await provenTraffic(installation), await provenConversations(installation), await provenFiles(installation)];
}

async function provenTraffic({ publicUrl, baseUrl, request, assistant }: Installation): Promise<string> {
  const response = await request(`/api/assistants/${assistant}`);
  assistantFactsSchema.parse(await response.json());
  const strictTransport = response.headers.get("strict-transport-security");
  if (publicUrl === null) {
    const host = baseUrl === null ? null : new URL(baseUrl).hostname;
    expectHolds(
      host === null || loopback.test(host),
      "The server listens beyond this machine without PUBLIC_URL, so nothing makes sure that traffic is encrypted.",
    );
    return "The installation is not public: it listens on this machine only, and no traffic leaves it.";
  }
  expectHolds(publicUrl.startsWith("https://"), "The public address does not begin with https.");
  const maxAge = Number(/max-age=(\d+)/u.exec(strictTransport ?? "")?.[1] ?? 0);
  expectHolds(maxAge >= 31_536_000, "Answers do not tell browsers to insist on encryption (HSTS for at least a year).");
  return `The public address is ${publicUrl}; answers tell browsers to insist on encryption for ${Math.round(maxAge / 86_400)} days (HSTS).`;
}

async function provenConversations(installation: Installation): Promise<string> {
  const visitor = bringVisitor(installation);
  const marker = markerWord();
  await visitor.ask(`Was bedeutet ${marker}?`);
  const { traces, looked } = await lookThrough(installation, [marker]);
  expectHolds(
    traces.length === 0,
    `A word of a probe's conversation lies readable in ${traces.map((trace) => trace.place).join(", ")}.`,
  );
  return `A word that a probe wrote in a conversation was looked for in ${looked}: it lies readable nowhere.`;
}

/** The passages of the sources are the index, which is readable; the files they were taken from must not be. */
async function provenFiles(installation: Installation): Promise<string> {
  const passages = await installation.statement(
    `select distinct on (source_id) substr(text, 1, ${sampleLength}) as sample from passage
      where length(text) >= ${sampleLength} order by source_id, ordinal`,
    [],
  );
  const samples = passages.map((row) => String(row["sample"]));
  const files = onlyFiles(installation.everythingStored());
  const traces = await findTraces(files, samples);
  expectHolds(traces.length === 0, `Files of sources lie readable: ${traces.map((trace) => trace.place).join(", ")}.`);
  return samples.length === 0
    ? "There are no sources yet, so there is no file to look at."
    : `The wording of ${samples.length} sources was looked for in the stored files and found in none.`;
}

async function* onlyFiles(pieces: AsyncIterable<StoredPiece>): AsyncIterable<StoredPiece> {
  for await (const piece of pieces) if (piece.place.startsWith("file ")) yield piece;
}
