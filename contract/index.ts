/** The contract: what server, widget, dashboard and API clients agree on. Schemas only, no behaviour. */
export * from "./chat.ts";
export * from "./common.ts";
export * from "./events.ts";
export * from "./listings.ts";
export * from "./operator.ts";
export * from "./problem.ts";
export * from "./questions.ts";
export * from "./sources.ts";
export * from "./websites.ts";
