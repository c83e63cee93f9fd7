import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../server/testing/browser.ts";
import { buildPage, openPage, type PageOptions } from "./testing/open-page.ts";

let browser: Browser;
let built: ReturnType<typeof buildPage>;

beforeAll(async () => {
  built = buildPage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  built?.[Symbol.dispose]();
});

const open = (options?: PageOptions) => openPage(browser, built.folder, options);

test("the link's token leaves the address at once, and the session stays in this tab only", async () => {
  await using opened = await open();
  const { page, server } = opened;
  expect(page.url()).toBe(`${server.url}/operator`);
  const stored = await page.evaluate(() => ({ local: { ...localStorage }, session: Object.keys(sessionStorage) }));
  expect(stored).toEqual({ local: {}, session: ["diskret-operator"] });
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  expect(page.url()).not.toContain("token");
});

test("without a session the page says how to get a link, and copies the command", async () => {
  await using opened = await open({ signedOut: true });
  await opened.page.getByRole("button", { name: "Kopieren" }).click();
  expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe("npm run -s operator-link");
});

test("a link that does not sign in says why", async () => {
  await using opened = await open({ signedOut: true });
  await opened.page.evaluate(() => {
    location.hash = "token=nicht-mehr-gueltig-nicht-mehr";
  });
  await opened.page.getByText("Dieser Anmelde-Link ist schon benutzt").waitFor();
  expect(opened.page.url()).not.toContain("token");
});

test("a session that ended leads to the sign-in page with the reason", async () => {
  await using opened = await open();
  opened.server.endSessions();
  await opened.page.getByRole("link", { name: "Versprechen" }).click();
  await opened.page.getByText("Ihre Sitzung ist zu Ende").waitFor();
  expect(await opened.page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("signing out ends the session", async () => {
  await using opened = await open();
  await opened.page.getByRole("button", { name: "Abmelden" }).click();
  await opened.page.getByText("Sie sind abgemeldet").waitFor();
  expect(await opened.page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("the overview answers first whether everything is well", async () => {
  await using well = await open();
  expect(await well.page.getByRole("heading", { level: 1 }).innerText()).toBe("Alles in Ordnung.");
  await using troubled = await open({ scenario: "troubled", language: "en-GB" });
  expect(await troubled.page.getByRole("heading", { level: 1 }).innerText()).toBe("A promise is broken.");
  expect(await troubled.page.locator(".task").count()).toBe(5);
});

test("a failure says what happened, and loading again mends it", async () => {
  await using opened = await open();
  opened.server.fail("/promises", 1);
  await opened.page.getByRole("link", { name: "Versprechen" }).click();
  await opened.page.getByRole("alert").getByText("Interner Fehler").waitFor();
  await opened.page.getByRole("button", { name: "Noch einmal laden" }).click();
  await opened.page.getByText("6 von 6 nachgewiesen").waitFor();
  expect(await opened.page.getByRole("alert").count()).toBe(0);
});

test("a file is uploaded and read while one sees how far it is", async () => {
  await using opened = await open({ scenario: "fresh" });
  const { page } = opened;
  await page.getByRole("link", { name: "Quellen", exact: true }).first().click();
  await page.getByText("Noch keine Quelle").waitFor();
  await page.setInputFiles("input[type=file]", [
    { name: "Karte.md", mimeType: "text/markdown", buffer: Buffer.alloc(300_000, "x") },
  ]);
  await page.getByRole("cell", { name: "Wird gelesen" }).waitFor();
  await page.getByRole("cell", { name: "Bereit" }).waitFor();
  await page.locator(".uploads").waitFor({ state: "detached" });
});

test("files can be dropped, and one that does not fit is told with the way out", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.getByRole("link", { name: "Quellen", exact: true }).first().click();
  await page.locator("table").waitFor();
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["x"], "setup.exe"));
    transfer.items.add(new File([], "leer.txt"));
    return transfer;
  });
  await page.dispatchEvent(".drop-zone", "drop", { dataTransfer: files });
  await page.getByText("Laden Sie PDF, DOCX, Markdown, HTML oder Text hoch").waitFor();
  await page.getByText("Die Datei ist leer").waitFor();
  const dismiss = page.getByRole("button", { name: "Ausblenden" });
  await dismiss.first().click();
  await dismiss.click();
  expect(await page.locator(".uploads").count()).toBe(0);
});

test("a source is deleted only after saying what goes and what stays", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.getByRole("link", { name: "Quellen", exact: true }).first().click();
  const remove = page.getByRole("button", { name: "Preisliste Frühjahr 2026 löschen" });
  await remove.click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.innerText()).toContain("128 Abschnitte");
  expect(await dialog.innerText()).toContain("Nicht gelöscht werden die Gespräche");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Preisliste Frühjahr 2026 löschen",
  );
  await remove.click();
  await page.getByRole("button", { name: "Quelle löschen" }).click();
  await page.getByRole("status").getByText("ist gelöscht").waitFor();
  await remove.waitFor({ state: "detached" }); // the list is loaded anew
});

