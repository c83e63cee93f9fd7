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
  expectHolds(early.length === 0, {
    de: `Vor dem ersten Klick hat das Chatfenster mehr geladen als sein Skript (Anfragen: ${early.length}).`,
    en: `Before the first click the widget made ${early.length} request(s) besides its own script.`,
  });
  await launcher.click();
  await converse(widget.page, "Setzt der Chat Cookies?");
  await expectNoCookie(widget, [own, host]);

  const page = await visit(installation, baseUrlOf(installation));
  expectEmpty(await page.device());
  await converse(page.page, "Setzt der Chat Cookies?");
  await expectNoCookie(page, [own]);
  return [
    {
      de: "Auf einer fremden Seite hat das Chatfenster sein Skript geladen, vor dem Klick sonst nichts abgerufen und nichts gespeichert: kein Cookie, keinen Speichereintrag, keine Datenbank, keinen Cache, keinen Worker.",
      en: "On a page of another origin the widget loaded its script, made no further request before the click, and stored nothing: no cookie, no storage, no database, no cache, no worker.",
    },
    {
      de: "Die ganze Seite hat vor der ersten Nachricht nichts gespeichert.",
      en: "The full page stored nothing before the first message.",
    },
    {
      de: `In beiden wurde eine Frage gestellt und beantwortet. Keine von ${widget.requests.length + page.requests.length} Antworten wollte ein Cookie setzen, es gab auch keines, und jede Anfrage ging an den Server des Chats.`,
      en: `In both a question was asked and answered: no answer of ${widget.requests.length + page.requests.length} tried to set a cookie, none was there, and every request went to the chat's own host.`,
    },
  ];
}

async function expectNoCookie(watched: Visit, known: readonly string[]): Promise<void> {
  const { cookiesSet, requests } = watched;
  expectHolds(cookiesSet.length === 0, {
    de: `Antworten wollten ein Cookie setzen: ${cookiesSet.join(", ")}.`,
    en: `Answers tried to set a cookie: ${cookiesSet.join(", ")}.`,
  });
  expectHolds((await watched.cookies()) === 0 && (await watched.device()).cookie === "", {
    de: "Im Browser liegt ein Cookie.",
    en: "The browser holds a cookie.",
  });
  const foreign = foreignOrigins(requests, known);
  expectHolds(foreign.length === 0, {
    de: `Der Chat hat andere Server aufgerufen: ${foreign.join(", ")}.`,
    en: `The chat called other hosts: ${foreign.join(", ")}.`,
  });
}
