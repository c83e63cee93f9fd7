import { parseProblem, unreachable } from "./api-problem.ts";

/** What every call needs to know of the page. */
export interface Connection {
  /** The bearer of the session, or null before the sign-in. */
  readonly bearer: () => string | null;
  /** The language for texts in answers. */
  readonly language: () => string;
  /** Told when the server no longer knows the session. */
  readonly onSessionEnded: () => void;
}

export interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly json?: unknown;
  /** A file as the whole body. */
  readonly file?: Blob;
  readonly signal?: AbortSignal;
}

/** The headers of every call. */
export function headersFor(connection: Connection): Record<string, string> {
  const bearer = connection.bearer();
  return {
    "accept-language": connection.language(),
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
  };
}

/** The one way to the server. Throws `ApiProblem`; an abort stays an abort. */
export async function send(connection: Connection, path: string, call: Call = {}): Promise<Response> {
  const headers = headersFor(connection);
  const init: RequestInit = { method: call.method ?? "GET", headers, cache: "no-store", credentials: "omit" };
  if (call.signal !== undefined) init.signal = call.signal;
  if (call.json !== undefined) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(call.json);
  }
  if (call.file !== undefined) {
    headers["content-type"] = "application/octet-stream";
    init.body = call.file;
  }
  const response = await fetch(`/api/operator${path}`, init).catch((thrown: unknown) => {
    if (call.signal?.aborted) throw thrown;
    throw unreachable();
  });
  if (response.ok) return response;
  if (response.status === 401 && connection.bearer() !== null) connection.onSessionEnded();
  throw parseProblem(response.status, await response.text().catch(() => ""));
}
