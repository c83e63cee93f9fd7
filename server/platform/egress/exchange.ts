import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request as openRequest } from "node:http";
import type { Socket } from "node:net";
import { isIP } from "node:net";
import { addAbortSignal, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { hostOf } from "./recipient.ts";

/** One HTTP request over a connection that is already open. */
export interface Exchange {
  readonly socket: Socket;
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  /** Bytes that are sent with their length, a stream that is sent in chunks, or nothing. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | null;
  readonly signal: AbortSignal;
}

/** The head of the answer. `sent` settles when the last byte of the request is handed to the connection or given up. */
export interface ExchangeAnswer {
  readonly message: IncomingMessage;
  readonly sent: Promise<void>;
}

const connectionHeaders = ["connection", "host", "keep-alive", "transfer-encoding", "upgrade", "content-length"];

/** Encrypts the connection where the URL wants it, sends the request and waits for the head of the answer. */
export async function exchange({ socket, url, method, headers, body, signal }: Exchange): Promise<ExchangeAnswer> {
  const stream = url.protocol === "https:" ? await encrypt(socket, hostOf(url), signal) : socket;
  const request = openRequest({
    createConnection: () => stream,
    host: hostOf(url),
    port: url.port,
    defaultPort: url.protocol === "https:" ? 443 : 80,
    path: url.pathname + url.search,
    method,
    headers: plainHeaders(headers, body),
  });
  const giveUp = () => request.destroy(abortReason(signal));
  // After the head has come, what happens to the connection is told by the answer's own stream.
  request.on("error", () => undefined);
  signal.addEventListener("abort", giveUp);
  try {
    const answered = once(request, "response", { signal });
    const sent = sendBody(request, body);
    sent.catch(() => undefined);
    const [message]: IncomingMessage[] = await answered;
    if (message === undefined) throw new Error("The recipient sent no answer.");
    addAbortSignal(signal, message);
    return { message, sent };
  } catch (error) {
    request.destroy();
    throw error;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

async function encrypt(socket: Socket, host: string, signal: AbortSignal): Promise<TLSSocket> {
  const servername = isIP(host) === 0 ? { servername: host } : {};
  const encrypted = connectTls({ socket, host, ALPNProtocols: ["http/1.1"], ...servername });
  try {
    await once(encrypted, "secureConnect", { signal });
    return encrypted;
  } catch (error) {
    encrypted.destroy();
    socket.destroy();
    throw error;
  }
}

async function sendBody(request: ClientRequest, body: Exchange["body"]): Promise<void> {
  if (body === null || body instanceof Uint8Array) request.end(body ?? undefined);
  else await pipeline(Readable.from(body, { objectMode: false }), request);
}

/** Headers of the connection are this function's own affair; an unasked compression would only have to be undone. */
function plainHeaders(headers: Headers, body: Exchange["body"]): Record<string, string> {
  const plain = Object.fromEntries([...headers].filter(([name]) => !connectionHeaders.includes(name)));
  const length = body instanceof Uint8Array ? { "content-length": String(body.byteLength) } : {};
  return { "accept-encoding": "identity", ...plain, ...length };
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException("The call was aborted.", "AbortError");
}
