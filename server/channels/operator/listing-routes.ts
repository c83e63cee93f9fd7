import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import {
  fetchedStockSchema,
  listingKindNameSchema,
  listingStockSchema,
  listingStocksSchema,
  stockChangeSchema,
  stockPreviewSchema,
} from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { StockNotFound, stockMaxBytes, targetFields } from "#modules/listings";
import { createRouter, limitBody, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, problem, refusals } from "./describe.ts";
import { NothingUploaded } from "./errors.ts";
import { behindDoor } from "./require-operator.ts";

type ListingDeps = Pick<OperatorDeps, "accounts" | "listings">;

const base = "/api/operator/listings";
const params = z.object({ id: z.uuid() });
const file = {
  required: true,
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
} as const;
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});
const missing = problem("There is no such stock.");
const refused = problem("The file or address cannot be used; the problem says why and how to mend it.");

/** Stocks of listings: adding them, mapping their columns, renewing and removing them. */
export function listingRoutes(deps: ListingDeps): Router {
  const routes = createRouter();
  mountReading(routes, deps);
  mountAdding(routes, deps);
  mountChanges(routes, deps);
  return routes;
}

function mountReading(routes: Router, { accounts, listings }: ListingDeps): void {
  const door = behindDoor(accounts, "listings");
  const list = createRoute({
    ...door,
    method: "get",
    path: base,
    summary: "All stocks of listings with their state",
    responses: { 200: json(listingStocksSchema, "The stocks."), ...refusals },
  });
  routes.openapi(list, async (context) => {
    const { organisationId } = context.var;
    const [stocks, contacts] = await Promise.all([
      listings.stocks.list(organisationId),
      listings.contacts.count(organisationId),
    ]);
    return context.json({ stocks: [...stocks], fields: [...targetFields], maxBytes: stockMaxBytes, contacts }, 200);
  });

  const get = createRoute({
    ...door,
    method: "get",
    path: `${base}/{id}`,
    summary: "One stock with its columns and issues",
    request: { params },
    responses: { 200: json(listingStockSchema, "The stock."), 404: missing, ...refusals },
  });
  routes.openapi(get, async (context) =>
    context.json(await listings.stocks.get(context.var.organisationId, context.req.valid("param").id), 200),
  );
}

function mountAdding(routes: Router, { accounts, listings }: ListingDeps): void {
  const door = behindDoor(accounts, "listings");
  const add = createRoute({
    ...door,
    method: "post",
    path: base,
    summary: "Upload listings: RSS, Atom, JSON Feed, a page with schema.org data, CSV or JSON is the body",
    request: {
      query: z.object({ name: z.string().trim().min(1).max(200), kind: listingKindNameSchema.default("job") }),
      body: file,
    },
    responses: {
      201: json(listingStockSchema, "Taken in; it is being read."),
      413: refused,
      422: refused,
      ...refusals,
    },
  });
  routes.openapi(add, async (context) => {
    const { signal } = context.req.raw;
    const stock = { ...context.req.valid("query"), bytes: uploaded(context.req.raw) };
    return context.json(await listings.stocks.add(context.var.organisationId, stock, signal), 201);
  });

  const subscribe = createRoute({
    ...door,
    middleware: [door.middleware, limitBody()] as const,
    method: "post",
    path: `${base}/addresses`,
    summary: "Fetch listings from an address, again and again",
    request: { body: body(fetchedStockSchema) },
    responses: { 201: json(listingStockSchema, "Noted; it is being fetched."), 422: refused, ...refusals },
  });
  routes.openapi(subscribe, async (context) =>
    context.json(await listings.stocks.subscribe(context.var.organisationId, context.req.valid("json")), 201),
  );
}

function mountChanges(routes: Router, { accounts, listings }: ListingDeps): void {
  const door = behindDoor(accounts, "listings");
  const change = createRoute({
    ...door,
    middleware: [door.middleware, limitBody()] as const,
    method: "patch",
    path: `${base}/{id}`,
    summary: "Change name, kind, mapping or rhythm; the stock is read anew",
    request: { params, body: body(stockChangeSchema) },
    responses: { 200: json(listingStockSchema, "The stock."), 404: missing, ...refusals },
  });
  routes.openapi(change, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await listings.stocks.change(context.var.organisationId, id, context.req.valid("json")), 200);
  });

  const preview = createRoute({
    ...door,
    middleware: [door.middleware, limitBody()] as const,
    method: "post",
    path: `${base}/{id}/preview`,
    summary: "What the first rows would become with a mapping",
    request: { params, body: body(stockChangeSchema) },
    responses: { 200: json(stockPreviewSchema, "Cards and issues."), 404: missing, 422: refused, ...refusals },
  });
  routes.openapi(preview, async (context) => {
    const given = { change: context.req.valid("json"), signal: context.req.raw.signal };
    const { id } = context.req.valid("param");
    return context.json(await listings.stocks.preview(context.var.organisationId, id, given), 200);
  });

  const renew = createRoute({
    ...door,
    method: "put",
    path: `${base}/{id}/file`,
    summary: "Put a newer file in place of the one that is there; without a body, fetch or read it again now",
    request: { params, body: { ...file, required: false } },
    responses: { 200: json(listingStockSchema, "It is being read."), 404: missing, 422: refused, ...refusals },
  });
  routes.openapi(renew, async (context) => {
    const { raw } = context.req;
    const { id } = context.req.valid("param");
    const given = raw.body === null ? null : { bytes: uploaded(raw), signal: raw.signal };
    return context.json(await listings.stocks.renew(context.var.organisationId, id, given), 200);
  });

  const remove = createRoute({
    ...door,
    method: "delete",
    path: `${base}/{id}`,
    summary: "Delete a stock with its listings and its file",
    request: { params },
    responses: { 204: { description: "Deleted." }, 404: missing, ...refusals },
  });
  routes.openapi(remove, async (context) => {
    if (!(await listings.stocks.remove(context.var.organisationId, context.req.valid("param").id)))
      throw new StockNotFound();
    return context.body(null, 204);
  });
}

function uploaded({ body: stream }: Request): Readable {
  if (stream === null) throw new NothingUploaded();
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>); // the global type and Node's name the same class
}
