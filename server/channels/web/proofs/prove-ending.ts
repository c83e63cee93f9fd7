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
  expectHolds(before.status === 200, "The conversation is not there before its end.");
  await page.getByRole("button", { name: "Gespräch beenden" }).click();
  await page.getByRole("button", { name: "Beenden", exact: true }).click();
  await page.locator("diskret-chat .launcher").waitFor();
  expectEmpty(await device());
  const { status } = await installation.request(`${path}/conversation`, { headers });
  if (endDeletes)
    expectHolds(status === 404, "After its end the conversation is still on the server, though it should go.");
  return [
    "“End conversation” removed the session id from the device; nothing else was there.",
    endDeletes
      ? "The server's copy went with it, as this installation is set."
      : "The server's copy stays until its period ends, as this installation is set; nobody holds its key any more.",
  ];
}
