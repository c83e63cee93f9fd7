import { sourceFilesSchema, sourceSchema, watchedFolderSchema } from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { createRouter, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { ReadingNotChanged, SourceNotFound } from "./errors.ts";
import { behindDoor } from "./require-operator.ts";
import { sourceIdOf, sourceParams } from "./source-id.ts";

type FileDeps = Pick<OperatorDeps, "accounts" | "knowledge" | "files">;

/** Pausing and resuming a reading, the files inside of a source, and the watched folder. */
export function sourceFileRoutes(deps: FileDeps): Router {
  const routes = createRouter();
  mountPausing(routes, deps);
  mountFiles(routes, deps);
  return routes;
}

function mountPausing(routes: Router, { accounts, knowledge, files }: FileDeps): void {
  for (const [action, summary] of [
    ["pause", "Pause the reading of a source; what is read so far is kept"],
    ["resume", "Go on with a paused reading"],
  ] as const) {
    const change = createRoute({
      ...behindDoor(accounts, "sources"),
      method: "post",
      path: `/api/operator/sources/{id}/${action}`,
      summary,
      request: { params: sourceParams },
      responses: {
        200: json(sourceSchema, "The source as it is now."),
        404: problem("There is no such source."),
        409: problem("It is not being read, or not paused."),
        ...refusals,
      },
    });
    routes.openapi(change, async (context) => {
      const { organisationId } = context.var;
      const id = sourceIdOf(context.req.valid("param"));
      const changed = await files[action](organisationId, id);
      const source = await knowledge.get(organisationId, id);
      if (source === null) throw new SourceNotFound();
      if (!changed) throw new ReadingNotChanged();
      return context.json(source, 200);
    });
  }
}

function mountFiles(routes: Router, { accounts, files }: FileDeps): void {
  const door = behindDoor(accounts, "sources");
  const inside = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/sources/{id}/files",
    summary: "The files of a ZIP or the unread parts of a mail, with what became of each",
    request: { params: sourceParams },
    responses: { 200: json(sourceFilesSchema, "The files."), 404: problem("There is no such source."), ...refusals },
  });
  routes.openapi(inside, async (context) => {
    const found = await files.list(context.var.organisationId, sourceIdOf(context.req.valid("param")));
    if (found === null) throw new SourceNotFound();
    return context.json({ files: [...found] }, 200);
  });

  const watched = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/watched-folder",
    summary: "The watched folder and what became of its files",
    responses: { 200: json(watchedFolderSchema, "The folder; null where none is set."), ...refusals },
  });
  routes.openapi(watched, async (context) => context.json(await files.watched(context.var.organisationId), 200));
}
