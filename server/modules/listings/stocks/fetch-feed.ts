import {
  type Door,
  defineRecipient,
  EgressDenied,
  hostOf,
  portOf,
  type Recipient,
  readBody,
  readingWebsites,
} from "#platform/egress";
import { UnreadableStock } from "../parsing/errors.ts";
import { stockMaxBytes } from "../parsing/limits.ts";

/** An address to fetch, with the marks of the version that is there. */
export interface FeedRequest {
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
export function createFeedRecipients(addresses: () => Promise<readonly string[]>): FeedRecipients {
  const made = new Map<string, Recipient>();
  const of = (address: string): Recipient | null => {
    const url = URL.parse(address);
    if (url === null) return null;
    const recipient = made.get(url.origin) ?? feedRecipient(url);
    made.set(url.origin, recipient);
    return recipient;
  };
  const list = async () => [...new Set((await addresses()).map(of))].filter((recipient) => recipient !== null);
  return { list, of };
}

/** Whom feeds are fetched from. */
export interface FeedRecipients {
  /** Everybody whose address a stock has now. */
  list(): Promise<readonly Recipient[]>;
  /** The recipient behind an address; the door lets it be asked while a stock has the address. Null for what is no address. */
  of(address: string): Recipient | null;
}

function feedRecipient(url: URL): Recipient {
  const host = hostOf(url);
  return defineRecipient({
    id: `feed-${host}`,
    legalName: host,
    address: host,
    role: "own-website",
    countries: [],
    safeguard: "no-personal-data",
    contractDate: null,
    hosts: [{ host, port: portOf(url) }],
    purposes: [readingWebsites],
    categories: [],
    readsOnly: true,
    publicAddressesOnly: true,
    keeps: {
      de: "nichts von Personen; abgerufen wird eine öffentliche Liste von Angeboten",
      en: "nothing about persons; a public list of listings is fetched",
    },
  });
}

/** Makes the fetching of feeds through the door: conditional, limited in size and time. */
export function createFetchFeed(deps: { readonly door: Door; readonly recipientOf: FeedRecipients["of"] }): FetchFeed {
  return async ({ url, etag, lastModified }, signal) => {
    const recipient = deps.recipientOf(url);
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
    try {
      return await readFeed(await deps.door.fetch(transfer, new Request(url, { headers }), bounded));
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof UnreadableStock) throw cause;
      throw new UnreadableStock(cause instanceof EgressDenied ? "listings-fetch-refused" : "listings-fetch-failed");
    }
  };
}

async function readFeed(response: Response): Promise<FetchedFeed> {
  if (response.status === 304) return { changed: false };
  if (!response.ok) {
    await response.body?.cancel();
    throw new UnreadableStock("listings-fetch-failed", { status: response.status });
  }
  const tooLarge = () => new UnreadableStock("listings-too-large", { limit: stockMaxBytes });
  const bytes = await readBody(response, { maxBytes: stockMaxBytes, tooLarge });
  return {
    changed: true,
    bytes,
    etag: response.headers.get("etag"),
    lastModified: response.headers.get("last-modified"),
  };
}
