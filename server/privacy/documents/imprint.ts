import type { Controller } from "@diskret/contract";
import type { Document } from "./document.ts";
import type { DocumentInput } from "./input.ts";
import { controllerFacts, factWhenGiven, missingBlocks, speaker } from "./words.ts";

/** Facts that § 5(1) DDG wants named. */
const namedInImprint: ReadonlySet<keyof Controller> = new Set([
  "name",
  "address",
  "email",
  "phone",
  "representedBy",
  "registerEntry",
]);

/** Writes the imprint (§ 5 DDG) from the controller's facts. What does not exist is left out; what is missing is named. */
export function renderImprint(input: Pick<DocumentInput, "controller" | "language">): Document {
  const { language, controller } = input;
  const say = speaker(language);
  const facts = controller.controller;
  const entries = [
    ...controllerFacts(facts, language),
    ...factWhenGiven("contact-person", say({ de: "Weiterer Kontakt", en: "Further contact" }), facts.humanContact),
    ...factWhenGiven("register", say({ de: "Registereintrag", en: "Register entry" }), facts.registerEntry),
    ...factWhenGiven(
      "vat-id",
      say({ de: "Umsatzsteuer-Identifikationsnummer", en: "VAT identification number" }),
      facts.vatId,
    ),
  ];
  return {
    id: "imprint",
    language,
    title: say({ de: "Impressum", en: "Imprint" }),
    state: [
      say({ de: "Angaben gemäß § 5 DDG", en: "Information pursuant to section 5 DDG (German Digital Services Act)" }),
    ],
    blocks: [
      ...(entries.length === 0 ? [] : [{ kind: "facts", item: "ddg-5", facts: entries } as const]),
      ...missingBlocks(controller.missing, language, { named: namedInImprint, level: 2 }),
    ],
  };
}
