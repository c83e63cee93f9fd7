import { createMiddleware } from "hono/factory";
import { type Accounts, OperatorNotSignedIn, type OrganisationId } from "#modules/accounts";
import { ForeignOrigin, type HttpEnv } from "#platform/http";
import { operatorSecurity } from "./describe.ts";

/** What a handler behind the operator's door finds in its context. */
export interface OperatorEnv extends HttpEnv {
  Variables: HttpEnv["Variables"] & { organisationId: OrganisationId; bearer: string };
}

const bearerHeader = /^Bearer ([A-Za-z0-9._-]{20,200})$/;

/** Lets operators in, by `Authorization: Bearer`. There is no cookie, so a foreign page has nothing to ride on. */
export function requireOperator(accounts: Accounts) {
  return createMiddleware<OperatorEnv>(async (context, next) => {
    refuseForeignPages(context.req.header("sec-fetch-site"));
    const bearer = bearerHeader.exec(context.req.header("authorization") ?? "")?.[1];
    const organisationId = bearer === undefined ? null : await accounts.authenticate(bearer);
    if (bearer === undefined || organisationId === null) throw new OperatorNotSignedIn();
    context.set("organisationId", organisationId);
    context.set("bearer", bearer);
    await next();
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
  });
}

/** What every route behind the operator's door has in common. */
export function behindDoor(accounts: Accounts, tag: string) {
  return { middleware: requireOperator(accounts), security: [{ [operatorSecurity]: [] }], tags: [tag] };
}

/** For the one route that is open to whoever holds a link. */
export const sameOriginOnly = createMiddleware<HttpEnv>(async (context, next) => {
  refuseForeignPages(context.req.header("sec-fetch-site"));
  await next();
  context.header("cache-control", "no-store");
});

/** Browsers say where a request comes from; programs do not send the header. */
function refuseForeignPages(site: string | undefined): void {
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new ForeignOrigin();
}
