import { type Door, EgressDenied, type Recipient, readingWebsites } from "#platform/egress";
import { PageFault, type PageFaultCode } from "./errors.ts";

/** The door as the crawler uses it. */
export type CrawlDoor = Pick<Door, "fetch">;

/** A request for one address. */
export interface AddressRequest {
  readonly recipient: Recipient;
  readonly url: URL;
  readonly userAgent: string;
  /** Marks of the version that is known (`If-None-Match`, `If-Modified-Since`). */
  readonly known: { readonly etag: string | null; readonly lastModified: string | null } | null;
  readonly requestMs: number;
}

/**
 * Asks for an address, without cookies and without following redirects. The whole exchange, body included, ends after
 * `requestMs`; `withAnswer` gets the answer while that time runs. Throws `PageFault`, and the signal's reason when the
 * server stops.
 */
export async function fetchAddress<Result>(
  door: CrawlDoor,
  request: AddressRequest,
  { signal, withAnswer }: { readonly signal: AbortSignal; withAnswer(response: Response): Promise<Result> },
): Promise<Result> {
  const timeout = AbortSignal.timeout(request.requestMs);
  const either = AbortSignal.any([signal, timeout]);
  const transfer = { recipient: request.recipient, purpose: readingWebsites, categories: {} };
  let response: Response | null = null;
  try {
    const asked = new Request(request.url, { headers: headersOf(request), redirect: "manual" });
    response = await door.fetch(transfer, asked, either);
    return await withAnswer(response);
  } catch (thrown) {
    signal.throwIfAborted();
    if (timeout.aborted) throw new PageFault("page-too-slow", { seconds: Math.round(request.requestMs / 1000) });
    throw thrown instanceof PageFault ? thrown : faultOf(thrown);
  } finally {
    await response?.body?.cancel().catch(() => undefined);
  }
}

function headersOf({ userAgent, known }: AddressRequest): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "accept-encoding": "gzip, br, deflate",
    ...(known?.etag == null ? {} : { "if-none-match": known.etag }),
    ...(known?.lastModified == null ? {} : { "if-modified-since": known.lastModified }),
  };
}

function faultOf(thrown: unknown): unknown {
  if (!(thrown instanceof EgressDenied)) return new PageFault("page-unreachable");
  const codes: Partial<Record<EgressDenied["code"], PageFaultCode>> = {
    "address-not-public": "page-address-private",
    "not-encrypted": "page-not-encrypted",
    "host-not-of-recipient": "page-outside",
    "recipient-not-declared": "page-outside",
  };
  const code = codes[thrown.code];
  return code === undefined ? thrown : new PageFault(code);
}

/** The pieces of a body, of which more than `maxBytes` are not read: it ends there, with or without a fault. */
export async function* piecesOf(
  response: Response,
  { maxBytes, fault }: { readonly maxBytes: number; readonly fault: boolean },
): AsyncGenerator<Uint8Array> {
  const tooLarge = (): PageFault => new PageFault("page-too-large", { limit: maxBytes });
  if (fault && Number(response.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes && fault) throw tooLarge();
    if (size > maxBytes) return void (yield chunk.subarray(0, chunk.byteLength - (size - maxBytes)));
    yield chunk;
  }
}

/** The whole body, up to `maxBytes`. Throws `PageFault` beyond. */
export async function wholeBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(piecesOf(response, { maxBytes, fault: true })));
}
