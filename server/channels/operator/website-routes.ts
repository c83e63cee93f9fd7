import {
  newWebsiteSchema,
  websiteActionSchema,
  websiteChangeSchema,
  websiteListSchema,
  websitePageStateSchema,
  websitePagesSchema,
  websiteSchema,
} from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import type { WebsiteId } from "#modules/knowledge";
import { createRouter, limitBody, type Router } from "#platform/http";
import { parseId } from "#platform/ids";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { WebsiteNotFound } from "./errors.ts";
import { behindDoor, requireOperator } from "./require-operator.ts";

type WebsiteDeps = Pick<OperatorDeps, "accounts" | "websites">;

const params = z.object({ id: z.string() });
const none = problem("There is no such website.");
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** Adding, watching, changing and removing websites that are read. */
export function websiteRoutes(deps: WebsiteDeps): Router {
  const routes = createRouter();
  mountList(routes, deps);
  mountAdding(routes, deps);
  mountOne(routes, deps);
  mountPages(routes, deps);
  return routes;
}

function mountList(routes: Router, { accounts, websites }: WebsiteDeps): void {
  const list = createRoute({
    ...behindDoor(accounts, "websites"),
    method: "get",
    path: "/api/operator/websites",
    summary: "All websites with their state and counts",
    responses: { 200: json(websiteListSchema, "The websites."), ...refusals },
  });
  routes.openapi(list, async (context) =>
    context.json({ websites: [...(await websites.list(context.var.organisationId))] }, 200),
  );
}

function mountAdding(routes: Router, { accounts, websites }: WebsiteDeps): void {
  const add = createRoute({
    ...behindDoor(accounts, "websites"),
    middleware: [requireOperator(accounts), limitBody()] as const,
    method: "post",
    path: "/api/operator/websites",
    summary: "Add the organisation's own website and begin to read it",
    request: { body: body(newWebsiteSchema) },
    responses: {
      201: json(websiteSchema, "Taken in; it is being read. Ask for it again to see how far it is."),
      409: problem("The website is there already."),
      422: problem("The address is none, private or not encrypted, or a setting does not fit."),
      ...refusals,
    },
  });
  routes.openapi(add, async (context) =>
    context.json(await websites.add(context.var.organisationId, context.req.valid("json")), 201),
  );
}

function mountOne(routes: Router, { accounts, websites }: WebsiteDeps): void {
  const one = { ...behindDoor(accounts, "websites"), path: "/api/operator/websites/{id}" as const };
  const answer = { 200: json(websiteSchema, "The website."), 404: none, ...refusals };

  const get = createRoute({ ...one, method: "get", summary: "One website", request: { params }, responses: answer });
  routes.openapi(get, async (context) =>
    context.json(found(await websites.get(context.var.organisationId, idOf(context.req.valid("param")))), 200),
  );

  const change = createRoute({
    ...one,
    middleware: [requireOperator(accounts), limitBody()] as const,
    method: "patch",
    summary: "Change a website's settings; what is left out stays",
    request: { params, body: body(websiteChangeSchema) },
    responses: { ...answer, 422: problem("A setting does not fit.") },
  });
  routes.openapi(change, async (context) => {
    const id = idOf(context.req.valid("param"));
    return context.json(found(await websites.change(context.var.organisationId, id, context.req.valid("json"))), 200);
  });

  const act = createRoute({
    ...one,
    method: "post",
    path: "/api/operator/websites/{id}/{action}",
    summary: "Read a website now, pause, resume or end its reading",
    request: { params: params.extend({ action: websiteActionSchema }) },
    responses: answer,
  });
  routes.openapi(act, async (context) => {
    const { action } = context.req.valid("param");
    const id = idOf(context.req.valid("param"));
    return context.json(found(await websites.act(context.var.organisationId, id, action)), 200);
  });

  const remove = createRoute({
    ...one,
    method: "delete",
    summary: "Delete a website with everything that was read of it",
    request: { params },
    responses: { 204: { description: "Deleted." }, 404: none, ...refusals },
  });
  routes.openapi(remove, async (context) => {
    const removed = await websites.remove(context.var.organisationId, idOf(context.req.valid("param")));
    if (!removed) throw new WebsiteNotFound();
    return context.body(null, 204);
  });
}

function mountPages(routes: Router, { accounts, websites }: WebsiteDeps): void {
  const pages = createRoute({
    ...behindDoor(accounts, "websites"),
    method: "get",
    path: "/api/operator/websites/{id}/pages",
    summary: "A website's addresses, each with what became of it",
    request: {
      params,
      query: z.object({
        state: websitePageStateSchema.optional(),
        after: z.uuid().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: {
      200: json(websitePagesSchema, "The addresses in the order in which they were found."),
      404: none,
      ...refusals,
    },
  });
  routes.openapi(pages, async (context) => {
    const { state = null, after = null, limit } = context.req.valid("query");
    const id = idOf(context.req.valid("param"));
    return context.json(found(await websites.pages(context.var.organisationId, id, { state, after, limit })), 200);
  });
}

function found<Value>(value: Value | null): Value {
  if (value === null) throw new WebsiteNotFound();
  return value;
}

function idOf({ id }: z.infer<typeof params>): WebsiteId {
  const parsed = parseId<"website">(id);
  if (parsed === null) throw new WebsiteNotFound();
  return parsed;
}
