import { createRouter, type Router } from "#platform/http";
import { auditRoutes } from "./audit-routes.ts";
import { contactRoutes } from "./contact-routes.ts";
import { controllerRoutes } from "./controller-routes.ts";
import type { OperatorDeps } from "./deps.ts";
import { operatorSecurity } from "./describe.ts";
import { listingRoutes } from "./listing-routes.ts";
import { questionRoutes } from "./question-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { sourceCareRoutes } from "./source-care-routes.ts";
import { sourceFileRoutes } from "./source-file-routes.ts";
import { sourceRoutes } from "./source-routes.ts";
import { websiteRoutes } from "./website-routes.ts";

/** Makes the operator's API: everything below `/api/operator`. Mount it at `/`. */
export function createOperatorRoutes(deps: OperatorDeps): Router {
  const routes = createRouter();
  routes.openAPIRegistry.registerComponent("securitySchemes", operatorSecurity, {
    type: "http",
    scheme: "bearer",
    description: "The token of an operator's session, or one minted on the server's command line.",
  });
  for (const part of [
    sessionRoutes(deps),
    sourceRoutes(deps),
    sourceCareRoutes(deps),
    sourceFileRoutes(deps),
    questionRoutes(deps),
    websiteRoutes(deps),
    listingRoutes(deps),
    contactRoutes(deps),
    recordRoutes(deps),
    auditRoutes(deps),
    controllerRoutes(deps),
  ]) {
    routes.route("/", part);
  }
  return routes;
}
