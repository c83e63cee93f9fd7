import type { Localised } from "@diskret/contract";
import { type Activity, categoryWords, periodWords } from "#privacy/inventory";
import { countryNames } from "./countries.ts";
import type { Block, Fact } from "./document.ts";
import { hostingLine } from "./hosting.ts";
import type { DocumentInput } from "./input.ts";
import { noRecipients } from "./notice-sentences.ts";
import { partedByRole } from "./parted-recipients.ts";
import { speaker } from "./words.ts";

const terms = {
  controller: { de: "Verantwortlicher", en: "Controller" },
  dpo: { de: "Datenschutzkontakt", en: "Data protection contact" },
  stored: { de: "Was gespeichert wird", en: "What is stored" },
  reading: { de: "Wer es lesen kann", en: "Who can read it" },
  period: { de: "Wie lange", en: "For how long" },
  leaving: { de: "Was das Haus verlässt", en: "What leaves the house" },
  training: { de: "Training", en: "Training" },
  rights: { de: "Ihre Rechte", en: "Your rights" },
} satisfies Record<string, Localised>;

const unknownController: Localised = { de: "noch nicht angegeben", en: "not stated yet" };
const reading: Localised = {
  de: "Nur Sie, mit der Sitzungskennung auf Ihrem Gerät. Auch der Verantwortliche kann ein gespeichertes Gespräch nicht öffnen.",
  en: "Only you, with the session id on your device. The controller cannot open a stored conversation either.",
};
const nothingLeaves: Localised = {
  de: "Nichts. Die Antworten entstehen auf dem Server des Verantwortlichen.",
  en: "Nothing. The answers are made on the controller's server.",
};
const training: Localised = {
  de: "Ihre Eingaben werden nicht zum Training von KI-Modellen verwendet.",
  en: "What you enter is not used to train AI models.",
};
const rights: Localised = {
  de: "Auskunft, Berichtigung, Löschung, Einschränkung, Datenübertragbarkeit, Widerspruch und Beschwerde. Ihr Gespräch laden Sie im Chat mit /export herunter und löschen es mit /clear.",
  en: "Access, rectification, erasure, restriction, portability, objection and complaint. In the chat, /export downloads your conversation and /clear deletes it.",
};

/** The first layer of the notice: what matters most in a few lines, each leading to the section that says all of it. */
export function shortNotice(input: DocumentInput, activities: readonly Activity[]): readonly Block[] {
  const { language, controller } = input;
  const say = speaker(language);
  const { name, dpoContact } = controller.controller;
  const fact = (key: keyof typeof terms, value: string, more: string): readonly Fact[] =>
    value === "" ? [] : [{ item: `short-${key}`, term: say(terms[key]), value, more }];
  const ofVisitors = activities.toSorted((a, b) => Number(holdsMessages(b)) - Number(holdsMessages(a)));
  const sealed = ofVisitors.some(isSealed);
  return [
    {
      kind: "heading",
      item: "short",
      level: 2,
      text: say({ de: "Das Wichtigste in Kürze", en: "The essentials" }),
    },
    {
      kind: "facts",
      item: "short-facts",
      facts: [
        ...fact("controller", name === "" ? say(unknownController) : name, "13-1-a"),
        ...fact("dpo", dpoContact, "13-1-b"),
        ...fact("stored", storedWords(input, ofVisitors), "13-1-c"),
        ...(sealed ? fact("reading", say(reading), "sealed") : []),
        ...fact("period", periods(input, ofVisitors), "13-1-c"),
        ...fact("leaving", leaving(input), "13-1-e"),
        ...fact("training", say(training), "13-2-f"),
        ...fact("rights", say(rights), "13-2-b"),
      ],
    },
  ];
}

/** What a person writes is what they ask about first. */
function holdsMessages({ categories }: Activity): boolean {
  return categories.includes("message-content");
}

/** Whether what a person writes lies under a key that only they can open. */
function isSealed({ fields }: Activity): boolean {
  const contents = fields.filter(({ declaration }) => declaration.category === "message-content");
  return contents.length > 0 && contents.every(({ declaration }) => declaration.protection === "sealed");
}

function storedWords({ language }: DocumentInput, activities: readonly Activity[]): string {
  const categories = [...new Set(activities.flatMap((activity) => activity.categories))];
  const first = categories.filter((category) => category === "message-content");
  return [...new Set([...first, ...categories])].map((category) => categoryWords[category][language]).join("; ");
}

function periods({ language }: DocumentInput, activities: readonly Activity[]): string {
  return activities
    .map(({ processing }) => `${processing.title[language]}: ${periodWords(processing.period)[language]}`)
    .join("\n");
}

function leaving({ recipients, controller, language }: DocumentInput): string {
  const say = speaker(language);
  const hosting = hostingLine(controller.controller, language);
  const [, getting] = partedByRole(recipients);
  const to = getting.map(({ legalName, countries }) => `${legalName} (${countryNames(countries, language)})`);
  const lines = [
    ...(to.length === 0
      ? [say(hosting === null ? nothingLeaves : noRecipients)]
      : [`${say({ de: "Es geht an:", en: "Data go to:" })} ${to.join("; ")}`]),
    ...(hosting === null ? [] : [`${say({ de: "Den Server betreibt:", en: "The server is hosted by:" })} ${hosting}`]),
  ];
  return lines.join("\n");
}
