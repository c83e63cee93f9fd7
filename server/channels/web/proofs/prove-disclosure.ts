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
    {
      de: "Auf der ganzen Seite (deutsch und englisch) und im Chatfenster auf einer fremden Seite steht vor der ersten Nachricht, dass ein KI-System antwortet. Neben dem Namen des Assistenten bleibt das Kennzeichen stehen.",
      en: "On the full page in German and English, and in the widget on a page of another origin, it says before the first message that an AI system answers; a label stays beside the assistant's name.",
    },
    facts.controller === null
      ? {
          de: "Der Verantwortliche ist noch nicht eingetragen. Der Chat sagt das, und öffentlich startet die Installation so nicht.",
          en: "The controller is not entered yet; the chat says so, and the installation does not start in public until it is.",
        }
      : {
          de: "Der Verantwortliche ist dort genannt. Zu den Datenschutzhinweisen ist es ein Klick.",
          en: "The controller is named there, and the privacy notice is one click away.",
        },
    facts.humanContact === null
      ? {
          de: "Der Betreiber bietet keinen Weg zu einem Menschen an. Es wird auch keiner versprochen.",
          en: "The operator offers no way to a human, so none is promised.",
        }
      : {
          de: "Der Weg zu einem Menschen, den der Betreiber anbietet, steht daneben.",
          en: "The way to a human that the operator offers stands beside it.",
        },
  ];
}

async function expectDisclosed(page: Page, facts: AssistantFacts, language: Language): Promise<void> {
  await page.locator("textarea:enabled").waitFor();
  const told = await page.locator(".disclosure").first().innerText();
  const visible = await page.locator(".disclosure").first().isVisible();
  expectHolds(visible && told.includes(words[language]), {
    de: "Der Chat sagt vor der ersten Nachricht nicht, dass eine KI antwortet.",
    en: "The chat does not say before the first message that an AI answers.",
  });
  const label = page.locator(".header .ai");
  expectHolds(await label.isVisible(), {
    de: "Der Assistent trägt kein Kennzeichen, dass er eine KI ist.",
    en: "The assistant does not carry the label that it is an AI.",
  });
  if (facts.controller !== null) {
    expectHolds(told.includes(facts.controller.name), {
      de: "Der Chat nennt vor der ersten Nachricht den Verantwortlichen nicht.",
      en: "The chat does not name the controller before the first message.",
    });
  }
  if (facts.humanContact !== null) {
    expectHolds(told.includes(facts.humanContact), {
      de: "Der Chat sagt nicht, wie ein Mensch zu erreichen ist.",
      en: "The chat does not say how to reach a human.",
    });
  }
}

async function expectNotice(installation: Installation, page: Page): Promise<void> {
  const address = await page.locator(".disclosure a").first().getAttribute("href");
  const { pathname, search } = new URL(address ?? "", page.url());
  const response = await installation.request(`${pathname}${search}`);
  expectHolds(response.ok, {
    de: `Die Datenschutzhinweise lassen sich nicht öffnen: Status ${response.status}.`,
    en: `The privacy notice cannot be opened: status ${response.status}.`,
  });
}
