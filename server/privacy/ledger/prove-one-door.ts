import type { Refusal } from "@diskret/contract";
import {
  EgressDenied,
  openProbeListener,
  type ProbeListener,
  type Recipient,
  tryWaysOut,
  type WayOutResult,
} from "#platform/egress";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { probeCategories, probePurpose, probeRecipient } from "./probe-recipient.ts";
import { deleteProbeEntries } from "./probe-store.ts";

/** DOOR-01: tries every way out of this process against a listener of its own, then the door with undeclared calls. */
export async function proveOneDoor(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const recipients = await installation.recipients();
  expectDeclared(recipients);
  await using listener = await openProbeListener();
  const recipient = probeRecipient(listener);
  const before = installation.refusals();
  installation.afterwards(async () => {
    const refused = increase(before, installation.refusals()).filter((line) => isOfProbe(line, listener));
    installation.door.forget({ recipient: recipient.id, refused });
    await deleteProbeEntries(installation, recipient.id);
  });
  const tried = await proveRefused(installation, listener, signal);
  const arrived = await proveDoorRefuses(installation, { listener, recipient }, signal);
  expectHolds(arrived, {
    de: "Ein erklärter Aufruf kam nicht an. Der Nachweis hätte also auch andere nicht gesehen.",
    en: "A declared call through the door did not arrive, so this proof could not have seen others.",
  });
  return [
    {
      de: `${tried} Wege nach außen wurden versucht (Ziel: ${listener.host}, dieser Rechner). Keiner führte zum Ziel, jeder wurde abgewiesen und gemeldet.`,
      en: `${tried} ways past the door were tried (${listener.host}, this machine); none arrived, each was refused and reported.`,
    },
    {
      de: "Ein nicht erklärter Empfänger, Rechner, Zweck und eine nicht erklärte Datenart wurden je abgewiesen, bevor eine Verbindung entstand.",
      en: "An undeclared recipient, host, purpose and data category were each refused before a connection was opened.",
    },
    recipients.length === 0
      ? {
          de: "Kein Empfänger ist erklärt, also darf nichts hinaus.",
          en: "No recipient is declared, so nothing may leave at all.",
        }
      : {
          de: `Alle ${recipients.length} Empfänger sind mit Name, Anschrift, Rolle, Zwecken, Datenarten, Ländern, Garantie und Vertrag erklärt.`,
          en: `All ${recipients.length} recipients are declared with name, address, role, purposes, data categories, countries, safeguard and contract.`,
        },
  ];
}

async function proveRefused(installation: Installation, listener: ProbeListener, signal: AbortSignal): Promise<number> {
  const before = installation.refusals();
  const results = await tryWaysOut(listener, signal);
  const open = results.filter(({ refused }) => !refused).map(({ name }) => name);
  expectHolds(open.length === 0, {
    de: `Nicht abgewiesen: ${open.join(", ")}. Starten Sie mit „npm start“; so wird der Wächter geladen.`,
    en: `Not refused: ${open.join(", ")}. Start with "npm start", which loads the guard.`,
  });
  const missing = await untilReported(installation, { before, results }, signal);
  expectHolds(missing.length === 0, {
    de: `Abgewiesen, aber nicht gemeldet: ${missing.join(", ")}.`,
    en: `Refused but not reported: ${missing.join(", ")}.`,
  });
  return results.length;
}

