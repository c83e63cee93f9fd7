import type { Controller, ControllerState, Localised } from "@diskret/contract";
import { type Activity, basisWords, categoryWords, periodWords, personWords } from "#privacy/inventory";
import { countryNames, thirdCountriesOf } from "./countries.ts";
import type { Block, Document, Fact } from "./document.ts";
import type { DocumentInput, Measure } from "./input.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { controllerFacts, factWhenGiven, missingBlocks, roleWords, safeguardWords, speaker, stateOf } from "./words.ts";

/** The record in every form it is handed out in. `missing` is empty when nothing that the law demands is missing. */
export interface RecordOfProcessing {
  readonly document: Document;
  readonly markdown: string;
  readonly json: RecordJson;
  readonly missing: ControllerState["missing"];
}

/** The record for machines: the same items, both languages, stable ids. */
export interface RecordJson {
  readonly format: "diskret-record-of-processing/1";
  readonly generatedAt: string;
  readonly version: string;
  readonly controller: Controller;
  readonly missing: ControllerState["missing"];
  readonly activities: readonly RecordedActivity[];
  readonly measures: readonly Measure[];
}

/** One activity with the letters of GDPR Art. 30(1). */
export interface RecordedActivity {
  readonly id: string;
  readonly title: Localised;
  readonly purpose: Localised;
  readonly basis: string;
  readonly legitimateInterest: Localised | null;
  readonly persons: readonly string[];
  readonly categories: readonly string[];
  readonly recipients: readonly string[];
  readonly thirdCountries: readonly {
    readonly recipient: string;
    readonly countries: readonly string[];
    readonly safeguard: string;
  }[];
  readonly period: Localised;
  readonly stores: readonly string[];
}

/** Writes the record of processing activities (GDPR Art. 30(1)) from what the software stores and where it sends. */
export function renderRecordOfProcessing(
  input: DocumentInput & { readonly measures: readonly Measure[] },
): RecordOfProcessing {
  const { language, inventory, controller } = input;
  const say = speaker(language);
  const document: Document = {
    id: "record-of-processing",
    language,
    title: say({
      de: "Verzeichnis von Verarbeitungstätigkeiten (Art. 30 Abs. 1 DSGVO)",
      en: "Record of processing activities (Art. 30(1) GDPR)",
    }),
    state: stateOf(input),
    blocks: [
      ...missingBlocks(input, new Set(["name", "address", "email", "phone", "representedBy", "dpoContact"] as const)),
      ...responsible(input),
      ...inventory.activities.flatMap((activity) => activityBlocks(activity, input)),
      ...measureBlocks(input),
      ...limitBlocks(input),
    ],
  };
  return { document, markdown: renderMarkdown(document), json: toJson(input), missing: controller.missing };
}

function responsible({ controller: { controller }, language }: DocumentInput): readonly Block[] {
  const say = speaker(language);
  const none = say({ de: "nicht benannt", en: "none designated" });
  return [
    heading("30-1-a", say({ de: "Verantwortlicher (Buchst. a)", en: "Controller (point (a))" })),
    {
      kind: "facts",
      item: "30-1-a-facts",
      facts: [
        ...controllerFacts(controller, language),
        ...(controller.dpoRequired
          ? factWhenGiven("dpo", say(dpoTerm), controller.dpoContact)
          : [{ item: "dpo", term: say(dpoTerm), value: controller.dpoContact.trim() || none }]),
      ],
    },
  ];
}

const dpoTerm: Localised = { de: "Datenschutzbeauftragte Person", en: "Data protection officer" };

function activityBlocks(activity: Activity, input: DocumentInput): readonly Block[] {
  const { language } = input;
  const say = speaker(language);
  const { processing } = activity;
  const item = (letter: string) => `${processing.id}-${letter}`;
  const fact = (letter: string, term: Localised, value: string): Fact => ({
    item: item(letter),
    term: say(term),
    value,
  });
  const words = (texts: readonly Localised[]) => texts.map(say).join("; ");
  return [
    heading(`activity-${processing.id}`, say(processing.title)),
    {
      kind: "facts",
      item: item("facts"),
      facts: [
        fact("b", { de: "Zweck (Buchst. b)", en: "Purpose (point (b))" }, say(processing.purpose)),
        fact("basis", { de: "Rechtsgrundlage", en: "Legal basis" }, say(basisWords[processing.basis])),
        ...(processing.legitimateInterest === undefined
          ? []
          : [
              fact(
                "interest",
                { de: "Berechtigtes Interesse", en: "Legitimate interest" },
                say(processing.legitimateInterest),
              ),
            ]),
        fact(
          "c-persons",
          { de: "Kategorien betroffener Personen (Buchst. c)", en: "Categories of data subjects (point (c))" },
          words(activity.persons.map((person) => personWords[person])),
        ),
        fact(
          "c-data",
          { de: "Kategorien personenbezogener Daten (Buchst. c)", en: "Categories of personal data (point (c))" },
          words(activity.categories.map((category) => categoryWords[category])),
        ),
        fact(
          "c-fields",
          { de: "Im Einzelnen", en: "In detail" },
          words(activity.fields.map((field) => field.declaration.meaning)),
        ),
        fact(
          "d",
          { de: "Kategorien von Empfängern (Buchst. d)", en: "Categories of recipients (point (d))" },
          recipientsText(activity, input),
        ),
        fact(
          "e",
          { de: "Übermittlung in Drittländer (Buchst. e)", en: "Transfers to third countries (point (e))" },
          transfersText(activity, input),
        ),
        fact(
          "f",
          { de: "Vorgesehene Löschfrist (Buchst. f)", en: "Envisaged time limit for erasure (point (f))" },
          say(erasureWords(activity)),
        ),
      ],
    },
  ];
}

