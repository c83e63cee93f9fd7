import {
  askSchema,
  assistantFactsSchema,
  assistantSlugSchema,
  chatEventSchema,
  clearedSchema,
  contactConfirmationSchema,
  contactDraftSchema,
  contactPreviewSchema,
  contactRequestSchema,
  conversationExportSchema,
  conversationSchema,
  judgementSchema,
  keepSchema,
  passedOnSchema,
  passOnSchema,
  problemSchema,
  readableSourceSchema,
  regenerateSchema,
  sessionHeader,
} from "@diskret/contract";
import { createRoute, z } from "@hono/zod-openapi";

const params = z.object({ assistant: assistantSlugSchema });
const sourceParams = params.extend({ source: z.uuid() });
const session = z.object({
  [sessionHeader.toLowerCase()]: z
    .string()
    .optional()
    .describe("Required: the visitor's session id: 43 characters of base64url, made by the browser."),
});
const problem = {
  description: "What went wrong, why and how to mend it",
  content: { "application/problem+json": { schema: problemSchema } },
};
const events = {
  description: "The conversation's events as they come",
  content: { "text/event-stream": { schema: chatEventSchema } },
};
const nothing = { description: "Done" };
const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});
const tags = ["Chat"];
const base = "/{assistant}";
const conversation = `${base}/conversation`;

/** The public chat API: one route per thing a visitor can do. */
export const chatApi = {
  facts: createRoute({
    method: "get",
    path: base,
    tags,
    summary: "What is known of an assistant before the first message",
    request: { params },
    responses: { 200: json("The assistant", assistantFactsSchema), default: problem },
  }),
  show: createRoute({
    method: "get",
    path: conversation,
    tags,
    summary: "The conversation of this session",
    request: { params, headers: session },
    responses: { 200: json("The conversation", conversationSchema), default: problem },
  }),
  ask: createRoute({
    method: "post",
    path: `${conversation}/messages`,
    tags,
    summary: "Ask; the answer is streamed",
    request: { params, headers: session, body: body(askSchema) },
    responses: { 200: events, default: problem },
  }),
  regenerate: createRoute({
    method: "post",
    path: `${conversation}/answers`,
    tags,
    summary: "Answer the last question anew; the answer is streamed",
    request: { params, headers: session, body: body(regenerateSchema) },
    responses: { 200: events, default: problem },
  }),
  follow: createRoute({
    method: "get",
    path: `${conversation}/events`,
    tags,
    summary: "Go on after the event named by Last-Event-ID",
    request: { params, headers: session },
    responses: { 200: events, default: problem },
  }),
  stop: createRoute({
    method: "post",
    path: `${conversation}/stop`,
    tags,
    summary: "Stop the answer being written; what is there is kept",
    request: { params, headers: session },
    responses: { 204: nothing, default: problem },
  }),
  keep: createRoute({
    method: "patch",
    path: conversation,
    tags,
    summary: "Choose for how many days the conversation is kept",
    request: { params, headers: session, body: body(keepSchema) },
    responses: { 200: json("The conversation", conversationSchema), default: problem },
  }),
  end: createRoute({
    method: "post",
    path: `${conversation}/end`,
    tags,
    summary: "End the conversation",
    request: { params, headers: session },
    responses: { 204: nothing, default: problem },
  }),
  clear: createRoute({
    method: "delete",
    path: conversation,
    tags,
    summary: "Delete the conversation and everything that belongs to it",
    request: { params, headers: session },
    responses: { 200: json("What was deleted", clearedSchema), default: problem },
  }),
  export: createRoute({
    method: "get",
    path: `${conversation}/export`,
    tags,
    summary: "Take the conversation along",
    request: { params, headers: session, query: z.object({ format: z.enum(["json", "markdown"]).default("json") }) },
    responses: {
      200: {
        description: "The conversation as a file",
        content: { "application/json": { schema: conversationExportSchema }, "text/markdown": { schema: z.string() } },
      },
      default: problem,
    },
  }),
  judge: createRoute({
    method: "put",
    path: `${conversation}/answers/{answer}/judgement`,
    tags,
    summary: "Say whether an answer helped; only counts per source and day are kept",
    request: { params: params.extend({ answer: z.uuid() }), headers: session, body: body(judgementSchema) },
    responses: { 204: nothing, default: problem },
  }),
  passOn: createRoute({
    method: "post",
    path: `${base}/passed-questions`,
    tags,
    summary: "Pass a question or a remark on to the operator, without a session",
    description: "Not confirmed, it shows exactly what would be stored. Confirmed, it stores that with the day alone.",
    request: { params, body: body(passOnSchema) },
    responses: { 200: json("What would be stored, or that it is", passedOnSchema), default: problem },
  }),
  takeBack: createRoute({
    method: "delete",
    path: `${base}/passed-questions/{question}`,
    tags,
    summary: "Take back what was passed on",
    request: { params: params.extend({ question: z.uuid() }) },
    responses: { 204: nothing, default: problem },
  }),
  previewContact: createRoute({
    method: "post",
    path: `${conversation}/contacts/preview`,
    tags,
    summary: "A first contact with a provider as it would go out; nothing is stored",
    request: { params, headers: session, body: body(contactDraftSchema) },
    responses: { 200: json("The message and the mark that confirms it", contactPreviewSchema), default: problem },
  }),
  confirmContact: createRoute({
    method: "post",
    path: `${conversation}/contacts`,
    tags,
    summary: "Confirm a first contact exactly as it was shown",
    request: { params, headers: session, body: body(contactConfirmationSchema) },
    responses: { 201: json("The request, waiting to be handed over", contactRequestSchema), default: problem },
  }),
  source: createRoute({
    method: "get",
    path: `${base}/sources/{source}`,
    tags,
    summary: "A source laid out for reading",
    request: { params: sourceParams },
    responses: { 200: json("The source", readableSourceSchema), default: problem },
  }),
  original: createRoute({
    method: "get",
    path: `${base}/sources/{source}/original`,
    tags,
    summary: "The file as it was given",
    request: { params: sourceParams },
    responses: {
      200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
      default: problem,
    },
  }),
} as const;
