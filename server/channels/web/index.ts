export { assistantFacts, type VisitorSettings } from "./assistant-facts.ts";
export { chatRoutes } from "./chat-routes.ts";
export type { WebChannelDependencies } from "./dependencies.ts";
export { type PageDependencies, pageRoutes } from "./page-routes.ts";
export { webPromises } from "./promises.ts";
export { type SiteDependencies, siteRoutes } from "./site-routes.ts";
