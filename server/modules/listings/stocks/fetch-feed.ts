import { type Door, defineRecipient, EgressDenied, type Recipient, readingWebsites } from "#platform/egress";
import { UnreadableStock } from "../parsing/errors.ts";
import { stockMaxBytes } from "../parsing/limits.ts";

/** An address to fetch, with the marks of the version that is there. */
export interface FeedRequest {
  readonly stockId: string;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What came of it: nothing new, or new bytes with their marks. */
export type FetchedFeed =
  | { readonly changed: false }
  | {
      readonly changed: true;
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

/** Fetches a feed. Throws `UnreadableStock` when it cannot be had. */
export type FetchFeed = (request: FeedRequest, signal: AbortSignal) => Promise<FetchedFeed>;

const timeoutMs = 60_000;

/** The addresses that stocks are fetched from, as recipients: each host gets questions for public pages and nothing else. */
export function createFeedRecipients(options: {
  readonly addresses: () => Promise<readonly { readonly id: string; readonly url: string }[]>;
  /** False only where a test serves the feed from this machine. */
  readonly publicAddressesOnly?: boolean;
}): { list(): Promise<readonly Recipient[]>; of(stockId: string): Promise<Recipient | null> } {
  const made = new Map<string, Recipient>();
  const recipientOf = ({ id, url }: { readonly id: string; readonly url: string }): Recipient | null => {
    if (!URL.canParse(url)) return null;
    const { protocol, hostname, port } = new URL(url);
    const key = `${id} ${protocol}//${hostname}:${port}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const recipient = defineRecipient({
      id: `feed-${hostname}`,
      legalName: hostname,
      address: hostname,
      role: "own-website",
      countries: [],
      safeguard: "no-personal-data",
      contractDate: null,
      hosts: [{ host: hostname, port: port === "" ? (protocol === "http:" ? 80 : 443) : Number(port) }],
      purposes: [readingWebsites],
      categories: [],
      readsOnly: true,
      publicAddressesOnly: options.publicAddressesOnly ?? true,
      keeps: {
        de: "nichts von Personen; abgerufen wird eine öffentliche Liste von Angeboten",
        en: "nothing about persons; a public list of listings is fetched",
      },
    });
    made.set(key, recipient);
    return recipient;
  };
  return {
    list: async () => (await options.addresses()).map(recipientOf).filter((recipient) => recipient !== null),
    of: async (stockId) => {
      const address = (await options.addresses()).find(({ id }) => id === stockId);
      return address === undefined ? null : recipientOf(address);
    },
  };
}

/** Makes the fetching of feeds through the door: conditional, limited in size and time. */
export function createFetchFeed(deps: {
  readonly door: Door;
  readonly recipientOf: (stockId: string) => Promise<Recipient | null>;
}): FetchFeed {
  return async ({ stockId, url, etag, lastModified }, signal) => {
    const recipient = await deps.recipientOf(stockId);
    if (recipient === null) throw new UnreadableStock("listings-fetch-refused");
    const headers = new Headers({
      accept:
        "application/rss+xml, application/atom+xml, application/feed+json, application/json, text/csv, text/html;q=0.8",
    });
    headers.set("user-agent", "Diskret (feed reader)");
    if (etag !== null) headers.set("if-none-match", etag);
    if (lastModified !== null) headers.set("if-modified-since", lastModified);
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const transfer = { recipient, purpose: readingWebsites, categories: {} };
    const response = await deps.door.fetch(transfer, new Request(url, { headers }), bounded).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new UnreadableStock(cause instanceof EgressDenied ? "listings-fetch-refused" : "listings-fetch-failed");
    });
    if (response.status === 304) return { changed: false };
    if (!response.ok) {
      await response.body?.cancel();
      throw new UnreadableStock("listings-fetch-failed", { status: response.status });
    }
    const bytes = await readLimited(response);
    return {
      changed: true,
      bytes,
      etag: response.headers.get("etag"),
      lastModified: response.headers.get("last-modified"),
    };
  };
}

/** The body up to the limit; what is larger is let go at once. */
async function readLimited(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const { body } = response;
  if (body === null) return new Uint8Array();
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > stockMaxBytes) throw new UnreadableStock("listings-too-large", { limit: stockMaxBytes });
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof UnreadableStock ? cause : new UnreadableStock("listings-fetch-failed");
  }
  return Buffer.concat(chunks);
}
