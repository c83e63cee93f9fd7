import { assistantFactsSchema, type Localised } from "@diskret/contract";
import { type Evidence, expectHolds, type Installation, type StoredPiece } from "#privacy/promises";
import { findTraces, type Trace } from "./find-traces.ts";
import { lookThrough } from "./look-through.ts";
import { bringVisitor, markerWord } from "./probe-visitor.ts";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const sampleLength = 48;

/** Looks at the traffic as far as this installation has any, and for content that lies readable on the disk. */
export async function proveEncryption(installation: Installation): Promise<Evidence> {
  return [
    await provenTraffic(installation),
    await provenConversations(installation),
    await provenFiles(installation),
    readableIndex,
  ];
}

async function provenTraffic({ publicUrl, baseUrl, request, assistant }: Installation): Promise<Localised> {
  const response = await request(`/api/assistants/${assistant}`);
  assistantFactsSchema.parse(await response.json());
  const strictTransport = response.headers.get("strict-transport-security");
  if (publicUrl === null) {
    const host = baseUrl === null ? null : new URL(baseUrl).hostname;
    expectHolds(host === null || loopback.test(host), {
      de: "Der Server ist von anderen Rechnern erreichbar, und PUBLIC_URL fehlt. Nichts stellt sicher, dass die Verbindung verschlüsselt ist.",
      en: "The server listens beyond this machine without PUBLIC_URL, so nothing makes sure that traffic is encrypted.",
    });
    return {
      de: "Die Installation ist nicht öffentlich: Nur dieser Rechner erreicht sie. HSTS wurde deshalb nicht geprüft.",
      en: "The installation is not public: only this machine reaches it. HSTS was therefore not tested.",
    };
  }
  expectHolds(publicUrl.startsWith("https://"), {
    de: "Die öffentliche Adresse beginnt nicht mit https.",
    en: "The public address does not begin with https.",
  });
  const maxAge = Number(/max-age=(\d+)/u.exec(strictTransport ?? "")?.[1] ?? 0);
  const keepDays = Math.round(maxAge / 86_400);
  expectHolds(maxAge >= 31_536_000, {
    de: "Die Antworten verlangen vom Browser keine Verschlüsselung (HSTS für mindestens ein Jahr).",
    en: "Answers do not tell browsers to insist on encryption (HSTS for at least a year).",
  });
  return {
    de: `Die öffentliche Adresse ist ${publicUrl}. Die Antworten verlangen vom Browser ${keepDays} Tage lang Verschlüsselung (HSTS).`,
    en: `The public address is ${publicUrl}; answers tell browsers to insist on encryption for ${keepDays} days (HSTS).`,
  };
}

async function provenConversations(installation: Installation): Promise<Localised> {
  const visitor = bringVisitor(installation);
  const marker = markerWord();
  await visitor.ask(`Was bedeutet ${marker}?`);
  const { traces, looked } = await lookThrough(installation, [marker]);
  const places = placesOf(traces);
  expectHolds(traces.length === 0, {
    de: `Ein Wort aus einem Probegespräch liegt lesbar in: ${places}.`,
    en: `A word of a probe's conversation lies readable in ${places}.`,
  });
  return {
    de: `Ein Wort aus einem Probegespräch wurde in ${looked.de} gesucht. Es liegt nirgends lesbar.`,
    en: `A word that a probe wrote in a conversation was looked for in ${looked.en}: it lies readable nowhere.`,
  };
}

/** Said with every proof, so that nobody takes it for more than it is. */
const readableIndex: Localised = {
  de: "Textstellen und Suchindex der Quellen stehen lesbar in der Datenbank, denn sie müssen durchsuchbar sein.",
  en: "Passages and search index of the sources stand readable in the database, for they must be searchable.",
};

/** The passages of the sources are the index, which is readable; the files they were taken from must not be. */
async function provenFiles(installation: Installation): Promise<Localised> {
  const passages = await installation.statement(
    `select distinct on (source_id) substr(text, 1, ${sampleLength}) as sample from passage
      where length(text) >= ${sampleLength} order by source_id, ordinal`,
    [],
  );
  const samples = passages.map((row) => String(row["sample"]));
  const files = onlyFiles(installation.everythingStored());
  const traces = await findTraces(files, samples);
  const places = placesOf(traces);
  expectHolds(traces.length === 0, {
    de: `Dateien von Quellen liegen lesbar: ${places}.`,
    en: `Files of sources lie readable: ${places}.`,
  });
  return samples.length === 0
    ? {
        de: "Es gibt noch keine Quellen, also auch keine Datei zu prüfen.",
        en: "There are no sources yet, so there is no file to look at.",
      }
    : {
        de: `Aus ${samples.length} Quellen wurde je eine Stelle in den gespeicherten Dateien gesucht und in keiner gefunden.`,
        en: `The wording of ${samples.length} sources was looked for in the stored files and found in none.`,
      };
}

function placesOf(traces: readonly Trace[]): string {
  return traces.map((trace) => trace.place).join(", ");
}

async function* onlyFiles(pieces: AsyncIterable<StoredPiece>): AsyncIterable<StoredPiece> {
  for await (const piece of pieces) if (piece.place.startsWith("file ")) yield piece;
}
