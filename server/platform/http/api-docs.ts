import type { ApiDocument } from "./api-document.ts";
import { apiPageStyle } from "./api-page-style.ts";
import { renderApiPage } from "./render-api-page.ts";
import { createRouter, type Router } from "./router.ts";

/** What the description of the API says about itself. */
export interface ApiDocsOptions {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

/** The OpenAPI 3.1 document of everything mounted on the application. */
function apiDocument(app: Router, info: ApiDocsOptions): ApiDocument {
  return app.getOpenAPI31Document({ openapi: "3.1.0", info: { ...info } });
}

/**
 * Routes that show the API: `/api/openapi.json` for programs, `/api/docs` for people, without script and without
 * anything from elsewhere. The document is made at the first request, when everything is mounted.
 */
export function createApiDocs(app: Router, info: ApiDocsOptions): Router {
  const routes = createRouter();
  let document: ApiDocument | null = null;
  const current = (): ApiDocument => {
    document ??= apiDocument(app, info);
    return document;
  };
  routes.get("/api/openapi.json", (context) => context.json(current()));
  routes.get("/api/docs", (context) => context.html(renderApiPage(current())));
  routes.get("/api/docs/style.css", (context) =>
    context.body(apiPageStyle, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" }),
  );
  return routes;
}
