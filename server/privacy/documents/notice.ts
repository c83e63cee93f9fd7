import type { Controller, Language, Localised } from "@diskret/contract";
import { type Activity, basisWords, categoryWords, periodWords, personWords } from "#privacy/inventory";
import { countryNames, thirdCountriesOf } from "./countries.ts";
import type { Block, Document, Fact } from "./document.ts";
import { hostedInThirdCountry, hostingBlocks } from "./hosting.ts";
import type { DocumentInput } from "./input.ts";
import * as sentences from "./notice-sentences.ts";
import { partedByRole } from "./parted-recipients.ts";
import { shortNotice } from "./short-notice.ts";
import { controllerBlocks, factWhenGiven, roleWords, safeguardWords, speaker, stateOf } from "./words.ts";

const headings = {
  controller: { de: "Verantwortlicher", en: "Controller" },
  dpo: { de: "Datenschutzbeauftragte Person", en: "Data protection officer" },
  processing: { de: "Was verarbeitet wird, wozu und wie lange", en: "What is processed, for what and how long" },
  third: { de: "Wenn Sie in einer Quelle genannt sind", en: "If you are named in a source" },
  recipients: { de: "Empfänger und Drittländer", en: "Recipients and third countries" },
  device: { de: "Was auf Ihrem Gerät gespeichert wird", en: "What is stored on your device" },
  duty: { de: "Sie müssen nichts angeben", en: "You need not give anything" },
  automated: { de: "Automatisierte Entscheidungen und Training", en: "Automated decisions and training" },
  rights: { de: "Ihre Rechte", en: "Your rights" },
  objection: { de: "Ihr Widerspruchsrecht", en: "Your right to object" },
  complaint: { de: "Beschwerde", en: "Complaint" },
  full: { de: "Die ganze Erklärung", en: "The full notice" },
} satisfies Record<string, Localised>;

/** Facts that GDPR Art. 13(1)(a), (b), (e) and (f) want named. */
const namedInNotice: ReadonlySet<keyof Controller> = new Set([
  "name",
  "address",
  "email",
  "dpoContact",
  "hostingProvider",
  "hostingCountry",
]);

/**
 * Writes the privacy notice for visitors (GDPR Art. 13 and 14) from the running configuration. Purposes, bases, periods
 * and recipients come from the declarations, so the notice says what the software does and nothing else.
 */
export function renderNotice(input: DocumentInput): Document {
  const { language, inventory, controller } = input;
  const say = speaker(language);
  const ofVisitors = inventory.activities.filter((activity) => activity.persons.includes("visitor"));
  const ofThirdPersons = inventory.activities.filter((activity) => activity.persons.includes("third-person"));
  const { dpoContact } = controller.controller;
  return {
    id: "notice",
    language,
    title: say({ de: "Datenschutzerklärung für den Chat", en: "Privacy notice for the chat" }),
    state: stateOf(language, input.version, input.generatedAt),
    blocks: [
      paragraph("ai-notice", say(sentences.aiNotice)),
      ...shortNotice(input, ofVisitors),
      { kind: "contents", item: "contents", title: say(headings.full) },
      heading("13-1-a", say(headings.controller)),
      ...controllerBlocks(controller, language, { item: "13-1-a", named: namedInNotice }),
      ...(dpoContact === "" ? [] : [heading("13-1-b", say(headings.dpo)), paragraph("13-1-b-contact", dpoContact)]),
      heading("13-1-c", say(headings.processing)),
      ...ofVisitors.flatMap((activity) => activityBlocks(activity, input)),
      paragraph("sealed", say(sentences.sealed)),
      ...(ofThirdPersons.length === 0
        ? []
        : [
            heading("14", say(headings.third)),
            paragraph("14-2-f", say(sentences.sourceOfData)),
            ...ofThirdPersons.flatMap((activity) => activityBlocks(activity, input)),
          ]),
      heading("13-1-e", say(headings.recipients)),
      ...recipientBlocks(input),
      heading("device", say(headings.device)),
      paragraph("device-storage", say(sentences.deviceStorage)),
      heading("13-2-e", say(headings.duty)),
      paragraph("13-2-e-duty", say(sentences.noDuty)),
      heading("13-2-f", say(headings.automated)),
      paragraph("13-2-f-none", say(sentences.noAutomatedDecision)),
      ...rightBlocks(input, [...ofVisitors, ...ofThirdPersons]),
      heading("13-2-d", say(headings.complaint)),
      paragraph("13-2-d-authority", say(sentences.complaint)),
    ],
  };
}

