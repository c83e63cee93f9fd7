import { readFile } from "node:fs/promises";
import { conversationExportSchema, sessionHeader } from "@diskret/contract";
import type { Page } from "playwright-core";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { baseUrlOf } from "./foreign-page.ts";
import { converse, expectEmpty, onlySessionId, visit } from "./visit.ts";

const question = "Wie nehme ich mein Gespräch mit?";

/** Sees, takes along and deletes a conversation in the chat itself, by mouse. */
export async function proveSelfService(installation: Installation): Promise<Evidence> {
  const { page, device } = await visit(installation, baseUrlOf(installation));
  await converse(page, question);
  const headers = { [sessionHeader]: onlySessionId(await device()) };
  const path = `/api/assistants/${installation.assistant}/conversation`;
  installation.afterwards(async () => {
    await installation.request(path, { method: "DELETE", headers });
  });
  await page.reload();
  await page.getByText(question).first().waitFor();

  const menu = page.getByRole("button", { name: "Gespräch verwalten" });
  await menu.click();
  const json = await download(page, "Als JSON");
  const exported = conversationExportSchema.safeParse(parsed(json));
  expectHolds(exported.success, {
    de: "Das JSON des Exports folgt nicht dem veröffentlichten Schema.",
    en: "The JSON of the export does not follow its published schema.",
  });
  const texts = exported.data.conversation.messages.map((message) => message.text);
  expectHolds(texts.includes(question) && texts.length === 2, {
    de: "Das JSON des Exports ist nicht das ganze Gespräch.",
    en: "The JSON of the export is not the whole conversation.",
  });
  const readable = await download(page, "Zum Lesen");
  expectHolds(readable.includes(question), {
    de: "Der lesbare Export enthält die Frage nicht.",
    en: "The readable export does not hold the question.",
  });

  await deleteEverything(page);
  const { status } = await installation.request(path, { headers });
  expectHolds(status === 404, {
    de: "Nach „Alles löschen“ liegt das Gespräch noch auf dem Server.",
    en: "After “delete everything” the conversation is still on the server.",
  });
  expectEmpty(await device());
  return [
    {
      de: "Nach dem Neuladen sieht der Besucher das ganze Gespräch wieder.",
      en: "After a reload the visitor sees the whole conversation again.",
    },
    {
      de: "Im Chat ließ es sich mitnehmen: als JSON nach dem veröffentlichten Schema und zum Lesen. Beide enthalten Frage und Antwort.",
      en: "It was taken along in the chat as JSON that follows the published schema, and in readable form; both hold question and answer.",
    },
    {
      de: "„Alles löschen“ im Chat hat es von der Seite, vom Gerät und vom Server gelöscht.",
      en: "“Delete everything” in the chat removed it from the page, the device and the server.",
    },
  ];
}

async function deleteEverything(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Alles löschen …" }).click();
  await page.getByRole("button", { name: "Alles löschen", exact: true }).click();
  const emptied = page.getByText(question).first().waitFor({ state: "detached", timeout: 10_000 });
  const isEmpty = await emptied.then(
    () => true,
    () => false,
  );
  expectHolds(isEmpty, {
    de: "Nach „Alles löschen“ steht das Gespräch noch auf der Seite.",
    en: "After “delete everything” the conversation is still on the page.",
  });
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return await readFile(await file.path(), "utf8");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
