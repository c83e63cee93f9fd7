import { randomBytes } from "node:crypto";
import { type Localised, sessionHeader } from "@diskret/contract";
import { listOutgoingSockets, openProbeListener, type Recipient, readingWebsites } from "#platform/egress";
import { type Evidence, expectHolds, type Installation, type StoredRow, Unprovable } from "#privacy/promises";
import { probeCategories, probePurpose, probeRecipient } from "./probe-recipient.ts";
import { deleteProbeEntries, findProbeEntries } from "./probe-store.ts";

/** DOOR-05: checks that the lists would show a connection, then that they show none, also after a working session. */
export async function proveNothingLeaves(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const recipients = await installation.recipients();
  const foreign = recipients.filter(isProvider);
  if (foreign.length > 0)
    throw new Unprovable({
      de: `Das Versprechen gilt für Installationen ohne Anbieter. Hier eingerichtet: ${idsOf(foreign)}.`,
      en: `The promise is for installations without a provider; here ${idsOf(foreign)} is set up.`,
    });
  await proveListsWork(installation, signal);
  const refusedBefore = attempts(installation);
  await holdSession(installation, signal);
  const refused = attempts(installation) - refusedBefore;
  expectHolds(refused === 0, {
    de: `Während eines Gesprächs wollte etwas ${refused}-mal eine Verbindung öffnen und wurde abgewiesen.`,
    en: `During a conversation something tried to connect ${refused} times, and was refused.`,
  });
  const opened = installation.door.opened().filter(isProvider);
  expectHolds(opened.length === 0, {
    de: `Es wurden Verbindungen geöffnet zu: ${opened.map(({ host }) => host).join(", ")}.`,
    en: `Connections were opened to ${opened.map(({ host }) => host).join(", ")}.`,
  });
  const own = new Set(recipients.map(({ id }) => id));
  const entries = await installation.rows("ledger_entry");
  const transfers = entries.filter((row) => !isReading(row) && isForeign(row["recipient"], own));
  expectHolds(transfers.length === 0, {
    de: `Im Ausgangsbuch stehen Übermittlungen nach außen: ${transfers.length}.`,
    en: `The ledger holds ${transfers.length} transfers to somebody outside.`,
  });
  return [
    {
      de: "Kein Empfänger außerhalb der eigenen Rechner ist erklärt. Seit dem Start wurde zu keinem eine Verbindung geöffnet, und im Ausgangsbuch steht keine Übermittlung.",
      en: "No recipient outside the operator's own machines is declared; no connection to one was opened since the start, and the ledger holds no transfer to one.",
    },
    {
      de: "Mit dem Assistenten wurde ein Gespräch geführt, von der Frage bis zum Ende der Antwort. Nichts im Server hat auch nur versucht, eine Verbindung zu öffnen.",
      en: "A conversation was held with the assistant, from the question to the end of the answer: nothing in the process even tried to connect.",
    },
    ...websiteEvidence(recipients, entries.filter(isReading).length),
    await proveKernelAgrees(recipients),
  ];
}

/** Without this, lists that record nothing would look like an installation that sends nothing. */
async function proveListsWork(installation: Installation, signal: AbortSignal): Promise<void> {
  await using listener = await openProbeListener();
  const recipient = probeRecipient(listener);
  const clear = async () => {
    installation.door.forget({ recipient: recipient.id, refused: [] });
    await deleteProbeEntries(installation, recipient.id);
  };
  installation.afterwards(clear);
  const transfer = { recipient, purpose: probePurpose, categories: probeCategories };
  const request = new Request(`http://${listener.host}:${listener.port}/`);
  await (await installation.door.probe(recipient).fetch(transfer, request, signal)).text();
  const line = installation.door.opened().find((opened) => opened.recipient === recipient.id);
  expectHolds(line?.count === 1, {
    de: "Die Liste der Verbindungen zeigt eine eben geöffnete nicht.",
    en: "The list of opened connections does not show a connection that was just opened.",
  });
  const entries = await findProbeEntries(installation, recipient.id);
  expectHolds(entries.length === 1, {
    de: "Das Ausgangsbuch zeigt eine eben erfolgte Übermittlung nicht.",
    en: "The ledger does not show a transfer that was just made.",
  });
  await clear();
}