function activityBlocks(activity: Activity, { language }: DocumentInput): readonly Block[] {
  const say = speaker(language);
  const { processing } = activity;
  const fact = (letter: string, term: Localised, value: string): readonly Fact[] =>
    factWhenGiven(`${processing.id}-${letter}`, say(term), value);
  const words = (texts: readonly Localised[]) => texts.map(say).join("; ");
  return [
    { kind: "heading", item: `activity-${processing.id}`, level: 3, text: say(processing.title) },
    {
      kind: "facts",
      item: `${processing.id}-facts`,
      facts: [
        ...fact("purpose", { de: "Zweck", en: "Purpose" }, say(processing.purpose)),
        ...fact("basis", { de: "Rechtsgrundlage", en: "Legal basis" }, say(basisWords[processing.basis])),
        ...(processing.legitimateInterest === undefined
          ? []
          : fact(
              "interest",
              { de: "Berechtigtes Interesse", en: "Legitimate interest" },
              say(processing.legitimateInterest),
            )),
        ...fact(
          "persons",
          { de: "Wen es betrifft", en: "Whom it concerns" },
          words(activity.persons.map((kind) => personWords[kind])),
        ),
        ...fact(
          "data",
          { de: "Daten", en: "Data" },
          words(activity.categories.map((category) => categoryWords[category])),
        ),
        ...fact("period", { de: "Speicherdauer", en: "Storage period" }, say(periodWords(processing.period))),
      ],
    },
  ];
}

function recipientBlocks({ recipients: declared, language, controller }: DocumentInput): readonly Block[] {
  const [websites, recipients] = partedByRole(declared);
  const say = speaker(language);
  const hosting = hostedInThirdCountry(controller.controller);
  const toThird = recipients.some((recipient) => thirdCountriesOf(recipient).length > 0);
  return [
    ...(recipients.length === 0
      ? [paragraph("13-1-e-none", say(sentences.noRecipients))]
      : [recipientTable(recipients, language)]),
    ...(websites.length === 0 ? [] : [paragraph("13-1-e-websites", websiteSentence(websites, language))]),
    ...hostingBlocks(controller.controller, language),
    ...(toThird ? [paragraph("13-1-f", say(sentences.copyOfSafeguards))] : []),
    ...(toThird || hosting !== false ? [] : [paragraph("13-1-f", say(sentences.noThirdCountry))]),
  ];
}

/** Which own websites are fetched, and that nothing of the reader's goes there. */
function websiteSentence(websites: DocumentInput["recipients"], language: Language): string {
  const names = websites.map(({ legalName, countries }) => `${legalName} (${countryNames(countries, language)})`);
  return speaker(language)(sentences.websitesAreRead(names.join("; ")));
}

function recipientTable(recipients: DocumentInput["recipients"], language: Language): Block {
  const say = speaker(language);
  return {
    kind: "table",
    item: "13-1-e-recipients",
    head: [
      say({ de: "Empfänger", en: "Recipient" }),
      say({ de: "Rolle", en: "Role" }),
      say({ de: "Ort der Verarbeitung", en: "Place of processing" }),
      say({ de: "Garantie", en: "Safeguard" }),
      say({ de: "Was dort bleibt", en: "What is kept there" }),
    ],
    rows: recipients.map((recipient) => [
      `${recipient.legalName}, ${recipient.address}`,
      say(roleWords[recipient.role]),
      countryNames(recipient.countries, language),
      say(safeguardWords[recipient.safeguard]),
      say(recipient.keeps),
    ]),
  };
}

/** Rights, and the right to object in a box of its own wherever a legitimate interest or a public task is a basis. */
function rightBlocks({ language }: DocumentInput, activities: readonly Activity[]): readonly Block[] {
  const say = speaker(language);
  const bases = new Set(activities.map((activity) => activity.processing.basis));
  return [
    heading("13-2-b", say(headings.rights)),
    { kind: "list", item: "13-2-b-rights", entries: sentences.rights.map(say) },
    paragraph("13-2-b-in-chat", say(sentences.rightsInTheChat)),
    ...(bases.has("GDPR 6(1)(a)") ? [paragraph("13-2-c", say(sentences.withdrawal))] : []),
    ...(bases.has("GDPR 6(1)(e)") || bases.has("GDPR 6(1)(f)")
      ? [{ kind: "box", item: "21-4", title: say(headings.objection), text: say(sentences.objection) } as const]
      : []),
  ];
}

function heading(item: string, text: string): Block {
  return { kind: "heading", item, level: 2, text };
}

function paragraph(item: string, text: string): Block {
  return { kind: "paragraph", item, text };
}
