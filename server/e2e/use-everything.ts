import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";

/** A visit to the chat page that uses all it offers and ends with everything deleted. */
export async function chatOnPage(page: Page, url: URL): Promise<void> {
  await page.goto(url.href);
  await ask(page, "Wie lange bleibt ein Gespräch gespeichert?");
  await page
    .getByRole("button", { name: /^Quelle 1/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Zurück zum Gespräch" }).click();
  await ask(page, "Who can read my conversation?");
  await page.reload();
  await page.getByText("Who can read my conversation?").first().waitFor();
  await page.getByRole("button", { name: "Neu antworten" }).last().click();
  await answered(page);
  await ask(page, "/help");
  await page.getByRole("button", { name: "Gespräch verwalten" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als JSON" }).click();
  await (await download).cancel();
  await page.keyboard.press("Escape");
  await ask(page, "/clear");
  await page.getByText("All information has been deleted.").first().waitFor(); // the last question was in English
}

/** Types a question and waits until its answer, or the command's notice, is complete. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await page.keyboard.press("Enter");
  if (text.startsWith("/")) return;
  await page.getByText(text, { exact: true }).last().waitFor();
  await answered(page);
}

/** While an answer is being written the composer offers to stop it. */
async function answered(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Frage senden" }).waitFor();
  await page.getByRole("button", { name: "Kopieren" }).last().waitFor();
}

/** A visit to another company's page that carries the widget. Resolves with what was on the device before the first click. */
export async function chatOnForeignPage<Seen>(
  page: Page,
  widget: URL,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  await using host = await foreignHost(widget);
  await page.goto(host.url);
  const launcher = page.locator("diskret-chat").getByRole("button").first();
  await launcher.waitFor();
  const seen = await look(page);
  await launcher.click();
  await ask(page, "Was speichert Diskret zu einer Nachricht?");
  return seen;
}

/** Another company's page with the widget in it. */
export async function foreignHost(widget: URL): Promise<AsyncDisposable & { readonly url: string }> {
  const html = `<!doctype html><html lang="de"><meta name="viewport" content="width=device-width"><title>Bäckerei Beispiel</title><body><h1>Bäckerei Beispiel</h1>
<script src="${widget.href}widget.js" data-assistant="diskret" async></script></body></html>`;
  const policy = `default-src 'none'; script-src ${widget.origin}; style-src 'self'; connect-src ${widget.origin}`;
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A working day of the operator: signs in, adds and removes a source, reads the ledger, states the facts. */
export async function operate(context: BrowserContext, link: string, folder: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("link", { name: "Quellen" }).first().click();
  const file = join(folder, "preise.md");
  await writeFile(file, "# Preisliste\n\nEin Mohnbrötchen kostet 85 Cent.\n");
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: /Preisliste.* löschen|preise.* löschen/ }).click();
  await page.getByRole("button", { name: "Quelle löschen" }).click();
  await page.getByRole("link", { name: "Ausgangsbuch" }).first().click();
  await page.getByText("Nichts hat das Haus verlassen.").first().waitFor();
  await page.getByRole("link", { name: "Verantwortlicher" }).first().click();
  await page.getByRole("textbox").first().fill("Bäckerei Beispiel GmbH");
  await page.close();
}

/** Has all promises proven from the operator's page and waits for the last verdict. */
export async function haveProven(context: BrowserContext, link: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("link", { name: "Versprechen" }).first().click();
  await page.getByRole("button", { name: "Nachweise jetzt führen" }).click();
  await page.getByText(/^Fertig\./).waitFor({ timeout: 180_000 });
  await page.close();
}
