import { handedContactsSchema } from "@diskret/contract";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { createRouter, limitBody, type Router } from "#platform/http";
import type { OperatorDeps } from "./deps.ts";
import { json, refusals } from "./describe.ts";
import { behindDoor } from "./require-operator.ts";

/** The requests to providers that visitors confirmed: download them, mark them as handed over. */
export function contactRoutes({ accounts, listings }: Pick<OperatorDeps, "accounts" | "listings">): Router {
  const routes = createRouter();
  const door = behindDoor(accounts, "listings");

  const download = createRoute({
    ...door,
    method: "get",
    path: "/api/operator/contacts",
    summary: "Confirmed requests to providers, with everything that is to be handed over",
    responses: { 200: json(handedContactsSchema, "The requests, the oldest first."), ...refusals },
  });
  routes.openapi(download, async (context) => {
    context.header("Content-Disposition", 'attachment; filename="requests.json"');
    return context.json(await listings.contacts.download(context.var.organisationId), 200);
  });

  const handOver = createRoute({
    ...door,
    middleware: [door.middleware, limitBody()] as const,
    method: "post",
    path: "/api/operator/contacts/handed-over",
    summary: "Mark requests as handed over; they are deleted 30 days later",
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: z.object({ ids: z.array(z.uuid()).max(1000) }) } },
      },
    },
    responses: { 200: json(z.object({ handedOver: z.int() }), "How many were waiting."), ...refusals },
  });
  routes.openapi(handOver, async (context) => {
    const { ids } = context.req.valid("json");
    return context.json({ handedOver: await listings.contacts.handOver(context.var.organisationId, ids) }, 200);
  });
  return routes;
}
