import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the website saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly at: number;
  readonly headers: IncomingMessage["headers"];
}

/** What a path of a website answers: a text (HTML, or by its ending), or whatever the function does. */
export type SitePage = string | ((request: IncomingMessage, response: ServerResponse) => unknown);

/** A website on this machine, for tests of what reads websites. */
export interface TestWebsite extends AsyncDisposable {
  readonly url: string;
  /** `127.0.0.1:4711` */
  readonly host: string;
  readonly requests: readonly SeenRequest[];
  /** Adds, replaces or (with null) takes away a page. A path that ends with `*` answers for all that begin so. */
  set(path: string, page: SitePage | null): void;
  /** How often a path was asked for. */
  asked(path: string): number;
}

/** Opens a website whose pages are given by path. What is not given answers 404. */
export async function openWebsite(pages: Readonly<Record<string, SitePage>> = {}): Promise<TestWebsite> {
  const known = new Map(Object.entries(pages));
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    requests.push({ path, at: performance.now(), headers: request.headers });
    const page = known.get(path) ?? pageOfPrefix(known, path);
    if (page === undefined) return void response.writeHead(404, { "content-type": "text/html" }).end("<h1>404</h1>");
    if (typeof page === "string") return void response.writeHead(200, { "content-type": typeOf(path, page) }).end(page);
    page(request, response);
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port
  return {
    url: `http://127.0.0.1:${port}/`,
    host: `127.0.0.1:${port}`,
    requests,
    set: (path, page) => void (page === null ? known.delete(path) : known.set(path, page)),
    asked: (path) => requests.filter((request) => request.path === path).length,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOfPrefix(known: ReadonlyMap<string, SitePage>, path: string): SitePage | undefined {
  for (const [pattern, page] of known) if (pattern.endsWith("*") && path.startsWith(pattern.slice(0, -1))) return page;
  return undefined;
}

function typeOf(path: string, page: string): string {
  if (path === "/robots.txt" || path.endsWith(".txt")) return "text/plain; charset=utf-8";
  return page.startsWith("<?xml") ? "application/xml" : "text/html; charset=utf-8";
}

/** A page as a company writes it: a menu, a text, a footer. */
export function sitePage(title: string, text: string, links: readonly string[] = [], head = ""): string {
  const list = links.map((href) => `<li><a href="${href}">${href}</a></li>`).join("");
  return `<!doctype html><html lang="de"><head><title>${title}</title>${head}</head><body>
<nav><a href="/">Start</a></nav><main><h1>${title}</h1><p>${text}</p><ul>${list}</ul></main>
<footer>Muster GmbH, Musterweg 1, 12345 Musterstadt</footer></body></html>`;
}
