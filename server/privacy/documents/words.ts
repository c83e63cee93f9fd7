import type { Controller, ControllerState, Language, Localised } from "@diskret/contract";
import type { Recipient } from "#platform/egress";
import { citeLaw } from "./cite-law.ts";
import type { Block, Fact } from "./document.ts";

/** The duty words of recipients, as contracts and authorities use them. */
export const roleWords: Readonly<Record<Recipient["role"], Localised>> = {
  processor: { de: "Auftragsverarbeiter (Art. 28 DSGVO)", en: "Processor (Art. 28 GDPR)" },
  controller: { de: "eigener Verantwortlicher", en: "Controller of its own" },
  "own-infrastructure": { de: "eigenes System des Verantwortlichen", en: "The controller's own system" },
  "own-website": {
    de: "eigene Website des Verantwortlichen; wird nur abgerufen",
    en: "The controller's own website; only fetched",
  },
};

/** On what a transfer rests (GDPR Chapter V). */
export const safeguardWords: Readonly<Record<Recipient["safeguard"], Localised>> = {
  eea: { de: "Verarbeitung im Europäischen Wirtschaftsraum", en: "Processing within the European Economic Area" },
  adequacy: { de: "Angemessenheitsbeschluss (Art. 45 DSGVO)", en: "Adequacy decision (Art. 45 GDPR)" },
  scc: {
    de: "Standarddatenschutzklauseln (Art. 46 Abs. 2 Buchst. c DSGVO)",
    en: "Standard data protection clauses (Art. 46(2)(c) GDPR)",
  },
  "own-premises": { de: "Verarbeitung in eigenen Räumen", en: "Processing on own premises" },
  "no-personal-data": {
    de: "nicht nötig: Es gehen keine personenbezogenen Daten dorthin",
    en: "not needed: no personal data go there",
  },
  none: { de: "keine geeignete Garantie", en: "no appropriate safeguard" },
};

/** Texts of a document in its language: `say({ de: "…", en: "…" })`. */
export function speaker(language: Language): (text: Localised) => string {
  return (text) => text[language];
}

/** Version and date, for below the title. */
export function stateOf(language: Language, version: string, generatedAt: Date): readonly string[] {
  const say = speaker(language);
  const date = generatedAt.toLocaleDateString(language === "de" ? "de-DE" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return [say({ de: `Stand: ${date}`, en: `As of ${date}` }), `Diskret ${version}`];
}

/** A fact where its value is known; a document leaves out what is not there instead of filling it. */
export function factWhenGiven(item: string, term: string, value: string): readonly Fact[] {
  return value.trim() === "" ? [] : [{ item, term, value: value.trim() }];
}

/** Where the controller's facts stand in a document, and which of them it must name. */
interface ControllerPlace {
  readonly item: string;
  readonly named: ReadonlySet<keyof Controller>;
}

/** Who the controller is, and, in the same place, which facts the law wants named and nobody has entered yet. */
export function controllerBlocks(
  { controller, missing }: ControllerState,
  language: Language,
  { item, named }: ControllerPlace,
): readonly Block[] {
  const facts = controllerFacts(controller, language);
  return [
    ...(facts.length === 0 ? [] : [{ kind: "facts", item: `${item}-facts`, facts } as const]),
    ...missingBlocks(missing, language, { named, level: 3 }),
  ];
}

/** What the law wants named and nobody has entered yet. Nothing where all is there. */
export function missingBlocks(
  facts: ControllerState["missing"],
  language: Language,
  { named, level }: { readonly named: ReadonlySet<keyof Controller>; readonly level: 2 | 3 },
): readonly Block[] {
  const say = speaker(language);
  const missing = facts.filter((fact) => [...named].some((name) => name === fact.field));
  if (missing.length === 0) return [];
  return [
    {
      kind: "heading",
      item: "missing",
      level,
      text: say({ de: "Fehlende Pflichtangaben", en: "Mandatory facts that are missing" }),
    },
    {
      kind: "list",
      item: "missing-facts",
      entries: missing.map((fact) => `${fact.message[language]} (${citeLaw(fact.law, language)})`),
    },
  ];
}

/** Name and contact details of the controller, as far as they are known. */
export function controllerFacts(controller: Controller, language: Language): readonly Fact[] {
  const say = speaker(language);
  return [
    ...factWhenGiven("controller-name", say({ de: "Name", en: "Name" }), controller.name),
    ...factWhenGiven(
      "controller-represented-by",
      say({ de: "Vertreten durch", en: "Represented by" }),
      controller.representedBy,
    ),
    ...factWhenGiven("controller-address", say({ de: "Anschrift", en: "Address" }), controller.address),
    ...factWhenGiven("controller-email", say({ de: "E-Mail", en: "E-mail" }), controller.email),
    ...factWhenGiven("controller-phone", say({ de: "Telefon", en: "Phone" }), controller.phone),
  ];
}
