import { createHttpServer, createRouter } from "#platform/http";
import { type Installation, Unprovable } from "#privacy/promises";

/** Serves a page of somebody else's with the widget on it, on a port of its own: another origin. Returns its address. */
export async function serveForeignPage(installation: Installation): Promise<string> {
  const routes = createRouter();
  const widget = new URL("widget.js", baseUrlOf(installation)).href;
  routes.get("/", (context) => context.html(foreignPage(widget, installation.assistant)));
  routes.get("/favicon.ico", (context) => context.body(null, 204));
  const server = await createHttpServer({ app: routes, host: "127.0.0.1", port: 0 });
  installation.afterwards(() => server.stop());
  return `http://127.0.0.1:${server.port}/`;
}

/** Where the installation listens. Throws `Unprovable` where it does not. */
export function baseUrlOf({ baseUrl }: Installation): string {
  if (baseUrl === null)
    throw new Unprovable({
      de: "Dieser Nachweis braucht den laufenden Server. Starten Sie ihn zuerst.",
      en: "This proof needs the server to listen; start it first.",
    });
  return baseUrl;
}

function foreignPage(widget: string, assistant: string): string {
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Gartenbau Muster</title></head>
<body><main><h1>Gartenbau Muster</h1><p>Wir pflanzen Hecken.</p></main>
<script src="${widget}" data-assistant="${assistant}" async></script>
</body>
</html>`;
}
