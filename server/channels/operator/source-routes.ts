import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { sourceListSchema, sourceSchema } from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { createRouter, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { NothingUploaded, SourceNotFound, UploadTooLarge } from "./errors.ts";
import { behindDoor } from "./require-operator.ts";
import { sourceIdOf, sourceParams } from "./source-id.ts";

const fileNameSchema = z.string().trim().min(1, "The file needs a name.").max(255);

type SourceDeps = Pick<OperatorDeps, "accounts" | "knowledge" | "uploadMaxBytes">;

/** Adding, watching and removing sources. */
export function sourceRoutes(deps: SourceDeps): Router {
  const routes = createRouter();
  mountUpload(routes, deps);
  mountReading(routes, deps);
  mountRemoval(routes, deps);
  return routes;
}

function mountReading(routes: Router, { accounts, knowledge, uploadMaxBytes }: SourceDeps): void {
  const door = behindDoor(accounts, "sources");

  const list = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/sources",
    summary: "All sources with their state",
    responses: { 200: json(sourceListSchema, "The sources, and how large a new one may be."), ...refusals },
  });
  routes.openapi(list, async (context) =>
    context.json({ sources: [...(await knowledge.list(context.var.organisationId))], uploadMaxBytes }, 200),
  );

  const get = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/sources/{id}",
    summary: "One source with its state",
    request: { params: sourceParams },
    responses: { 200: json(sourceSchema, "The source."), 404: problem("There is no such source."), ...refusals },
  });
  routes.openapi(get, async (context) => {
    const source = await knowledge.get(context.var.organisationId, sourceIdOf(context.req.valid("param")));
    if (source === null) throw new SourceNotFound();
    return context.json(source, 200);
  });
}

function mountUpload(routes: Router, { accounts, knowledge, uploadMaxBytes }: SourceDeps): void {
  const add = createRoute({
    ...behindDoor(accounts, "sources"),
    method: "post",
    path: "/api/operator/sources",
    summary: "Upload a source: the file itself is the body",
    request: {
      query: z.object({ name: fileNameSchema }),
      body: {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    },
    responses: {
      201: json(sourceSchema, "Taken in; it is being read. Ask for it again to see the progress."),
      413: problem("The file is larger than this installation takes."),
      422: problem("The file is empty, encrypted, broken or of a kind that cannot be read."),
      ...refusals,
    },
  });
  routes.openapi(add, async (context) => {
    const announcedBytes = announcedLength(context.req.header("content-length"));
    if (announcedBytes !== null && announcedBytes > uploadMaxBytes) throw new UploadTooLarge(uploadMaxBytes);
    const { body, signal } = context.req.raw;
    if (body === null || announcedBytes === 0) throw new NothingUploaded();
    const bytes = Readable.fromWeb(body as ReadableStream<Uint8Array>); // the global type and Node's name the same class
    const file = { fileName: context.req.valid("query").name, bytes, announcedBytes };
    return context.json(await knowledge.add(context.var.organisationId, file, signal), 201);
  });
}

function mountRemoval(routes: Router, { accounts, knowledge }: SourceDeps): void {
  const remove = createRoute({
    ...behindDoor(accounts, "sources"),
    method: "delete",
    path: "/api/operator/sources/{id}",
    summary: "Delete a source: original, text, passages and index",
    request: { params: sourceParams },
    responses: { 204: { description: "Deleted." }, 404: problem("There is no such source."), ...refusals },
  });
  routes.openapi(remove, async (context) => {
    const removed = await knowledge.remove(context.var.organisationId, sourceIdOf(context.req.valid("param")));
    if (!removed) throw new SourceNotFound();
    return context.body(null, 204);
  });
}

function announcedLength(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
