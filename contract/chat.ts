import { z } from "zod";
import { addressFormSchema, instantSchema, languageSchema } from "./common.ts";
import { contactRequestSchema, foundListingsSchema } from "./listings.ts";

/** Who can open a conversation. `sealed`: only its visitor; the installation holds no key that opens it alone. */
export const conversationModeSchema = z.enum(["sealed"]);
export type ConversationMode = z.infer<typeof conversationModeSchema>;

/** What a visitor may know of an assistant before the first message. */
export const assistantFactsSchema = z.object({
  slug: z.string(),
  name: z.string(),
  controller: z.object({ name: z.string(), contact: z.string() }).nullable(),
  humanContact: z.string().nullable(),
  languages: z.array(languageSchema),
  addressForm: addressFormSchema,
  greeting: z.record(languageSchema, z.string()),
  suggestions: z.record(languageSchema, z.array(z.string())),
  keepDays: z.object({ default: z.int(), choices: z.array(z.int()) }),
  endDeletes: z.boolean(),
  noticePath: z.string(),
  mode: conversationModeSchema,
});
export type AssistantFacts = z.infer<typeof assistantFactsSchema>;

/** A numbered reference from an answer to a passage of a source. `deleted` once the source is gone: no text remains. */
export const citationSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("available"),
    number: z.int(),
    passageId: z.string(),
    sourceId: z.string(),
    title: z.string(),
    headings: z.array(z.string()),
    page: z.int().nullable(),
    /** Where the passage stands on the organisation's website; null for a file. */
    url: z.string().nullable(),
    quote: z.string(),
  }),
  z.object({ state: z.literal("deleted"), number: z.int() }),
]);
export type Citation = z.infer<typeof citationSchema>;

/** How an answer ended. `unknown` means: the sources do not carry an answer, and the assistant said so. */
export const outcomeSchema = z.enum(["complete", "unknown", "stopped", "interrupted"]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** One message. An answer's text marks its citations as `[1]`, `[2]`. */
export const messageSchema = z.object({
  id: z.string(),
  role: z.enum(["visitor", "assistant"]),
  text: z.string(),
  language: languageSchema,
  createdAt: instantSchema,
  outcome: outcomeSchema.nullable(),
  citations: z.array(citationSchema),
  /** Listings that were found, where the question looked for some. */
  found: foundListingsSchema.optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** A whole conversation as its visitor sees it. `answering` is the id of the answer being written, if any. */
export const conversationSchema = z.object({
  id: z.string(),
  assistant: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  keepDays: z.int(),
  messages: z.array(messageSchema),
  answering: z.string().nullable(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** Longest question, in UTF-16 code units. */
export const questionMaxLength = 4000;

/** A question. `replaces` names an earlier question of the visitor: it and all that follows are deleted first (edit and resend). */
export const askSchema = z.object({
  text: z.string().trim().min(1, "The question is empty.").max(questionMaxLength),
  language: languageSchema.optional(),
  replaces: z.uuid().optional(),
});
export type Ask = z.infer<typeof askSchema>;

/** Asks for a new answer to the last question. */
export const regenerateSchema = z.object({ questionId: z.uuid() });

/** How long the conversation is kept after its last message. */
export const keepSchema = z.object({ keepDays: z.int().min(1).max(30) });

/** What the visitor reads when everything is gone. */
export const clearedSchema = z.object({ text: z.string(), deletedMessages: z.int() });
export type Cleared = z.infer<typeof clearedSchema>;

/** A source laid out for reading, with its passages in order; the page for a citation. */
export const readableSourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  language: languageSchema.nullable(),
  mediaType: z.string(),
  /** The original file; for a page of a website its address (`url`) is the original. */
  originalPath: z.string(),
  url: z.string().nullable(),
  passages: z.array(
    z.object({ id: z.string(), headings: z.array(z.string()), page: z.int().nullable(), text: z.string() }),
  ),
});
export type ReadableSource = z.infer<typeof readableSourceSchema>;

/** A conversation taken along (CHAT-08), as JSON. */
export const conversationExportSchema = z.object({
  format: z.literal("diskret-conversation/1"),
  generatedBy: z.literal("AI system"),
  exportedAt: instantSchema,
  conversation: conversationSchema,
  /** Requests to providers that this conversation confirmed. */
  contacts: z.array(contactRequestSchema).optional(),
});
export type ConversationExport = z.infer<typeof conversationExportSchema>;
