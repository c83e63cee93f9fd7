import type { ChatEvent, Problem } from "@diskret/contract";
import type { Session } from "../session/session.ts";
import type { Tabs } from "../session/tabs.ts";
import type { ChatApi } from "../transport/api.ts";
import { RefusedError } from "../transport/errors.ts";
import { formatPosition, parsePosition } from "../transport/position.ts";
import type { ChatState } from "./chat-state.ts";
import { faultOf } from "./fault.ts";
import type { Follower, Opening } from "./follow.ts";
import { applyEvent, emptyTranscript } from "./transcript.ts";

/** One visitor's running exchange with the server. The functions of this file are the only ones that move it on. */
export interface Exchange {
  readonly api: ChatApi;
  readonly state: ChatState;
  readonly session: Session;
  readonly tabs: Tabs;
  readonly follower: Follower;
  running: AbortController | null;
  /** The messages that stood there before the pending question was sent. */
  knownIds: ReadonlySet<string>;
}

/** Follows a stream to its end; a stream followed before is let go. */
export async function run(exchange: Exchange, opening: Opening): Promise<void> {
  exchange.running?.abort();
  const controller = new AbortController();
  exchange.running = controller;
  try {
    await exchange.follower.follow(opening, controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return;
    const problem = error instanceof RefusedError ? error.problem : null;
    if (!opening.asks && problem?.status === 404) gone(exchange);
    else failed(exchange, problem);
  } finally {
    if (exchange.running === controller) {
      exchange.running = null;
      exchange.state.asking.value = false;
      exchange.state.offline.value = null;
    }
  }
}

/** Applies one event; true when the conversation rests after it. */
export function handle(exchange: Exchange, event: ChatEvent): boolean {
  const { state } = exchange;
  state.transcript.value = applyEvent(state.transcript.value, event);
  switch (event.event) {
    case "conversation":
      confirmFromSnapshot(exchange);
      return event.data.answering === null;
    case "question":
      confirm(exchange);
      return false;
    case "answer-started":
      if (state.asking.value) nudge(exchange);
      return false;
    case "answer-delta":
    case "answer-found":
      return false;
    case "answer-finished":
      return true;
    case "notice":
      confirm(exchange);
      if (event.data.kind === "cleared") forget(exchange);
      state.notice.value = event.data;
      return true;
    case "failure":
      failed(exchange, event.data);
      return true;
    case "closing":
      if (event.data.reason === "ended") forget(exchange);
      return event.data.reason === "ended";
  }
}

/** Sends what the visitor typed. It stays on screen, and comes back into the composer if it cannot be sent. */
export function send(exchange: Exchange, text: string): void {
  const { state, api, session } = exchange;
  const question = text.trim();
  if (question === "" || state.busy.value) return;
  const replaces = state.editing.value;
  exchange.knownIds = new Set(state.transcript.value.messages.map(({ id }) => id));
  state.pending.value = { text: question, replaces };
  state.draft.value = "";
  state.editing.value = null;
  ask(exchange, (signal) => api.ask(session.ensure(), { text: question, replaces }, signal));
}

/** Asks for a new answer to the last question. */
export function regenerate(exchange: Exchange): void {
  const { state, api, session } = exchange;
  const question = state.transcript.value.messages.findLast(({ role }) => role === "visitor");
  if (question === undefined || state.busy.value) return;
  ask(exchange, (signal) => api.regenerate(session.ensure(), question.id, signal));
}

/** Takes up the conversation of the session id on this device, or brings it up to date. */
export function takeUp(exchange: Exchange): void {
  if (exchange.running === null && exchange.session.current() !== null) {
    void run(exchange, exchange.follower.resume(true));
  }
}

/** Another tab moved on to `place`: catch up, unless we are there already. */
export function catchUp(exchange: Exchange, place: string | null): void {
  if (exchange.running !== null || exchange.session.current() === null) return;
  const theirs = parsePosition(place);
  const ours = exchange.follower.place();
  const comparable = theirs !== null && ours !== null && theirs.epoch === ours.epoch;
  if (comparable && theirs.number <= ours.number) return;
  void run(exchange, exchange.follower.resume(!comparable));
}

/** Forgets the conversation here and its id on the device. */
export function forget(exchange: Exchange): void {
  exchange.session.forget();
  exchange.follower.forget();
  exchange.state.transcript.value = emptyTranscript;
  exchange.state.editing.value = null;
  exchange.state.pending.value = null;
}

function ask(exchange: Exchange, open: Opening["open"]): void {
  exchange.state.fault.value = null;
  exchange.state.notice.value = null;
  exchange.state.asking.value = true;
  void run(exchange, { asks: true, open });
}

function nudge({ tabs, follower }: Exchange): void {
  const place = follower.place();
  tabs.nudge(place === null ? null : formatPosition(place));
}

/** The question is with the server: from here on the session id is worth keeping. */
function confirm(exchange: Exchange): void {
  if (exchange.state.pending.value === null) return;
  exchange.state.pending.value = null;
  exchange.session.keep();
  nudge(exchange);
}

/** After a connection broke while asking, only the snapshot tells whether the question arrived. */
function confirmFromSnapshot(exchange: Exchange): void {
  const { pending, transcript } = exchange.state;
  const asked = pending.value;
  if (asked === null) return;
  const arrived = transcript.value.messages.some(
    ({ id, role, text }) => role === "visitor" && text === asked.text && !exchange.knownIds.has(id),
  );
  if (arrived) confirm(exchange);
  else giveBack(exchange, null);
}

/** Puts an unsent question back into the composer, so that nothing typed is lost. */
function giveBack(exchange: Exchange, problem: Problem | null): void {
  const { pending, draft, editing, fault } = exchange.state;
  const asked = pending.value;
  if (asked === null) return;
  pending.value = null;
  if (draft.value === "") {
    draft.value = asked.text;
    editing.value = asked.replaces;
  }
  fault.value = faultOf("send", problem, () => send(exchange, draft.value));
}

function failed(exchange: Exchange, problem: Problem | null): void {
  if (exchange.state.pending.value !== null) giveBack(exchange, problem);
  else exchange.state.fault.value = faultOf("answer", problem, () => regenerate(exchange));
}

/** The conversation ended elsewhere or its time is over. A question on its way was then never taken. */
function gone(exchange: Exchange): void {
  giveBack(exchange, null);
  forget(exchange);
}
