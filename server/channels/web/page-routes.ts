import { fileURLToPath } from "node:url";
import type { Language } from "@diskret/contract";
import { createRouter, createStaticFiles, type Router } from "#platform/http";

/** A document as a finished HTML page. */
export type RenderedPage = (language: Language) => Promise<string>;

/** The pages of the web channel and where their built files lie. */
export interface PageDependencies {
  readonly widgetFolder: URL;
  readonly dashboardFolder: URL;
  readonly notice: RenderedPage;
  readonly imprint: RenderedPage;
  readonly documentStyle: string;
}

const foldersOfPage = ["widget", "page"];

/** The chat as a full page at `/`, the widget's files, the operator's page, the notice and the imprint. */
export async function pageRoutes(deps: PageDependencies): Promise<Router> {
  const routes = createRouter();
  const widget = await createStaticFiles({ folder: fileURLToPath(deps.widgetFolder), crossOrigin: true });
  const dashboard = await createStaticFiles({ folder: fileURLToPath(deps.dashboardFolder) });

  routes.get("/", (context) => widget.respond(context, "index.html"));
  routes.get("/widget.js", (context) => widget.respond(context, "widget.js"));
  for (const folder of foldersOfPage) {
    routes.get(`/${folder}/:name`, (context) => widget.respond(context, `${folder}/${context.req.param("name")}`));
  }
  for (const path of ["/operator", "/operator/:screen{sources|ledger|promises|controller}"]) {
    routes.get(path, (context) => dashboard.respond(context, "index.html"));
  }
  routes.get("/operator/assets/:name", (context) => dashboard.respond(context, `assets/${context.req.param("name")}`));

  for (const [path, page] of [
    ["/privacy", deps.notice],
    ["/imprint", deps.imprint],
  ] as const) {
    routes.get(path, async (context) => {
      const asked = context.req.query("language");
      const language: Language = asked === "de" || asked === "en" ? asked : context.var.language;
      context.header("Cache-Control", "no-store");
      return context.html(await page(language));
    });
  }
  routes.get("/documents.css", (context) =>
    context.body(deps.documentStyle, 200, { "Content-Type": "text/css; charset=utf-8" }),
  );
  return routes;
}
