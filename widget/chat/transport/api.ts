import type {
  AssistantFacts,
  ContactPreview,
  Conversation,
  Judgement,
  Language,
  PassedOn,
  PassOn,
  Problem,
  ReadableSource,
} from "@diskret/contract";
import { ConnectionError, RefusedError } from "./errors.ts";
import { formatPosition, type Position } from "./position.ts";
import { flatJson, type Pristine } from "./pristine.ts";

/** The contract's name for it; importing the value would pull the schemas into the bundle. */
const sessionHeader: typeof import("@diskret/contract").sessionHeader = "Diskret-Session";

export type ExportFormat = "json" | "markdown";

export interface Question {
  readonly text: string;
  readonly replaces: string | null;
}

/** A first contact with the provider of a listing. */
export interface ContactFields {
  readonly listingId: string;
  readonly text: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** The server's side of one assistant, as the chat calls it. */
export interface ChatApi {
  facts(signal: AbortSignal): Promise<AssistantFacts>;
  ask(session: string, question: Question, signal: AbortSignal): Promise<Response>;
  regenerate(session: string, questionId: string, signal: AbortSignal): Promise<Response>;
  events(session: string, after: Position | null, signal: AbortSignal): Promise<Response>;
  stop(session: string): Promise<void>;
  keep(session: string, keepDays: number): Promise<Conversation>;
  end(session: string): Promise<void>;
  clear(session: string): Promise<string>;
  export(session: string, format: ExportFormat): Promise<Blob>;
  previewContact(session: string, fields: ContactFields): Promise<ContactPreview>;
  confirmContact(session: string, fields: ContactFields & { readonly mark: string }): Promise<void>;
  source(sourceId: string, signal: AbortSignal): Promise<ReadableSource>;
  /** Shows what would be passed on, or passes it on: without the session. */
  passOn(given: PassOn): Promise<PassedOn>;
  takeBack(id: string): Promise<void>;
  judge(session: string, answerId: string, judgement: Judgement): Promise<void>;
  /** The address of a path on the assistant's own host. */
  address(path: string): string;
  /** The address of a page that is there in every language. */
  documentAddress(path: string): string;
}

interface Request {
  readonly method?: string;
  readonly session?: string;
  readonly body?: string;
  readonly after?: Position | null;
  readonly signal?: AbortSignal;
}

export function createChatApi(deps: {
  pristine: Pristine;
  origin: string;
  assistant: string;
  language: () => Language;
}): ChatApi {
  const { pristine, origin, language } = deps;
  const base = `${origin}/api/assistants/${encodeURIComponent(deps.assistant)}`;

  const address = (path: string) => new URL(path, `${origin}/`).href;

  async function send(path: string, request: Request = {}): Promise<Response> {
    const headers = new Headers({ "Accept-Language": language() });
    if (request.session !== undefined) headers.set(sessionHeader, request.session);
    if (request.body !== undefined) headers.set("Content-Type", "application/json");
    if (request.after != null) headers.set("Last-Event-ID", formatPosition(request.after));
    const response = await pristine
      .fetch(base + path, {
        method: request.method ?? "GET",
        headers,
        body: request.body ?? null,
        signal: request.signal ?? null,
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
      })
      .catch((cause: unknown) => {
        throw new ConnectionError(cause);
      });
    if (!response.ok) throw new RefusedError(await readProblem(response, pristine));
    return response;
  }

  async function read<T>(response: Promise<Response>): Promise<T> {
    // as: the server validates its responses against the contract's schemas
    return pristine.parse(await (await response).text()) as T;
  }

  const contact = (path: string, session: string, fields: ContactFields) =>
    send(`/conversation/contacts${path}`, {
      method: "POST",
      session,
      body: flatJson(pristine.quote, Object.entries(fields)),
    });

  return {
    facts: (signal) => read<AssistantFacts>(send("", { signal })),
    ask: (session, { text, replaces }, signal) => {
      const fields = [
        ["text", text],
        ["language", language()],
        ["replaces", replaces],
      ] as const;
      return send("/conversation/messages", {
        method: "POST",
        session,
        body: flatJson(pristine.quote, fields),
        signal,
      });
    },
    regenerate: (session, questionId, signal) => {
      const body = flatJson(pristine.quote, [["questionId", questionId]]);
      return send("/conversation/answers", { method: "POST", session, body, signal });
    },
    events: (session, after, signal) => send("/conversation/events", { session, after, signal }),
    stop: async (session) => void (await send("/conversation/stop", { method: "POST", session })),
    keep: (session, keepDays) => {
      const body = flatJson(pristine.quote, [["keepDays", keepDays]]);
      return read<Conversation>(send("/conversation", { method: "PATCH", session, body }));
    },
    end: async (session) => void (await send("/conversation/end", { method: "POST", session })),
    clear: async (session) => (await read<{ text: string }>(send("/conversation", { method: "DELETE", session }))).text,
    previewContact: (session, fields) => read<ContactPreview>(contact("/preview", session, fields)),
    confirmContact: async (session, fields) => void (await contact("", session, fields)),
    export: async (session, format) => (await send(`/conversation/export?format=${format}`, { session })).blob(),
    source: (id, signal) => read<ReadableSource>(send(`/sources/${encodeURIComponent(id)}`, { signal })),
    passOn: ({ kind, text, language: written, confirmed }) => {
      const fields = [
        ["kind", kind],
        ["text", text],
        ["language", written],
        ["confirmed", confirmed],
      ] as const;
      return read<PassedOn>(send("/passed-questions", { method: "POST", body: flatJson(pristine.quote, fields) }));
    },
    takeBack: async (id) => void (await send(`/passed-questions/${id}`, { method: "DELETE" })),
    judge: async (session, answerId, judgement) => {
      const body = judgement === null ? '{"judgement":null}' : flatJson(pristine.quote, [["judgement", judgement]]);
      await send(`/conversation/answers/${answerId}/judgement`, { method: "PUT", session, body });
    },
    address,
    documentAddress: (path) => `${address(path)}?language=${language()}`,
  };
}

/** The problem a refusal carries; a proxy in between may answer without one. */
async function readProblem(response: Response, pristine: Pristine): Promise<Problem> {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const retry = Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {};
  const bare: Problem = {
    type: "about:blank",
    title: "",
    status: response.status,
    code: "unexplained",
    detail: "",
    ...retry,
  };
  try {
    // as: checked field by field by the spread over a complete problem
    return { ...bare, ...(pristine.parse(await response.text()) as Partial<Problem>), status: response.status };
  } catch {
    return bare;
  }
}
