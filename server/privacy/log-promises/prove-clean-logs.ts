import { randomBytes, randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLog } from "#platform/log";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { bringVisitor, findTraces, markerWord } from "#privacy/proofs";
import { logFolder, logLines, logPieces } from "./log-files.ts";

/** What a person could write, made up for one proof. */
interface Markers {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly token: string;
}

/** LOG-02: brings personal data in by every way a request has, and a failing program, and looks for it in the logs. */
export async function proveCleanLogs(installation: Installation): Promise<Evidence> {
  const folder = logFolder(installation);
  const markers = makeMarkers();
  const before = (await logLines(folder)).length;
  const sessionId = await sendEverywhere(installation, markers);
  const lines = (await logLines(folder)).length - before;
  expectHolds(lines > 0, {
    de: "Die Anfragen haben keine Zeile im Protokoll hinterlassen. Es gab nichts zu prüfen.",
    en: "The requests left no line in the log, so nothing could be looked at.",
  });
  const wanted = [...Object.values(markers), markers.name.toLowerCase(), sessionId];
  const traces = await findTraces(logPieces(folder), wanted);
  const places = traces.map(({ place }) => place).join(", ");
  expectHolds(traces.length === 0, {
    de: `Angaben einer Person stehen in: ${places}.`,
    en: `Words of a person stand in ${places}.`,
  });
  await proveFailures(installation, markers);
  return [
    {
      de: `Name, E-Mail-Adresse, Telefonnummer, Zugangsschlüssel und Sitzungskennung wurden in Nachricht, Pfad, Parametern, Kopfzeilen und fehlerhaften Anfragen geschickt. Keine der ${lines} Protokollzeilen enthält etwas davon.`,
      en: `A name, an e-mail address, a phone number, a token and a session id were sent in message, path, query, headers and broken requests; ${lines} lines were logged, none of them holds any.`,
    },
    {
      de: "Von einem Fehler, dessen Meldung all das zitiert, stehen nur Klasse, Code und Stelle im Protokoll.",
      en: "An error whose message quotes all of them was logged by class, code and place only.",
    },
  ];
}

function makeMarkers(): Markers {
  const name = markerWord();
  return {
    name,
    email: `${markerWord()}@example.org`,
    phone: `+49 30 ${randomInt(10_000_000, 99_999_999)}`,
    token: `sk-${randomBytes(24).toString("hex")}`,
  };
}

async function sendEverywhere(installation: Installation, markers: Markers): Promise<string> {
  const { name, email, phone, token } = markers;
  const all = `${name} ${email} ${phone} ${token}`;
  const visitor = bringVisitor(installation);
  await visitor.ask(`Ich heiße ${all}. Was ist Diskret?`);
  const base = `/api/assistants/${installation.assistant}`;
  const headers = {
    "User-Agent": all,
    Referer: `https://example.org/${name}`,
    Authorization: `Bearer ${token}`,
    "X-Name": all,
  };
  const query = new URLSearchParams({ ...markers }).toString();
  await installation.request(`/${name}/${encodeURIComponent(email)}?${query}`, { headers });
  await installation.request(`/api/assistants/${name.toLowerCase()}?${query}`, { headers });
  await installation.request(`/api/operator/overview?${query}`, { headers });
  const sending = {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json", "Diskret-Session": visitor.sessionId },
  };
  for (const body of [
    `{"text": ${all}`,
    JSON.stringify({ [name]: all, text: 1 }),
    JSON.stringify({ text: "x", replaces: all }),
  ])
    await installation.request(`${base}/conversation/messages`, { ...sending, body });
  return visitor.sessionId;
}

/** The log itself, in a folder of its own, is given an error as a database throws it: quoting what it choked on. */
async function proveFailures(installation: Installation, markers: Markers): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "diskret-proof-"));
  installation.afterwards(() => rm(folder, { recursive: true, force: true }));
  const all = Object.values(markers).join(" ");
  using log = createLog({ folder, level: "info", clock: installation.clock });
  log.failure(
    "proof.failed",
    new TypeError(`${all}\n    at ${markers.name} (/${markers.name}.ts:1:1)`, { cause: new Error(all) }),
  );
  expectHolds((await logLines(folder)).length === 1, {
    de: "Das Protokoll hat einen Fehler nicht angenommen.",
    en: "The log did not take an error.",
  });
  const traces = await findTraces(logPieces(folder), Object.values(markers));
  expectHolds(traces.length === 0, {
    de: "Die Meldung eines Fehlers steht im Protokoll.",
    en: "The message of an error stands in the log.",
  });
}
