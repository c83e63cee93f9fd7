import type { ChatApi } from "../transport/api.ts";
import { backoffMs } from "../transport/backoff.ts";
import { ConnectionError, RefusedError } from "../transport/errors.ts";
import { type PlacedEvent, readEvents } from "../transport/event-stream.ts";
import { type Position, placeEvent } from "../transport/position.ts";
import type { Pristine } from "../transport/pristine.ts";

/** A request that answers with a stream. What `asks` is never repeated by itself: its refusal is the visitor's to read. */
export interface Opening {
  readonly asks: boolean;
  readonly open: (signal: AbortSignal) => Promise<Response>;
}

export interface Follower {
  /** Follows from `opening` on until the conversation rests, over as many connections as that takes. */
  follow(opening: Opening, signal: AbortSignal): Promise<void>;
  /** An opening for what follows the last event handled; with `fresh` for a snapshot of everything. */
  resume(fresh: boolean): Opening;
  /** The last event handled, or null where nothing is known. */
  place(): Position | null;
  /** Forgets the place in the stream, as the conversation is gone. */
  forget(): void;
}

export interface FollowerDeps {
  readonly api: Pick<ChatApi, "events">;
  readonly parse: Pristine["parse"];
  readonly session: () => string;
  /** Handles one event; true when the conversation rests after it. */
  readonly handle: (event: PlacedEvent) => boolean;
  /** Whether something sent is still unconfirmed; only a snapshot can tell what became of it. */
  readonly unconfirmed: () => boolean;
  /** Waits before the next attempt. */
  readonly wait: (delayMs: number, signal: AbortSignal) => Promise<void>;
  /** Null: connected. Otherwise when the next attempt is made. */
  readonly onOffline: (retryAt: number | null) => void;
}

/** How a connection ended: at rest, at a gap, after the delay in ms a busy server asks for, or lost (null). */
type ConnectionEnd = "rest" | "gap" | number | null;

interface Following extends FollowerDeps {
  last: Position | null;
}

/**
 * Turns a cutting, repeating, late network into each event exactly once: events seen are dropped, a gap or another
 * epoch leads to a new connection from the last event handled, and a snapshot starts over.
 */
export function createFollower(deps: FollowerDeps): Follower {
  const following: Following = { ...deps, last: null };
  return {
    follow: (opening, signal) => follow(following, opening, signal),
    resume: (fresh) => resume(following, fresh),
    place: () => following.last,
    forget() {
      following.last = null;
    },
  };
}

function resume(following: Following, fresh: boolean): Opening {
  if (fresh) following.last = null;
  return { asks: false, open: (signal) => following.api.events(following.session(), following.last, signal) };
}

async function follow(following: Following, opening: Opening, signal: AbortSignal): Promise<void> {
  let next = opening;
  let attempt = 0;
  while (!signal.aborted) {
    const before = following.last;
    const end = await connect(following, next, signal);
    if (end === "rest" || signal.aborted) return;
    const progressed = following.last !== before;
    if (progressed) attempt = 0;
    if (end !== "gap" || !progressed) await pause(following, { askedMs: end, attempt: attempt++, signal });
    next = resume(following, following.unconfirmed() || following.last === null);
  }
}

async function connect(following: Following, { asks, open }: Opening, signal: AbortSignal): Promise<ConnectionEnd> {
  try {
    const response = await open(signal);
    following.onOffline(null);
    return await consume(following, response, signal);
  } catch (error) {
    if (error instanceof ConnectionError) return null;
    if (asks || !(error instanceof RefusedError)) throw error;
    const { status, retryAfterSeconds } = error.problem;
    if (status !== 429 && status < 500) throw error;
    return retryAfterSeconds === undefined ? null : retryAfterSeconds * 1000;
  }
}

async function consume(following: Following, response: Response, signal: AbortSignal): Promise<ConnectionEnd> {
  let first = true;
  for await (const event of readEvents(response, following.parse, signal)) {
    const startsOver = first && event.event === "conversation";
    first = false;
    const placement = startsOver ? "next" : placeEvent(following.last, event.position);
    if (placement === "seen") continue;
    if (placement === "gap") {
      if (event.position?.epoch !== following.last?.epoch) following.last = null;
      return "gap";
    }
    following.last = event.position ?? following.last;
    if (following.handle(event)) return "rest";
    if (event.event === "closing") return null;
  }
  return null;
}

/** The first retry is silent: a blink of the network is nothing to tell. */
async function pause(
  following: Following,
  { askedMs, attempt, signal }: { askedMs: ConnectionEnd; attempt: number; signal: AbortSignal },
): Promise<void> {
  const delayMs = Math.max(typeof askedMs === "number" ? askedMs : 0, backoffMs(attempt));
  if (attempt > 0) following.onOffline(Date.now() + delayMs);
  await following.wait(delayMs, signal);
}
