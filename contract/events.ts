import { z } from "zod";
import { conversationSchema, messageSchema } from "./chat.ts";
import { languageSchema } from "./common.ts";
import { foundListingsSchema } from "./listings.ts";
import { problemSchema } from "./problem.ts";

/**
 * What a conversation's event stream carries (server-sent events: `event` is the name, `data` the JSON).
 * The SSE `id` is `<epoch>.<number>`, numbers rise by one. A client that reconnects sends the last id it handled as
 * `Last-Event-ID` and gets exactly what follows; where that is no longer known it gets a `conversation` snapshot instead
 * and replaces what it shows. So no token is lost or doubled.
 */
export const chatEventSchema = z.discriminatedUnion("event", [
  z.object({ event: z.literal("conversation"), data: conversationSchema }),
  z.object({ event: z.literal("question"), data: z.object({ message: messageSchema, removed: z.array(z.string()) }) }),
  z.object({
    event: z.literal("answer-started"),
    data: z.object({
      answerId: z.string(),
      questionId: z.string(),
      language: languageSchema,
      removed: z.array(z.string()),
    }),
  }),
  z.object({ event: z.literal("answer-delta"), data: z.object({ answerId: z.string(), text: z.string() }) }),
  z.object({
    event: z.literal("answer-found"),
    data: z.object({ answerId: z.string(), found: foundListingsSchema }),
  }),
  z.object({ event: z.literal("answer-finished"), data: z.object({ message: messageSchema }) }),
  z.object({
    event: z.literal("notice"),
    data: z.object({ kind: z.enum(["cleared", "help", "export"]), text: z.string() }),
  }),
  z.object({ event: z.literal("failure"), data: problemSchema }),
  z.object({ event: z.literal("closing"), data: z.object({ reason: z.enum(["shutdown", "ended"]) }) }),
]);
export type ChatEvent = z.infer<typeof chatEventSchema>;
