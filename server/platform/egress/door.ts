import type { Clock } from "#platform/clock";
import { AddressNotPublic, type Denial, EgressDenied } from "./errors.ts";
import { type ExchangeAnswer, exchange } from "./exchange.ts";
import type { LedgerWriter, PayloadMeasure, TransferOutcome } from "./ledger-writer.ts";
import type { Outgoing } from "./outgoing.ts";
import {
  createPayloadMeter,
  measureBytes,
  measureTarget,
  type Payload,
  type PayloadMeter,
  readPayload,
} from "./payload.ts";
import { type CategoryCounts, decide, type Rule } from "./policy.ts";
import { hostOf, portOf, type Recipient } from "./recipient.ts";
import { type Hop, nextHop } from "./redirect.ts";
import type { RefusalLog } from "./refusal-log.ts";
import { toResponse } from "./response.ts";

/** To whom, for what, and how many pieces of which data. */
export interface Transfer {
  readonly recipient: Recipient;
  readonly purpose: string;
  readonly categories: CategoryCounts;
  /** Whether the person whose data it is has consented; needed where the recipient's declaration says so. */
  readonly consented?: boolean;
}

/** The only way out of the installation. */
export interface Door {
  /**
   * Sends a request if the policy allows it, and writes it into the ledger before the first byte leaves.
   *
   * @throws {EgressDenied} when a rule refuses or the ledger cannot be written; nothing was sent then.
   * @example
   * const response = await door.fetch(
   *   { recipient: mistral, purpose: "answer", categories: { "message-content": 1 } },
   *   new Request("https://api.mistral.ai/v1/models"),
   *   signal,
   * );
   */
  fetch(transfer: Transfer, request: Request, signal?: AbortSignal): Promise<Response>;
  /** The same in the shape of `fetch`, for a client library that takes one. */
  fetchFor(recipient: Recipient, purpose: string, categories: CategoryCounts): typeof fetch;
}

/** What the door is built of. */
export interface DoorDependencies {
  /**
   * Whether this very value is declared, asked at each call: who was added may be called, who was removed may not.
   */
  readonly isDeclared: (recipient: Recipient) => Promise<boolean>;
  readonly outgoing: Outgoing;
  readonly ledger: LedgerWriter;
  readonly refusals: RefusalLog;
  readonly clock: Clock;
  /** Asked at each call, so that a change of the setting holds at once. */
  readonly isEuOnly: () => boolean;
  /** Conditions on top of the door's own. */
  readonly furtherRules?: readonly Rule[];
  /** Told when a transfer went out and its entry could not be completed; the entry then stays "started". */
  readonly onLedgerFault: (fault: unknown) => void;
}

/** Makes the door. */
export function createDoor(dependencies: DoorDependencies): Door {
  const send = async (transfer: Transfer, request: Request, given?: AbortSignal): Promise<Response> => {
    const signal = given === undefined ? request.signal : AbortSignal.any([given, request.signal]);
    const first: Hop = { url: new URL(request.url), method: request.method, headers: new Headers(request.headers) };
    await check(dependencies, transfer, first);
    return follow({ dependencies, transfer, signal, redirect: request.redirect }, first, await readPayload(request));
  };
  return {
    fetch: send,
    fetchFor: (recipient, purpose, categories) => (input, init) =>
      send({ recipient, purpose, categories }, new Request(input, init)),
  };
}

interface Sending {
  readonly dependencies: DoorDependencies;
  readonly transfer: Transfer;
  readonly signal: AbortSignal;
  readonly redirect: Request["redirect"];
}

const maxRedirects = 5;

/** Sends, and follows redirects to the recipient's own hosts. Each hop is checked and written down like a call of its own. */
async function follow(sending: Sending, first: Hop, firstPayload: Payload): Promise<Response> {
  let [hop, payload] = [first, firstPayload];
  for (let redirects = 0; ; redirects++) {
    const message = await transmit(sending, hop, payload);
    const next = sending.redirect === "manual" ? null : nextHop(hop, message);
    if (next === null) return toResponse(message, hop.method);
    message.destroy();
    if (sending.redirect === "error" || redirects === maxRedirects)
      throw refuse(sending, hop.url, redirectDenial("the call allows no further redirect."));
    await check(sending.dependencies, sending.transfer, next);
    if (next.keepsBody && payload.kind === "stream")
      throw refuse(sending, next.url, redirectDenial("a streamed body cannot be sent twice."));
    payload = next.keepsBody ? payload : { kind: "whole", bytes: null, measure: measureTarget(next.url) };
    hop = next;
  }
}

