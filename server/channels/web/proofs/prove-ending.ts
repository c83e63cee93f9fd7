import { assistantFactsSchema, sessionHeader } from "@diskret/contract";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { serveForeignPage } from "./foreign-page.ts";
import { converse, expectEmpty, onlySessionId, visit } from "./visit.ts";

/** Ends a conversation by the close control and looks for the id on the device and for the copy on the server. */
export async function proveEnding(installation: Installation): Promise<Evidence> {
  const path = `/api/assistants/${installation.assistant}`;
  const { endDeletes } = assistantFactsSchema.parse(await (await installation.request(path)).json());
  const { page, device } = await visit(installation, await serveForeignPage(installation));
  await page.locator("diskret-chat .launcher").click();
  await converse(page, "Was geschieht am Ende des Gesprächs?");
  const id = onlySessionId(await device());
  const headers = { [sessionHeader]: id };
  installation.afterwards(async () => {
    await installation.request(`${path}/conversation`, { method: "DELETE", headers });
  });
  const before = await installation.request(`${path}/conversation`, { headers });
  expectHolds(before.status === 200, {
    de: "Das Gespräch ist vor seinem Ende nicht da.",
    en: "The conversation is not there before its end.",
  });
  await page.getByRole("button", { name: "Gespräch beenden" }).click();
  await page.getByRole("button", { name: "Beenden", exact: true }).click();
  await page.locator("diskret-chat .launcher").waitFor();
  expectEmpty(await device());
  const { status } = await installation.request(`${path}/conversation`, { headers });
  if (endDeletes)
    expectHolds(status === 404, {
      de: "Nach dem Ende liegt das Gespräch noch auf dem Server, obwohl es gelöscht sein sollte.",
      en: "After its end the conversation is still on the server, though it should go.",
    });
  return [
    {
      de: "„Gespräch beenden“ hat die Sitzungskennung vom Gerät entfernt. Sonst lag dort nichts.",
      en: "“End conversation” removed the session id from the device; nothing else was there.",
    },
    endDeletes
      ? {
          de: "Das Gespräch auf dem Server wurde zugleich gelöscht; so ist diese Installation eingestellt.",
          en: "The server's copy went with it, as this installation is set.",
        }
      : {
          de: "Das Gespräch auf dem Server bleibt bis zum Ende seiner Frist; so ist diese Installation eingestellt. Den Schlüssel hat niemand mehr.",
          en: "The server's copy stays until its period ends, as this installation is set; nobody holds its key any more.",
        },
  ];
}
