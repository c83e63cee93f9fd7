import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { baseUrlOf, serveForeignPage } from "./foreign-page.ts";
import { converse, expectEmpty, foreignOrigins, originOf, type Visit, visit } from "./visit.ts";

/** Watches a page of somebody else's before and after the visitor opens the chat, and the full page. */
export async function proveNoCookie(installation: Installation): Promise<Evidence> {
  const own = new URL(baseUrlOf(installation)).origin;
  const address = await serveForeignPage(installation);
  const host = new URL(address).origin;
  const widget = await visit(installation, address);
  const launcher = widget.page.locator("diskret-chat .launcher");
  await launcher.waitFor();
  expectEmpty(await widget.device());
  const early = widget.requests.filter((request) => originOf(request) === own && !request.url().endsWith("/widget.js"));
  expectHolds(
    early.length === 0,
    `Before the first click the widget made ${early.length} request(s) besides its own script.`,
  );
  await launcher.click();
  await converse(widget.page, "Setzt der Chat Cookies?");
  await expectNoCookie(widget, [own, host]);

  const page = await visit(installation, baseUrlOf(installation));
  expectEmpty(await page.device());
  await converse(page.page, "Setzt der Chat Cookies?");
  await expectNoCookie(page, [own]);
  return [
    "On a page of another origin the widget loaded its script, made no further request before the click, and stored nothing: no cookie, no storage, no database, no cache, no worker.",
    "The full page stored nothing before the first message.",
    `In both a question was asked and answered: no answer of ${widget.requests.length + page.requests.length} tried to set a cookie, none was there, and every request went to the chat's own host.`,
  ];
}

async function expectNoCookie(watched: Visit, known: readonly string[]): Promise<void> {
  const { cookiesSet, requests } = watched;
  expectHolds(cookiesSet.length === 0, `Answers tried to set a cookie: ${cookiesSet.join(", ")}.`);
  expectHolds((await watched.cookies()) === 0 && (await watched.device()).cookie === "", "The browser holds a cookie.");
  const foreign = foreignOrigins(requests, known);
  expectHolds(foreign.length === 0, `The chat called other hosts: ${foreign.join(", ")}.`);
}
