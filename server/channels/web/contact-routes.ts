import { createRouter, type Router } from "#platform/http";
import { chatApi } from "./chat-api.ts";
import type { WebChannelDependencies } from "./dependencies.ts";
import { readVisitor } from "./visitor.ts";

/** First contacts with the providers of listings: shown, then confirmed. */
export function contactRoutes(deps: WebChannelDependencies): Router {
  const routes = createRouter();
  routes.openapi(chatApi.previewContact, async (context) => {
    const visitor = await readVisitor(context, deps);
    const draft = context.req.valid("json");
    return context.json(await deps.conversations.previewContact(visitor, draft, context.var.language), 200);
  });
  routes.openapi(chatApi.confirmContact, async (context) => {
    const visitor = await readVisitor(context, deps);
    const confirmation = context.req.valid("json");
    return context.json(await deps.conversations.confirmContact(visitor, confirmation, context.var.language), 201);
  });
  return routes;
}