/** A thread's report comes by message, shortly after. */
async function untilReported(
  installation: Installation,
  { before, results }: { readonly before: readonly Refusal[]; readonly results: readonly WayOutResult[] },
  signal: AbortSignal,
): Promise<readonly string[]> {
  for (let round = 0; ; round++) {
    const added = increase(before, installation.refusals());
    const missing = results.filter(({ reportedAs }) => {
      const expected = results.filter((other) => other.reportedAs === reportedAs).length;
      const reported = added.filter(({ way }) => way === reportedAs).reduce((sum, { count }) => sum + count, 0);
      return reported < expected;
    });
    if (missing.length === 0 || round === 40) return missing.map(({ name }) => name);
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Probe {
  readonly listener: ProbeListener;
  readonly recipient: Recipient;
}

/** Undeclared calls must fail before anything is opened; then one declared call is all that the listener ever sees. */
async function proveDoorRefuses(
  installation: Installation,
  { listener, recipient }: Probe,
  signal: AbortSignal,
): Promise<boolean> {
  const door = installation.door.probe(recipient);
  const declared = { recipient, purpose: probePurpose, categories: probeCategories };
  const url = `http://${listener.host}:${listener.port}/`;
  const refusedCalls = [
    { code: "recipient-not-declared", transfer: { ...declared, recipient: { ...recipient } }, url },
    { code: "host-not-of-recipient", transfer: declared, url: `http://localhost:${listener.port}/` },
    { code: "purpose-not-declared", transfer: { ...declared, purpose: "another" }, url },
    { code: "category-not-declared", transfer: { ...declared, categories: { another: 1 } }, url },
  ];
  for (const { code, transfer, url: address } of refusedCalls) {
    const before = installation.refusals();
    const outcome = await door.fetch(transfer, new Request(address), signal).catch((error: unknown) => error);
    expectHolds(outcome instanceof EgressDenied && outcome.code === code, {
      de: `Ein nicht erklärter Aufruf kam durch: ${code}.`,
      en: `The door let a call pass: ${code}.`,
    });
    const reported = increase(before, installation.refusals()).some(({ way }) => way === `door: ${code}`);
    expectHolds(reported, {
      de: `Ein Aufruf wurde abgewiesen, aber nicht gemeldet: ${code}.`,
      en: `The door refused a call without reporting it: ${code}.`,
    });
  }
  expectHolds(listener.connections() === 0 && listener.datagrams() === 0, {
    de: "Etwas kam am einzigen Ausgang vorbei an.",
    en: "Something arrived past the door.",
  });
  const response = await door.fetch(declared, new Request(url), signal);
  await response.text();
  expectHolds(listener.connections() <= 1 && listener.datagrams() === 0, {
    de: "Etwas kam am einzigen Ausgang vorbei an.",
    en: "Something arrived past the door.",
  });
  return response.ok && listener.connections() === 1;
}

function expectDeclared(recipients: readonly Recipient[]): void {
  for (const recipient of recipients) {
    const { id, legalName, address, purposes, categories, countries, role, contractDate, hosts } = recipient;
    const named = [id, legalName, address].every((text) => text.trim() !== "");
    const isWebsite = role === "own-website"; // it is asked for its pages: without data of anybody, without a contract
    const listed = [purposes, hosts, ...(isWebsite ? [countries] : [categories])].every((list) => list.length > 0);
    const isOwn = role === "own-infrastructure"; // it stands where its operator put it, and needs no contract
    const complete = isOwn || (isWebsite ? categories.length === 0 : countries.length > 0 && contractDate !== null);
    expectHolds(named && listed && complete, {
      de: `Die Erklärung des Empfängers ${id} hat Lücken.`,
      en: `The declaration of the recipient ${id} has gaps.`,
    });
  }
}

/** Which lines of a list of refusals have grown, and by how much. */
function increase(before: readonly Refusal[], after: readonly Refusal[]): readonly Refusal[] {
  return after.flatMap((line) => {
    const old = before.find(({ way, target }) => way === line.way && target === line.target);
    const count = line.count - (old?.count ?? 0);
    return count > 0 ? [{ ...line, count }] : [];
  });
}

/** Only the proof's own attempts are taken off the list again; what others tried meanwhile stays on it. */
function isOfProbe({ target }: Refusal, { port, udpPort }: ProbeListener): boolean {
  return target.endsWith(`:${port}`) || target.endsWith(`:${udpPort}`) || probeTargets.includes(target);
}

const probeTargets = ["proof-of-the-door.invalid", process.execPath];
