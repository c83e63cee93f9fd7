import { type AssistantFacts, assistantFactsSchema, type Language } from "@diskret/contract";
import type { Page } from "playwright-core";
import { type Evidence, expectHolds, type Installation } from "#privacy/promises";
import { baseUrlOf, serveForeignPage } from "./foreign-page.ts";
import { visit } from "./visit.ts";

const words = { de: "KI-System", en: "AI system" } as const satisfies Record<Language, string>;
const locales = { de: "de-DE", en: "en-GB" } as const satisfies Record<Language, string>;

/** Opens the chat as a stranger would and reads what is there while the field to write in can first be used. */
export async function proveDisclosure(installation: Installation): Promise<Evidence> {
  const base = baseUrlOf(installation);
  const response = await installation.request(`/api/assistants/${installation.assistant}`);
  const facts = assistantFactsSchema.parse(await response.json());
  for (const language of ["de", "en"] as const) {
    const full = await visit(installation, base, locales[language]);
    await expectDisclosed(full.page, facts, language);
    await expectNotice(installation, full.page);
  }
  const widget = await visit(installation, await serveForeignPage(installation));
  await widget.page.locator("diskret-chat .launcher").click();
  await expectDisclosed(widget.page, facts, "de");
  return [
    "On the full page in German and English, and in the widget on a page of another origin, it says before the first message that an AI system answers; a label stays beside the assistant's name.",
    facts.controller === null
      ? "The controller is not entered yet; the chat says so, and the installation does not start in public until it is."
      : "The controller is named there, and the privacy notice is one click away.",
    facts.humanContact === null
      ? "The operator offers no way to a human, so none is promised."
      : "The way to a human that the operator offers stands beside it.",
  ];
}

async function expectDisclosed(page: Page, facts: AssistantFacts, language: Language): Promise<void> {
  await page.locator("textarea:enabled").waitFor();
  const told = await page.locator(".disclosure").first().innerText();
  const visible = await page.locator(".disclosure").first().isVisible();
  expectHolds(
    visible && told.includes(words[language]),
    "The chat does not say before the first message that an AI answers.",
  );
  const label = page.locator(".header .ai");
  expectHolds(await label.isVisible(), "The assistant does not carry the label that it is an AI.");
  if (facts.controller !== null) {
    expectHolds(
      told.includes(facts.controller.name),
      "The chat does not name the controller before the first message.",
    );
  }
  if (facts.humanContact !== null) {
    expectHolds(told.includes(facts.humanContact), "The chat does not say how to reach a human.");
  }
}

async function expectNotice(installation: Installation, page: Page): Promise<void> {
  const address = await page.locator(".disclosure a").first().getAttribute("href");
  const { pathname, search } = new URL(address ?? "", page.url());
  const response = await installation.request(`${pathname}${search}`);
  expectHolds(response.ok, `The privacy notice cannot be opened: status ${response.status}.`);
}