test("a source that waits is switched on after its kinds were seen, and off again", async () => {
  await using opened = await open({ scenario: "troubled" });
  const { page } = opened;
  await page.getByRole("link", { name: "Quellen", exact: true }).first().click();
  await page.getByRole("combobox", { name: "Stand" }).selectOption("held");
  await page.getByText("1 von 9 Quellen").waitFor();
  await page.getByRole("link", { name: "Mitgliederliste" }).click();
  expect(page.url()).toBe(`${opened.server.url}/operator/sources/s7`);
  const row = page.getByRole("row", { name: /Geburtsdatum/ });
  expect(await row.innerText()).toMatch(/42[\s\S]*42/);
  await page.getByRole("button", { name: "Gesehen, einschalten" }).click();
  await page.getByText("Eingeschaltet. Der Assistent").waitFor();
  await page.getByRole("button", { name: "Ausschalten" }).click();
  await page.getByText("steht in keiner Antwort").waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Quellen" }).waitFor();
});

test("a question that was passed on is marked and leaves the list of open ones", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.getByRole("link", { name: "Fragen" }).click();
  await page.getByText("7-mal gefragt").waitFor();
  await page.getByRole("button", { name: "Quelle ergänzt: Do you ship to Norway?" }).click();
  await page.getByText("Quelle ergänzt (2)").waitFor();
  await page.getByRole("button", { name: /^Löschen: Die Öffnungszeiten/ }).click();
  await page.getByText("Offen (1)").waitFor();
});

test("the proofs run with progress and end with their result", async () => {
  await using opened = await open({ scenario: "troubled" });
  const { page } = opened;
  const letEnd = opened.server.holdAudits();
  await page.getByRole("link", { name: "Versprechen", exact: true }).first().click();
  await page.getByRole("button", { name: "Nachweise jetzt führen" }).click();
  await page.getByRole("progressbar", { name: "Nachweise jetzt führen" }).waitFor();
  letEnd();
  await page.getByText("Fertig. 6 halten, 0 gebrochen").waitFor();
});

test("running proofs can be stopped", async () => {
  await using opened = await open();
  opened.server.holdAudits();
  await opened.page.getByRole("link", { name: "Versprechen", exact: true }).first().click();
  await opened.page.getByRole("button", { name: "Nachweise jetzt führen" }).click();
  await opened.page.getByRole("button", { name: "Anhalten" }).click();
  await opened.page.getByText("Angehalten").waitFor();
});

test("a fact that does not fit is told at its field and takes the focus; what fits is stored", async () => {
  await using opened = await open({ scenario: "fresh" });
  const { page, server } = opened;
  await page.getByRole("link", { name: "Verantwortlicher", exact: true }).click();
  const email = page.getByLabel("E-Mail-Adresse");
  await email.fill("keine adresse");
  await page.getByLabel("Name", { exact: true }).fill("Buchladen Muster");
  await page.getByText("Das ist keine E-Mail-Adresse").waitFor();
  await page.getByRole("button", { name: "Angaben speichern" }).click();
  expect(await email.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(server.scenario.controller.name).toBe("");
  await email.fill("laden@muster.example");
  await page.getByRole("button", { name: "Angaben speichern" }).click();
  await page.getByRole("status").getByText("Gespeichert.").waitFor();
  expect(server.scenario.controller).toMatchObject({ name: "Buchladen Muster", email: "laden@muster.example" });
});

test("the embedding code is copied whole", async () => {
  await using opened = await open();
  await opened.page.getByRole("button", { name: "Kopieren" }).click();
  expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe(
    '<script src="https://chat.buchladen.example/widget.js" data-assistant="laden" async></script>',
  );
});

test("language and appearance are kept in this browser once they are chosen", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("link", { name: "Sources", exact: true }).first().waitFor();
  await page.getByLabel("Appearance").selectOption("dark");
  await page.reload();
  await page.getByRole("heading", { name: "All is well." }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
});

test("by keyboard alone one gets past the navigation and to another screen, where reading goes on at its heading", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.getByRole("link", { name: "Ausgangsbuch", exact: true }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Kein Wort aus einem Gespräch").waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Ausgangsbuch");
  expect(page.url()).toMatch(/\/operator\/ledger$/);
  await page.goBack();
  await page.getByText("Alles in Ordnung.").waitFor();
});

test("nothing moves while the overview comes in", async () => {
  await using opened = await open();
  await opened.page.reload();
  await opened.page.getByText("Alles in Ordnung.").waitFor();
  const shift = await opened.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBeLessThan(0.02);
});

test("the page is built the same from the same sources, without inline script or style", () => {
  using again = buildPage();
  const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  expect(names(again.folder)).toEqual(names(built.folder));
  const html = readFileSync(join(built.folder, "index.html"), "utf8");
  expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
  expect(html.match(/rel="preload" as="font"/g)).toHaveLength(2);
});
