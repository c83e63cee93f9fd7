import type { BrowserContext, Page } from "playwright-core";

/** What a page did to the network and to the device, so far. */
export interface BrowserWatch {
  readonly requests: readonly string[];
  /** Requests to another host than the given one. */
  foreign(host: string): readonly string[];
  /** Everything on the device that belongs to a page: cookies, local and session storage, databases, caches, workers. */
  device(page: Page): Promise<Device>;
}

export interface Device {
  readonly cookies: readonly string[];
  readonly localStorage: Readonly<Record<string, string>>;
  readonly sessionStorage: Readonly<Record<string, string>>;
  readonly others: readonly string[];
}

/** Runs in the page, whose globals the server's compiler does not know. */
const look = `(async () => ({
  localStorage: { ...localStorage },
  sessionStorage: { ...sessionStorage },
  others: [
    ...(await indexedDB.databases()).map((database) => "database " + database.name),
    ...(await caches.keys()).map((cache) => "cache " + cache),
    ...(await navigator.serviceWorker.getRegistrations()).map((worker) => "worker " + worker.scope),
    ...(document.cookie === "" ? [] : ["document.cookie"]),
  ],
}))()`;

/** Watches all pages of a browser context. */
export function watchBrowser(context: BrowserContext): BrowserWatch {
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  return {
    requests,
    foreign: (host) => requests.filter((url) => /^(?:https?|wss?):/.test(url) && new URL(url).host !== host),
    async device(page) {
      const cookies = (await context.cookies()).map((cookie) => cookie.name);
      const inPage = await page.evaluate<Omit<Device, "cookies">>(look);
      return { cookies, ...inPage };
    },
  };
}
