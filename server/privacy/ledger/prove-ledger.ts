import { createHash, randomBytes } from "node:crypto";
import { EgressDenied, openProbeListener, type Recipient, type Transfer } from "#platform/egress";
import { type Evidence, expectHolds, type Installation, type StoredRow } from "#privacy/promises";
import { probeCategories, probePurpose, probeRecipient } from "./probe-recipient.ts";
import { deleteProbeEntries, findProbeEntries } from "./probe-store.ts";

/** DOOR-02: sends through the door to a listener of its own and reads what the ledger says about it. */
export async function proveLedger(installation: Installation, signal: AbortSignal): Promise<Evidence> {
  const outcomes: unknown[] = [];
  const probe: { id: string } = { id: "" };
  await using listener = await openProbeListener(async () => {
    const entries = await findProbeEntries(installation, probe.id);
    outcomes.push(entries.at(-1)?.["outcome"] ?? null);
  });
  const recipient = probeRecipient(listener);
  probe.id = recipient.id;
  installation.afterwards(async () => {
    installation.door.forget({ recipient: recipient.id, refused: [] });
    await deleteProbeEntries(installation, recipient.id);
  });
  const marker = `ledger-proof-${randomBytes(24).toString("hex")}`;
  const payloads = [marker, `${marker} ${"long ".repeat(longPayloadWords)}`];
  for (const payload of payloads) await proveEntry(installation, { recipient, payload, listener }, signal);
  expectHolds(outcomes.length === payloads.length && outcomes.every((outcome) => outcome === "started"), {
    de: "Eine Übermittlung war schon angekommen, als das Ausgangsbuch noch nichts von ihr wusste.",
    en: "A transfer had already arrived when the ledger knew nothing of it.",
  });
  await proveNoPayload(installation, marker);
  await proveNothingWithoutLedger(installation, { recipient, payload: marker, listener }, signal);
  return [
    {
      de: "Eine kurze und eine lange Übermittlung an eine Gegenstelle auf diesem Rechner standen im Ausgangsbuch, bevor sie ankamen. Danach war der Eintrag vollständig: Zeit, Empfänger, Land, Zweck, Datenarten mit Anzahl, Größe und Prüfsumme.",
      en: "A short and a long transfer to a listener on this machine each had their entry before they arrived, and the entry was complete afterwards: time, recipient, country, purpose, categories with counts, bytes and hash.",
    },
    {
      de: "Der gesendete Text steht nirgends in dem, was die Installation speichert.",
      en: "The sent text was found nowhere in what the installation stores.",
    },
    {
      de: "Als das Ausgangsbuch nicht schreiben konnte, wurde nichts gesendet.",
      en: "With a ledger that could not be written, the door sent nothing.",
    },
  ];
}

/** More than the door takes in whole, so that the streamed way is proven as well. */
const longPayloadWords = 80_000;

interface Sending {
  readonly recipient: Recipient;
  readonly payload: string;
  readonly listener: { readonly host: string; readonly port: number; connections(): number };
}

async function proveEntry(installation: Installation, sending: Sending, signal: AbortSignal): Promise<void> {
  const { recipient, payload } = sending;
  const known = (await findProbeEntries(installation, recipient.id)).length;
  const sentAfter = installation.clock.now().getTime();
  const response = await installation.door.probe(recipient).fetch(transferTo(recipient), requestFor(sending), signal);
  await response.text();
  const entry = await untilComplete(installation, { recipient: recipient.id, known }, signal);
  expectHolds(entry !== null, {
    de: "Eine Übermittlung hat keinen vollständigen Eintrag im Ausgangsbuch hinterlassen.",
    en: "A transfer left no complete entry in the ledger.",
  });
  const expected = {
    recipient: recipient.id,
    country: recipient.countries.join(" "),
    purpose: probePurpose,
    categories: JSON.stringify(probeCategories),
    bytes: Buffer.byteLength(payload),
    payload_hash: createHash("sha256").update(payload).digest("hex"),
    outcome: "answered",
  };
  const found: StoredRow = { ...entry, categories: stableJson(entry["categories"]), bytes: Number(entry["bytes"]) };
  for (const [column, value] of Object.entries(expected))
    expectHolds(found[column] === value, {
      de: `Der Eintrag einer Übermittlung im Ausgangsbuch ist falsch in: ${column}.`,
      en: `The ledger's entry of a transfer is wrong in ${column}.`,
    });
  const at = entry["at"] instanceof Date ? entry["at"].getTime() : Number.NaN;
  const now = installation.clock.now().getTime();
  expectHolds(at >= sentAfter && at <= now, {
    de: "Der Eintrag einer Übermittlung im Ausgangsbuch hat eine falsche Zeit.",
    en: "The ledger's entry of a transfer has a wrong time.",
  });
}

/** The last byte of a streamed body and the answer may cross; the entry is complete when both are known. */
async function untilComplete(
  installation: Installation,
  { recipient, known }: { readonly recipient: string; readonly known: number },
  signal: AbortSignal,
): Promise<StoredRow | null> {
  for (let round = 0; round < 40; round++) {
    const entry = (await findProbeEntries(installation, recipient)).at(known);
    if (entry !== undefined && entry["outcome"] !== "started") return entry;
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

async function proveNoPayload(installation: Installation, marker: string): Promise<void> {
  for await (const { place, bytes } of installation.everythingStored())
    expectHolds(!bytes.includes(marker), {
      de: `Was gesendet wurde, liegt in: ${place}.`,
      en: `What was sent through the door was found in ${place}.`,
    });
}

async function proveNothingWithoutLedger(
  installation: Installation,
  sending: Sending,
  signal: AbortSignal,
): Promise<void> {
  const { recipient, listener } = sending;
  const connections = listener.connections();
  const failing = {
    begin: async () => Promise.reject(new Error("The proof's ledger takes no entries.")),
    complete: async () => undefined,
  };
  const before = installation.refusals();
  const door = installation.door.probe(recipient, failing);
  const outcome = await door.fetch(transferTo(recipient), requestFor(sending), signal).catch((error: unknown) => error);
  expectHolds(
    outcome instanceof EgressDenied && outcome.code === "ledger-unavailable" && listener.connections() === connections,
    {
      de: "Es wurde gesendet, obwohl das Ausgangsbuch nicht schreiben konnte.",
      en: "The door sent although the ledger could not be written.",
    },
  );
  const own = ({ target }: { target: string }) => target === `${listener.host}:${listener.port}`;
  const refused = installation.refusals().filter((line) => own(line) && !before.some(own));
  installation.door.forget({ recipient: recipient.id, refused });
}

function transferTo(recipient: Recipient): Transfer {
  return { recipient, purpose: probePurpose, categories: probeCategories };
}

function requestFor({ listener, payload }: Sending): Request {
  return new Request(`http://${listener.host}:${listener.port}/`, { method: "POST", body: payload });
}

/** Columns of the type `jsonb` keep no order of keys. */
function stableJson(value: unknown): string {
  const counts = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const order = Object.keys(probeCategories);
  return JSON.stringify(Object.fromEntries(counts.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))));
}
