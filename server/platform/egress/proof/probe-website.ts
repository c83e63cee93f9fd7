import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path of a probe website answers. */
export interface ProbePage {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request that a probe website has seen. */
export interface ProbeVisit {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A website on loopback that a proof has read. */
export interface ProbeWebsite extends AsyncDisposable {
  readonly url: string;
  /** `127.0.0.1:4711` */
  readonly host: string;
  readonly visits: readonly ProbeVisit[];
}

/** Opens a website for a proof; a path that is not given answers 404. */
export async function openProbeWebsite(pages: Readonly<Record<string, ProbePage>>): Promise<ProbeWebsite> {
  const visits: ProbeVisit[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    visits.push({ method: request.method ?? "", path, headers: request.headers });
    const { status = 200, headers = { "content-type": "text/html; charset=utf-8" }, body } = pages[path] ?? missing;
    response.writeHead(status, headers).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a listening TCP server has a port
  return {
    url: `http://127.0.0.1:${port}/`,
    host: `127.0.0.1:${port}`,
    visits,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const missing: ProbePage = { status: 404, body: "" };