/** A working session as a visitor has it: a question, the whole answer, the end. */
async function holdSession(installation: Installation, signal: AbortSignal): Promise<void> {
  const path = `/api/assistants/${installation.assistant}/conversation`;
  const headers = { [sessionHeader]: randomBytes(32).toString("base64url"), "Content-Type": "application/json" };
  const body = JSON.stringify({ text: "Was kann Diskret?", language: "de" });
  installation.afterwards(async () => {
    await installation.request(`${path}/end`, { method: "POST", headers });
    await installation.request(path, { method: "DELETE", headers });
  });
  const answer = await installation.request(`${path}/messages`, { method: "POST", headers, body, signal });
  expectHolds(answer.ok, {
    de: `Das Gespräch kam nicht zustande: Der Assistent antwortete mit Status ${answer.status}.`,
    en: `The session could not be held: the assistant answered with status ${answer.status}.`,
  });
  const events = await answer.text();
  expectHolds(events.includes("answer-finished"), {
    de: "Das Gespräch kam nicht zustande: Keine Antwort kam zu Ende.",
    en: "The session could not be held: no answer came to its end.",
  });
}

/** What the kernel knows needs no help from the guard. */
async function proveKernelAgrees(recipients: readonly Recipient[]): Promise<Localised> {
  const sockets = await listOutgoingSockets();
  if (sockets === null)
    return {
      de: "Dieses Betriebssystem zeigt einem Programm seine Verbindungen nicht. Dieser Teil des Nachweises entfiel.",
      en: "This system does not show a process its sockets; that part of the proof was left out.",
    };
  const ownPorts = new Set(recipients.flatMap(({ hosts }) => hosts.map(({ port }) => port)));
  const strange = sockets.filter(({ remotePort }) => !ownPorts.has(remotePort));
  const ports = strange.map(({ remotePort }) => remotePort).join(", ");
  expectHolds(strange.length === 0, {
    de: `Das Betriebssystem zeigt ${strange.length} ausgehende Verbindungen (Ports ${ports}).`,
    en: `The kernel shows ${strange.length} outgoing connections (ports ${ports}).`,
  });
  return {
    de: "Auch das Betriebssystem zeigt keine ausgehende Verbindung des Servers außer zu eigenen Rechnern.",
    en: "The kernel's own list of this process' sockets shows no outgoing connection but to the operator's own machines.",
  };
}

/** Own websites are asked for their pages; whoever else stands outside is somebody that data could go to. */
function isProvider({ role }: Pick<Recipient, "role">): boolean {
  return role !== "own-infrastructure" && role !== "own-website";
}

/** Whether an entry of the ledger is the reading of an own website: such a request carries no data of any category. */
function isReading(row: StoredRow): boolean {
  const categories = row["categories"];
  const none = typeof categories === "object" && categories !== null && Object.keys(categories).length === 0;
  return row["purpose"] === readingWebsites && none;
}

function websiteEvidence(recipients: readonly Recipient[], requests: number): Evidence {
  const hosts = recipients.filter(({ role }) => role === "own-website").flatMap((recipient) => recipient.hosts);
  if (hosts.length === 0 && requests === 0) return [];
  const names = [...new Set(hosts.map(({ host }) => host))].join(", ");
  return [
    {
      de: `Eigene Websites werden abgerufen${names === "" ? "" : ` (${names})`}: ${requests} Anfragen im Ausgangsbuch, alle ohne Inhalt und ohne Daten von Personen.`,
      en: `Own websites are fetched${names === "" ? "" : ` (${names})`}: ${requests} requests in the ledger, all without content and without data of persons.`,
    },
  ];
}

function idsOf(recipients: readonly Recipient[]): string {
  return recipients.map(({ id }) => id).join(", ");
}

function attempts(installation: Installation): number {
  return installation.refusals().reduce((sum, { count }) => sum + count, 0);
}

function isForeign(recipient: unknown, own: ReadonlySet<string>): boolean {
  return typeof recipient === "string" && !own.has(recipient) && !recipient.startsWith("probe-");
}
