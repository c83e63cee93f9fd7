import { sessionHeader } from "@diskret/contract";
import type { Context } from "hono";
import { cors } from "hono/cors";
import { exportAsJson, exportAsMarkdown, type NumberedEvent } from "#modules/conversations";
import { clientNetwork, createRouter, type HttpEnv, limitBody, limitRate, type Router, sse } from "#platform/http";
import { chatApi } from "./chat-api.ts";
import { contactRoutes } from "./contact-routes.ts";
import type { WebChannelDependencies } from "./dependencies.ts";
import { passedQuestionRoutes } from "./passed-question-routes.ts";
import { sourceRoutes } from "./source-routes.ts";
import { readVisitor } from "./visitor.ts";

/** How much more than one session all sessions behind one address may send: offices share an address. */
const sessionsPerAddress = 10;

/** Questions that may be passed on or reviewed from one address in a minute: enough for a person, too few to fill the list. */
const passedPerMinute = 12;

/** The public chat API below `/api/assistants`. Any page may call it: it takes no cookie and gives nothing without a session id. */
export function chatRoutes(deps: WebChannelDependencies): Router {
  const routes = createRouter();
  routes.use(
    "*",
    cors({
      origin: "*",
      allowHeaders: [sessionHeader, "Content-Type", "Last-Event-ID"],
      exposeHeaders: ["Retry-After"],
      maxAge: 86_400,
    }),
  );
  routes.use("*", async (context, next) => {
    await next();
    context.header("Cross-Origin-Resource-Policy", "cross-origin");
    if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
  });
  routes.use("*", limitBody());
  limitAsking(routes, deps);
  routes.route("/", askingRoutes(deps));
  routes.route("/", conversationRoutes(deps));
  routes.route("/", passedQuestionRoutes(deps));
  routes.route("/", contactRoutes(deps));
  routes.route("/", sourceRoutes(deps));
  return routes;
}

const contactPaths = [chatApi.previewContact.getRoutingPath(), chatApi.confirmContact.getRoutingPath()];

function limitAsking(routes: Router, deps: WebChannelDependencies): void {
  const { clock, messagesPerMinute } = deps;
  const perSession = limitRate({
    name: "messages",
    perMinute: messagesPerMinute,
    subject: (context) => context.req.header(sessionHeader) ?? "",
    clock,
  });
  const perAddress = limitRate({
    name: "messages-of-address",
    perMinute: messagesPerMinute * sessionsPerAddress,
    subject: clientNetwork,
    clock,
  });
  const perPassing = limitRate({ name: "passed-on", perMinute: passedPerMinute, subject: clientNetwork, clock });
  for (const path of [chatApi.ask.getRoutingPath(), chatApi.regenerate.getRoutingPath(), ...contactPaths])
    routes.use(path, perAddress, perSession);
  routes.use(chatApi.passOn.getRoutingPath(), perPassing);
}

function askingRoutes(deps: WebChannelDependencies): Router {
  const routes = createRouter();
  const { conversations } = deps;

  const stream = (context: Context<HttpEnv>, open: (signal: AbortSignal) => Promise<AsyncIterable<NumberedEvent>>) =>
    streamed(context, open, deps.onFailure);

  routes.openapi(chatApi.ask, async (context) => {
    const visitor = await readVisitor(context, deps);
    const asked = context.req.valid("json");
    const question = {
      text: asked.text,
      interfaceLanguage: asked.language ?? context.var.language,
      addressForm: deps.addressForm,
      replaces: asked.replaces ?? null,
    };
    return await stream(context, (signal) => conversations.ask(visitor, question, signal));
  });
  routes.openapi(chatApi.regenerate, async (context) => {
    const visitor = await readVisitor(context, deps);
    const { questionId } = context.req.valid("json");
    return await stream(context, (signal) => conversations.regenerate(visitor, questionId, signal));
  });
  routes.openapi(chatApi.follow, async (context) => {
    const visitor = await readVisitor(context, deps);
    const lastEventId = context.req.header("Last-Event-ID") ?? null;
    return await stream(context, (signal) => conversations.follow(visitor, lastEventId, signal));
  });
  routes.openapi(chatApi.stop, async (context) => {
    await conversations.stop(await readVisitor(context, deps));
    return context.body(null, 204);
  });
  return routes;
}

/** Opens the stream first, so that a fault is a problem and not a stream that ends; the reader then leaves with its own signal. */
async function streamed(
  context: Context<HttpEnv>,
  open: (signal: AbortSignal) => Promise<AsyncIterable<NumberedEvent>>,
  onFailure: (thrown: unknown) => void,
): Promise<Response> {
  const reading = new AbortController();
  const events = await open(reading.signal);
  return sse(context, {
    onFailure,
    source: (signal) => {
      signal.addEventListener("abort", () => reading.abort(), { once: true });
      return events;
    },
  });
}

function conversationRoutes(deps: WebChannelDependencies): Router {
  const routes = createRouter();
  const { conversations } = deps;

  routes.openapi(chatApi.facts, async (context) => {
    const assistant = await deps.assistants.find(context.req.valid("param").assistant);
    return context.json(await deps.facts(assistant), 200);
  });
  routes.openapi(chatApi.show, async (context) =>
    context.json(await conversations.show(await readVisitor(context, deps)), 200),
  );
  routes.openapi(chatApi.keep, async (context) => {
    const visitor = await readVisitor(context, deps);
    return context.json(await conversations.changeKeepDays(visitor, context.req.valid("json").keepDays), 200);
  });
  routes.openapi(chatApi.judge, async (context) => {
    const visitor = await readVisitor(context, deps);
    await conversations.judge(visitor, context.req.valid("param").answer, context.req.valid("json").judgement);
    return context.body(null, 204);
  });
  routes.openapi(chatApi.end, async (context) => {
    await conversations.end(await readVisitor(context, deps));
    return context.body(null, 204);
  });
  routes.openapi(chatApi.clear, async (context) => {
    const visitor = await readVisitor(context, deps);
    return context.json(await conversations.clear(visitor, context.var.language), 200);
  });
  routes.openapi(chatApi.export, async (context) => {
    const visitor = await readVisitor(context, deps);
    const conversation = await conversations.show(visitor);
    const contacts = await conversations.contacts(visitor);
    const { language } = context.var;
    const name = language === "de" ? "gespraech" : "conversation";
    if (context.req.valid("query").format === "markdown") {
      context.header("Content-Disposition", `attachment; filename="${name}.md"`);
      return context.body(exportAsMarkdown(conversation, { contacts, language }), 200, {
        "Content-Type": "text/markdown; charset=utf-8",
      });
    }
    context.header("Content-Disposition", `attachment; filename="${name}.json"`);
    return context.json(exportAsJson(conversation, { contacts, now: deps.clock.now() }), 200);
  });
  return routes;
}
