import type { Language } from "@diskret/contract";
import { createSession, type Session, type StorageKind } from "../session/session.ts";
import { joinTabs } from "../session/tabs.ts";
import { type ChatApi, createChatApi, type ExportFormat } from "../transport/api.ts";
import { waitFor } from "../transport/backoff.ts";
import type { Pristine } from "../transport/pristine.ts";
import { type ChatState, createChatState } from "./chat-state.ts";
import { catchUp, type Exchange, forget, handle, regenerate, send, takeUp } from "./exchange.ts";
import { type FaultedAction, faultFrom } from "./fault.ts";
import { createFollower } from "./follow.ts";
import { fromConversation } from "./transcript.ts";

/**
 * Everything the visitor can do. A promise says whether it went well; a failure stands as a fault in the state, with a
 * way to try again.
 */
export interface ConversationActions {
  load(): Promise<boolean>;
  /** Reads the session id from the device, if it is there, and takes up its conversation. */
  takeUp(): void;
  send(text: string): void;
  regenerate(): void;
  stop(): Promise<boolean>;
  keep(days: number): Promise<boolean>;
  end(): Promise<boolean>;
  clear(): Promise<boolean>;
  export(format: ExportFormat): Promise<boolean>;
}

export interface ConversationModel {
  readonly api: ChatApi;
  readonly session: Session;
  readonly state: ChatState;
  readonly actions: ConversationActions;
}

export interface ConversationOptions {
  readonly origin: string;
  readonly assistant: string;
  readonly storage: StorageKind;
  readonly pristine: Pristine;
  /** The language of the interface; answers follow the language of the question. */
  readonly language: () => Language;
  /** Gives a file to the visitor. */
  readonly save: (file: Blob, format: ExportFormat) => void;
}

export function createConversation(options: ConversationOptions): ConversationModel {
  const { assistant, storage, pristine } = options;
  const api = createChatApi({ pristine, origin: options.origin, assistant, language: options.language });
  const session = createSession({ kind: storage, assistant });
  const state = createChatState();
  const exchange: Exchange = {
    api,
    state,
    session,
    tabs: joinTabs({ kind: storage, assistant, onNudge: (place) => catchUp(exchange, place) }),
    follower: createFollower({
      api,
      parse: pristine.parse,
      session: session.ensure,
      handle: (event) => handle(exchange, event),
      wait: waitFor,
      unconfirmed: () => state.pending.value !== null,
      onOffline: (retryAt) => {
        state.offline.value = retryAt;
      },
    }),
    running: null,
    knownIds: new Set(),
  };
  return { api, session, state, actions: createActions(exchange, options.save) };
}

function createActions(exchange: Exchange, save: ConversationOptions["save"]): ConversationActions {
  const { api, session, state, tabs } = exchange;
  const tell = (action: FaultedAction, again: () => unknown, act: () => Promise<void>) =>
    attempt(state, { action, again, act });
  const actions: ConversationActions = {
    takeUp: () => takeUp(exchange),
    send: (text) => send(exchange, text),
    regenerate: () => regenerate(exchange),
    load: () =>
      tell("load", actions.load, async () => {
        state.facts.value = await api.facts(AbortSignal.timeout(15_000));
      }),
    stop: () => tell("stop", actions.stop, () => api.stop(session.ensure())),
    keep: (days) =>
      tell(
        "keep",
        () => actions.keep(days),
        async () => {
          const { about } = fromConversation(await api.keep(session.ensure(), days));
          state.transcript.value = { ...state.transcript.value, about };
          tabs.nudge(null);
        },
      ),
    end: () => tell("end", actions.end, () => end(exchange)),
    clear: () => tell("clear", actions.clear, () => clear(exchange)),
    export: (format) =>
      tell(
        "export",
        () => actions.export(format),
        async () => {
          save(await api.export(session.ensure(), format), format);
        },
      ),
  };
  return actions;
}

async function end(exchange: Exchange): Promise<void> {
  if (exchange.state.transcript.value.messages.length > 0) await exchange.api.end(exchange.session.ensure());
  leave(exchange);
  exchange.state.notice.value = null;
}

async function clear(exchange: Exchange): Promise<void> {
  const text = await exchange.api.clear(exchange.session.ensure());
  leave(exchange);
  exchange.state.notice.value = { kind: "cleared", text };
}

function leave(exchange: Exchange): void {
  exchange.running?.abort();
  forget(exchange);
  exchange.tabs.nudge(null);
}

interface Attempt {
  readonly action: FaultedAction;
  readonly again: () => unknown;
  readonly act: () => Promise<void>;
}

/** Runs an action; a failure becomes the fault on screen. True when it went well. */
async function attempt({ fault }: ChatState, { action, again, act }: Attempt): Promise<boolean> {
  fault.value = null;
  try {
    await act();
    return true;
  } catch (error) {
    fault.value = faultFrom(action, error, () => void again());
    return false;
  }
}