function redirectDenial(reason: string): Denial {
  return { code: "redirect-refused", reason, mend: "Call the address that the redirect names." };
}

function notPublic({ address }: AddressNotPublic): Denial {
  return {
    code: "address-not-public",
    reason: `its name leads to ${address}, which is no public address.`,
    mend: "Correct the name's address, or declare the recipient as a machine of your own.",
  };
}

/** Asks every rule; a refused call is counted like any other attempt to get out. */
async function check(dependencies: DoorDependencies, transfer: Transfer, { url, method }: Hop): Promise<void> {
  const { isDeclared, clock, isEuOnly, furtherRules = [], refusals } = dependencies;
  const call = { ...transfer, url, method, consented: transfer.consented ?? false };
  const recipients = (await isDeclared(transfer.recipient)) ? [transfer.recipient] : [];
  const denial = decide(call, { recipients, euOnly: isEuOnly(), now: clock.now() }, furtherRules);
  if (denial === null) return;
  refusals.report(`door: ${denial.code}`, url.host);
  throw new EgressDenied(denial, transfer.recipient.id);
}

function refuse({ dependencies, transfer }: Sending, url: URL, denial: Denial): EgressDenied {
  dependencies.refusals.report(`door: ${denial.code}`, url.host);
  return new EgressDenied(denial, transfer.recipient.id);
}

/** Writes the entry, sends, completes the entry. In this order: a crash loses no transfer, and without ledger nothing leaves. */
async function transmit(sending: Sending, hop: Hop, payload: Payload): Promise<ExchangeAnswer["message"]> {
  const { dependencies, signal } = sending;
  const meter = createPayloadMeter();
  const id = await beginEntry(sending, hop, payload);
  const close = async (outcome: TransferOutcome, status: number | null, measure: PayloadMeasure) => {
    await dependencies.ledger
      .complete(id, { outcome, status, payload: measure })
      .catch((fault: unknown) => dependencies.onLedgerFault(fault));
  };
  const gaveUp = () => (signal.aborted ? "aborted" : "failed");
  const measure = () => (payload.kind === "whole" ? payload.measure : meter.measure());
  const socket = await dependencies.outgoing.connect(targetFor(sending, hop), signal).catch(async (error: unknown) => {
    await close(gaveUp(), null, measureBytes(Buffer.alloc(0)));
    throw error instanceof AddressNotPublic ? refuse(sending, hop.url, notPublic(error)) : error;
  });
  try {
    const { message, sent } = await exchange({ ...hop, socket, body: bodyOf(payload, meter), signal });
    const closed = sent.catch(() => undefined).then(() => close("answered", message.statusCode ?? null, measure()));
    // An early answer is handed on at once, while a long body is still on its way out.
    if (payload.kind === "whole") await closed;
    return message;
  } catch (error) {
    await close(gaveUp(), null, measure());
    throw error;
  }
}

async function beginEntry({ dependencies, transfer }: Sending, hop: Hop, payload: Payload): Promise<string> {
  const { recipient, purpose, categories } = transfer;
  try {
    return await dependencies.ledger.begin({
      at: dependencies.clock.now(),
      recipient: recipient.id,
      country: recipient.countries.join(" "),
      purpose,
      categories,
      payload: payload.kind === "whole" ? payload.measure : null,
    });
  } catch (cause) {
    const denial: Denial = {
      code: "ledger-unavailable",
      reason: "the transfer could not be written into the ledger, so nothing was sent.",
      mend: "See that the database accepts writes (disk space, connection), then try again.",
    };
    dependencies.refusals.report(`door: ${denial.code}`, hop.url.host);
    throw new EgressDenied(denial, recipient.id, { cause });
  }
}

function targetFor({ transfer: { recipient } }: Sending, { url }: Hop) {
  const { id, role, publicAddressesOnly = false } = recipient;
  return { host: hostOf(url), port: portOf(url), recipient: id, role, publicAddressesOnly };
}

function bodyOf(payload: Payload, meter: PayloadMeter): Uint8Array | AsyncIterable<Uint8Array> | null {
  return payload.kind === "whole" ? payload.bytes : metered(payload.chunks, meter);
}

async function* metered(chunks: AsyncIterable<Uint8Array>, meter: PayloadMeter): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.add(chunk);
    yield chunk;
  }
}
