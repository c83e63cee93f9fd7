import type { SourceId } from "#modules/knowledge";
import { createRouter, type Router, sendStream } from "#platform/http";
import { parseId } from "#platform/ids";
import { chatApi } from "./chat-api.ts";
import type { WebChannelDependencies } from "./dependencies.ts";
import { SourceGone } from "./errors.ts";

/** What a citation opens: the source laid out for reading, and its original file. */
export function sourceRoutes(deps: WebChannelDependencies): Router {
  const routes = createRouter();
  const { assistants, knowledge } = deps;

  routes.openapi(chatApi.source, async (context) => {
    const { organisationId } = await assistants.find(context.req.valid("param").assistant);
    const source = await knowledge.read(organisationId, sourceId(context.req.valid("param").source));
    if (source === null) throw new SourceGone();
    const originalPath = `/api/assistants/${context.req.valid("param").assistant}/sources/${source.id}/original`;
    return context.json({ ...source, originalPath }, 200);
  });
  routes.openapi(chatApi.original, async (context) => {
    const { organisationId } = await assistants.find(context.req.valid("param").assistant);
    const id = sourceId(context.req.valid("param").source);
    if ((await knowledge.get(organisationId, id))?.state !== "ready") throw new SourceGone();
    const original = await knowledge.original(organisationId, id);
    if (original === null) throw new SourceGone();
    // A PDF opens at its page in the browser; everything else is saved, as a foreign document never runs in our origin.
    const disposition = original.mediaType === "application/pdf" ? "inline" : "attachment";
    context.header("Content-Disposition", `${disposition}; filename*=UTF-8''${encodeURIComponent(original.fileName)}`);
    if (disposition === "inline") context.header("Content-Security-Policy", "default-src 'none'; object-src 'self'");
    return sendStream(context, original.stream, { mediaType: original.mediaType, onFailure: deps.onFailure });
  });
  return routes;
}

function sourceId(text: string): SourceId {
  const id = parseId<"source">(text);
  if (id === null) throw new SourceGone();
  return id;
}
