import { sessionHeader } from "@diskret/contract";
import type { Request } from "playwright-core";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { serveForeignPage } from "./foreign-page.ts";
import { converse, onlySessionId, visit } from "./visit.ts";

/** Looks at all that a device holds after the first message, and on which ways the id travels. */
export async function proveSessionId(installation: Installation): Promise<Evidence> {
  const address = await serveForeignPage(installation);
  const first = await talk(installation, address);
  const second = await talk(installation, address);
  expectHolds(first !== second, {
    de: "Zwei Besucher bekamen dieselbe Sitzungskennung.",
    en: "Two visitors were given the same session id.",
  });
  return [
    {
      de: "Nach der ersten Nachricht liegt auf dem Gerät ein einziger Eintrag: eine Sitzungskennung von 256 Bit, vom Browser erzeugt, im localStorage. Sonst liegt dort nichts.",
      en: "After the first message the device holds one entry, a session id of 256 bits made by the browser, in localStorage and nothing anywhere else.",
    },
    {
      de: "Die Kennung reist nur in einer Kopfzeile: in keiner Adresse, keinem Inhalt, keinem Cookie.",
      en: "The id travels in a request header only: in no address, no body and no cookie.",
    },
    { de: "Zwei Besucher haben verschiedene Kennungen.", en: "Two visitors have different ids." },
  ];
}

async function talk(installation: Installation, address: string): Promise<string> {
  const { page, requests, device } = await visit(installation, address);
  await page.locator("diskret-chat .launcher").click();
  await converse(page, "Was wird auf meinem Gerät gespeichert?");
  const id = onlySessionId(await device());
  installation.afterwards(async () => {
    const path = `/api/assistants/${installation.assistant}/conversation`;
    await installation.request(path, { method: "DELETE", headers: { [sessionHeader]: id } });
  });
  const headers = requests.map((request) => request.headers()[sessionHeader.toLowerCase()]);
  expectHolds(headers.includes(id), {
    de: "Die Sitzungskennung wird nicht in ihrer Kopfzeile gesendet.",
    en: "The session id is not sent in its header.",
  });
  const leaks = requests.filter((request) => carries(request, id));
  expectHolds(leaks.length === 0, {
    de: `Anfragen, die die Sitzungskennung anderswo als in ihrer Kopfzeile tragen: ${leaks.length}.`,
    en: `${leaks.length} request(s) carry the session id elsewhere than in its header.`,
  });
  return id;
}

function carries(request: Request, id: string): boolean {
  const { [sessionHeader.toLowerCase()]: _, ...others } = request.headers();
  return [request.url(), request.postData() ?? "", ...Object.values(others)].some((text) => text.includes(id));
}
