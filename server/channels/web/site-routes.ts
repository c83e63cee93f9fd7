import { readFile } from "node:fs/promises";
import { type Clock, days } from "#platform/clock";
import { createRouter, type Router } from "#platform/http";

/** What programs ask of a site beside its pages. */
export interface SiteDependencies {
  readonly clock: Clock;
  /** The icon, as SVG. */
  readonly icon: URL;
  /** The controller's e-mail address; empty where none is stated. */
  readonly securityContact: () => Promise<string>;
  /** Where visitors reach the site; null in local mode. */
  readonly publicUrl: URL | null;
}

/** The chat may be found; the API and the operator's page are nobody's search result. */
const robots = "User-agent: *\nAllow: /\nDisallow: /api/\nDisallow: /operator\n";

/** RFC 9116 asks for an end less than a year away. The page is made anew for each request, so it never passes. */
const contactDays = 180;

/** `/favicon.ico`, `/robots.txt` and `/.well-known/security.txt` (RFC 9116; only where the controller states an e-mail address). */
export async function siteRoutes(deps: SiteDependencies): Promise<Router> {
  const routes = createRouter();
  const icon = await readFile(deps.icon, "utf8");
  routes.get("/favicon.ico", (context) =>
    context.body(icon, 200, { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" }),
  );
  routes.get("/robots.txt", (context) => context.text(robots, 200, { "Cache-Control": "public, max-age=86400" }));
  routes.get("/.well-known/security.txt", async (context) => {
    const contact = await deps.securityContact();
    if (contact === "") return context.notFound();
    context.header("Cache-Control", "no-store");
    return context.text(securityText(contact, deps));
  });
  return routes;
}

function securityText(contact: string, { clock, publicUrl }: SiteDependencies): string {
  const midnight = new Date(clock.now().getTime() + days(contactDays));
  midnight.setUTCHours(0, 0, 0, 0);
  const lines = [
    `Contact: mailto:${encodeURI(contact)}`,
    `Expires: ${midnight.toISOString()}`,
    "Preferred-Languages: de, en",
    ...(publicUrl === null ? [] : [`Canonical: ${new URL("/.well-known/security.txt", publicUrl).href}`]),
  ];
  return `${lines.join("\n")}\n`;
}
