import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of somebody else's, with the widget on it. */
export interface HostPage {
  readonly head?: string;
  /** Runs before the widget is loaded. */
  readonly script?: string;
  readonly body?: string;
  readonly policy?: string;
  /** Further attributes of the widget's script. */
  readonly attributes?: string;
}

export interface HostPages extends AsyncDisposable {
  /** Serves the page on an origin that is not the widget's. Returns its address. */
  serve(page: HostPage): string;
}

export async function startHostPages(widgetOrigin: string): Promise<HostPages> {
  const pages: HostPage[] = [];
  const http = createServer((request, response) => {
    const [, number, file] = request.url?.split("/") ?? [];
    const page = pages[Number(number)];
    if (page === undefined || number === "") return response.writeHead(404).end();
    if (page.policy !== undefined) response.setHeader("Content-Security-Policy", page.policy);
    if (file === "own.js") return response.setHeader("Content-Type", "text/javascript").end(page.script ?? "");
    return response.setHeader("Content-Type", "text/html; charset=utf-8").end(document(page, widgetOrigin));
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  // as: a TCP server's address is one
  const { port } = http.address() as AddressInfo;
  return {
    serve: (page) => `http://127.0.0.1:${port}/${pages.push(page) - 1}/`,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
}

function document({ head, script, body, attributes }: HostPage, widgetOrigin: string): string {
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gartenbau Muster</title>
${script === undefined ? "" : '<script src="own.js"></script>'}${head ?? ""}</head>
<body>${body ?? "<main><h1>Gartenbau Muster</h1><p>Wir pflanzen Hecken.</p></main>"}
<script src="${widgetOrigin}/widget.js" data-assistant="diskret" async ${attributes ?? ""}></script>
</body></html>`;
}
