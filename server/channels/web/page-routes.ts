import { fileURLToPath } from "node:url";
import { createRouter, createStaticFiles, type Router } from "#platform/http";
import { type DocumentDependencies, documentRoutes } from "./document-routes.ts";

/** The pages of the web channel and where their built files lie. */
export interface PageDependencies {
  readonly widgetFolder: URL;
  readonly dashboardFolder: URL;
  readonly documents: DocumentDependencies;
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
  for (const path of [
    "/operator",
    "/operator/:screen{sources|questions|listings|ledger|promises|controller}",
    "/operator/sources/:id",
  ]) {
    routes.get(path, (context) => dashboard.respond(context, "index.html"));
  }
  routes.get("/operator/assets/:name", (context) => dashboard.respond(context, `assets/${context.req.param("name")}`));

  routes.route("/", documentRoutes(deps.documents));
  return routes;
}