function recipientsOf(activity: Activity, { recipients }: DocumentInput) {
  return recipients.filter((recipient) => recipient.purposes.includes(activity.processing.id));
}

function recipientsText(activity: Activity, input: DocumentInput): string {
  const say = speaker(input.language);
  const found = recipientsOf(activity, input);
  if (found.length === 0)
    return say({ de: "Die Software übermittelt an niemanden.", en: "The software transmits to nobody." });
  return found
    .map((recipient) => `${recipient.legalName}, ${recipient.address}: ${say(roleWords[recipient.role])}`)
    .join("; ");
}

function transfersText(activity: Activity, input: DocumentInput): string {
  const say = speaker(input.language);
  const transfers = recipientsOf(activity, input).filter((recipient) => thirdCountriesOf(recipient).length > 0);
  if (transfers.length === 0) return say({ de: "finden nicht statt", en: "do not take place" });
  return transfers
    .map(
      (recipient) =>
        `${recipient.legalName}: ${countryNames(thirdCountriesOf(recipient), input.language)}, ${say(safeguardWords[recipient.safeguard])}`,
    )
    .join("; ");
}

/** The period, and that a machine keeps it where one does (RET-02). */
function erasureWords(activity: Activity): Localised {
  const period = periodWords(activity.processing.period);
  if ("until" in activity.processing.period) return period;
  return {
    de: `${period.de}; gelöscht wird selbsttätig, spätestens 24 Stunden nach Ablauf`,
    en: `${period.en}; erased automatically, at the latest 24 hours after it has passed`,
  };
}

function measureBlocks({
  measures,
  language,
}: DocumentInput & { readonly measures: readonly Measure[] }): readonly Block[] {
  const say = speaker(language);
  const proof = (measure: Measure): string =>
    measure.provenAt === null
      ? say({ de: "noch nicht nachgewiesen", en: "not proven yet" })
      : say({
          de: `zuletzt nachgewiesen am ${measure.provenAt.slice(0, 10)}`,
          en: `last proven on ${measure.provenAt.slice(0, 10)}`,
        });
  return [
    heading(
      "30-1-g",
      say({
        de: "Technische und organisatorische Maßnahmen (Buchst. g, Art. 32 Abs. 1 DSGVO)",
        en: "Technical and organisational measures (point (g), Art. 32(1) GDPR)",
      }),
    ),
    {
      kind: "table",
      item: "30-1-g-measures",
      head: [
        say({ de: "Kennung", en: "Id" }),
        say({ de: "Maßnahme", en: "Measure" }),
        say({ de: "Nachweis", en: "Proof" }),
      ],
      rows: measures.map((measure) => [measure.promise, say(measure.sentence), proof(measure)]),
    },
  ];
}

/** What no software can know of the house it runs in. Said openly, so that nobody takes the record for complete without it. */
function limitBlocks({ language }: DocumentInput): readonly Block[] {
  const say = speaker(language);
  return [
    heading("limits", say({ de: "Was die Software nicht wissen kann", en: "What the software cannot know" })),
    {
      kind: "list",
      item: "limits-entries",
      entries: [
        say({
          de: "Dienstleister, bei denen der Server steht oder die ihn warten: Sie sind Auftragsverarbeiter und gehören mit Vertrag (Art. 28 DSGVO) in das Verzeichnis.",
          en: "Service providers that host or maintain the server: they are processors and belong in the record, with their contract (Art. 28 GDPR).",
        }),
        say({
          de: "Gemeinsam Verantwortliche (Art. 26 DSGVO) und ein Vertreter in der Union (Art. 27 DSGVO), falls es sie gibt.",
          en: "Joint controllers (Art. 26 GDPR) and a representative in the Union (Art. 27 GDPR), if there are any.",
        }),
        say({
          de: "Organisatorische Maßnahmen im Haus, etwa Zutritt, Verpflichtung und Schulung.",
          en: "Organisational measures in the house, such as physical access, confidentiality and training.",
        }),
      ],
    },
  ];
}

function toJson(input: DocumentInput & { readonly measures: readonly Measure[] }): RecordJson {
  return {
    format: "diskret-record-of-processing/1",
    generatedAt: input.generatedAt.toISOString(),
    version: input.version,
    controller: input.controller.controller,
    missing: input.controller.missing,
    activities: input.inventory.activities.map((activity) => recordedActivity(activity, input)),
    measures: input.measures,
  };
}

function recordedActivity(activity: Activity, input: DocumentInput): RecordedActivity {
  const { processing } = activity;
  const recipients = recipientsOf(activity, input);
  return {
    id: processing.id,
    title: processing.title,
    purpose: processing.purpose,
    basis: processing.basis,
    legitimateInterest: processing.legitimateInterest ?? null,
    persons: activity.persons,
    categories: activity.categories,
    recipients: recipients.map((recipient) => recipient.id),
    thirdCountries: recipients.flatMap((recipient) => {
      const countries = thirdCountriesOf(recipient);
      return countries.length === 0 ? [] : [{ recipient: recipient.id, countries, safeguard: recipient.safeguard }];
    }),
    period: erasureWords(activity),
    stores: [...new Set(activity.fields.map((field) => field.table.name))],
  };
}

function heading(item: string, text: string): Block {
  return { kind: "heading", item, level: 2, text };
}
