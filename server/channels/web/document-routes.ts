import type { Language } from "@diskret/contract";
import type { Context } from "hono";
import { createRouter, type HttpEnv, type Router } from "#platform/http";
import {
  type Document,
  type DocumentAssets,
  documentAssetPath,
  type PageFrame,
  renderMarkdown,
  renderPage,
} from "#privacy/documents";

/** The documents every visitor may read, and what they are shown with. */
export interface DocumentDependencies {
  readonly notice: (language: Language) => Promise<Document>;
  readonly imprint: (language: Language) => Promise<Document>;
  /** Whose documents they are; empty while nobody has said so. */
  readonly controllerName: () => Promise<string>;
  readonly assets: DocumentAssets;
}

const pages = [
  { path: "/privacy", make: "notice", title: { de: "Datenschutz", en: "Privacy" } },
  { path: "/imprint", make: "imprint", title: { de: "Impressum", en: "Imprint" } },
] as const;

/** The notice and the imprint as pages, as Markdown and as JSON, with stylesheet and fonts. */
export function documentRoutes(deps: DocumentDependencies): Router {
  const routes = createRouter();
  for (const { path, make } of pages) {
    const document = (context: Context<HttpEnv>) => {
      context.header("Cache-Control", "no-store");
      return deps[make](languageOf(context));
    };
    routes.get(path, async (context) => {
      const page = await document(context);
      const frame = frameOf(path, page.language, await deps.controllerName());
      return context.html(renderPage(page, { assets: deps.assets, frame }));
    });
    routes.get(`${path}.md`, async (context) =>
      context.body(renderMarkdown(await document(context)), 200, { "Content-Type": "text/markdown; charset=utf-8" }),
    );
    routes.get(`${path}.json`, async (context) => context.json(await document(context)));
  }
  for (const { name, mediaType, bytes } of [deps.assets.stylesheet, ...deps.assets.fonts]) {
    routes.get(documentAssetPath + name, (context) =>
      context.body(new Uint8Array(bytes), 200, {
        "Content-Type": mediaType,
        "Cache-Control": "public, max-age=31536000, immutable",
      }),
    );
  }
  return routes;
}

function languageOf(context: Context<HttpEnv>): Language {
  const asked = context.req.query("language");
  return asked === "de" || asked === "en" ? asked : context.var.language;
}

function frameOf(path: string, language: Language, controllerName: string): PageFrame {
  return {
    name: controllerName === "" ? "Diskret" : controllerName,
    path,
    others: pages.flatMap((page) => (page.path === path ? [] : [{ path: page.path, title: page.title[language] }])),
  };
}
