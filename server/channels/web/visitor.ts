import { sessionHeader, sessionIdSchema } from "@diskret/contract";
import type { Context } from "hono";
import type { Visitor } from "#modules/conversations";
import type { HttpEnv } from "#platform/http";
import type { WebChannelDependencies } from "./dependencies.ts";
import { SessionMissing } from "./errors.ts";

/** Who sends the request: the assistant from the path, the session id from the header. There is no cookie. */
export async function readVisitor(context: Context<HttpEnv>, deps: WebChannelDependencies): Promise<Visitor> {
  const session = sessionIdSchema.safeParse(context.req.header(sessionHeader));
  if (!session.success) throw new SessionMissing();
  return { assistant: await deps.assistants.find(context.req.param("assistant") ?? ""), sessionId: session.data };
}
