import type { Controller, Language, Localised, RecordOfProcessing } from "@diskret/contract";
import { basisWords, type Category, categoryWords, personWords } from "#privacy/inventory";
import { countryNames } from "./countries.ts";
import type { Block, Document, Fact } from "./document.ts";
import { controllerFacts, factWhenGiven, missingBlocks, roleWords, safeguardWords, speaker, stateOf } from "./words.ts";

type RecordedActivity = RecordOfProcessing["activities"][number];

/** Facts that GDPR Art. 30(1)(a) wants named; the imprint wants more. */
const namedInRecord: ReadonlySet<keyof Controller> = new Set(["name", "address", "email", "dpoContact"]);

/** The record of processing activities as a document, with the letters of GDPR Art. 30(1). */
export function recordDocument(record: RecordOfProcessing, language: Language): Document {
  const say = speaker(language);
  return {
    id: "record-of-processing",
    language,
    title: say({
      de: "Verzeichnis von Verarbeitungstätigkeiten (Art. 30 Abs. 1 DSGVO)",
      en: "Record of processing activities (Art. 30(1) GDPR)",
    }),
    state: stateOf(language, record.version, new Date(record.generatedAt)),
    blocks: [
      ...missingBlocks(record.missing, language, namedInRecord),
      ...responsible(record, language),
      ...record.activities.flatMap((activity) => activityBlocks(activity, language)),
      ...measureBlocks(record, language),
      ...limitBlocks(language),
    ],
  };
}

function responsible({ controller }: RecordOfProcessing, language: Language): readonly Block[] {
  const say = speaker(language);
  const term = say({ de: "Datenschutzbeauftragte Person", en: "Data protection officer" });
  const none = say({
    de: "nicht benannt; nach Angabe nicht erforderlich",
    en: "none designated; stated as not required",
  });
  return [
    heading("30-1-a", say({ de: "Verantwortlicher (Buchst. a)", en: "Controller (point (a))" })),
    {
      kind: "facts",
      item: "30-1-a-facts",
      facts: [
        ...controllerFacts(controller, language),
        ...factWhenGiven("dpo", term, controller.dpoContact || (controller.dpoRequired ? "" : none)),
      ],
    },
  ];
}

function activityBlocks(activity: RecordedActivity, language: Language): readonly Block[] {
  const say = speaker(language);
  const fact = (point: string, term: Localised, value: string): Fact => ({
    item: `${activity.id}-${point}`,
    term: say(term),
    value,
  });
  return [
    heading(`activity-${activity.id}`, `${say({ de: "Verarbeitung", en: "Processing" })}: ${say(activity.title)}`),
    {
      kind: "facts",
      item: `${activity.id}-facts`,
      facts: [
        fact("b", { de: "Zweck (Buchst. b)", en: "Purpose (point (b))" }, say(activity.purpose)),
        fact("basis", { de: "Rechtsgrundlage", en: "Legal basis" }, say(basisWords[activity.basis])),
        ...(activity.legitimateInterest === null
          ? []
          : [
              fact(
                "interest",
                { de: "Berechtigtes Interesse", en: "Legitimate interest" },
                say(activity.legitimateInterest),
              ),
            ]),
        fact(
          "c-persons",
          { de: "Kategorien betroffener Personen (Buchst. c)", en: "Categories of data subjects (point (c))" },
          activity.persons.map((person) => say(personWords[person])).join("; "),
        ),
        fact(
          "c-data",
          { de: "Kategorien personenbezogener Daten (Buchst. c)", en: "Categories of personal data (point (c))" },
          dataWords(activity, language),
        ),
        fact(
          "d",
          { de: "Kategorien von Empfängern (Buchst. d)", en: "Categories of recipients (point (d))" },
          recipientWords(activity, language),
        ),
        fact(
          "e",
          { de: "Übermittlungen in Drittländer (Buchst. e)", en: "Transfers to third countries (point (e))" },
          transferWords(activity, language),
        ),
        fact(
          "f",
          { de: "Vorgesehene Löschfrist (Buchst. f)", en: "Envisaged time limit for erasure (point (f))" },
          say(activity.period),
        ),
      ],
    },
  ];
}

/** `Kontaktdaten: Anschrift, E-Mail-Adresse; Kontodaten: …` */
function dataWords(activity: RecordedActivity, language: Language): string {
  return activity.categories
    .map((category) => {
      const fields = activity.fields.filter((field) => field.category === category);
      const meanings = new Set(fields.map((field) => field.meaning[language]));
      const title = categoryWords[category as Category][language]; // written from a Category by recordOfProcessing
      return `${title}: ${[...meanings].join(", ")}`;
    })
    .join("; ");
}

function recipientWords({ recipients }: RecordedActivity, language: Language): string {
  const say = speaker(language);
  if (recipients.length === 0) {
    return say({ de: "Die Software übermittelt an niemanden.", en: "The software transmits to nobody." });
  }
  return recipients
    .map((recipient) => `${recipient.legalName}, ${recipient.address}: ${say(roleWords[recipient.role])}`)
    .join("; ");
}

function transferWords({ recipients }: RecordedActivity, language: Language): string {
  const say = speaker(language);
  const transfers = recipients.filter((recipient) => recipient.thirdCountries.length > 0);
  if (transfers.length === 0) return say({ de: "finden nicht statt", en: "do not take place" });
  return transfers
    .map(
      (recipient) =>
        `${recipient.legalName}: ${countryNames(recipient.thirdCountries, language)}, ${say(safeguardWords[recipient.safeguard])}`,
    )
    .join("; ");
}

function measureBlocks({ measures }: RecordOfProcessing, language: Language): readonly Block[] {
  const say = speaker(language);
  const proof = (provenAt: string | null): string =>
    provenAt === null
      ? say({ de: "noch nicht nachgewiesen", en: "not proven yet" })
      : say({ de: `zuletzt nachgewiesen am ${provenAt.slice(0, 10)}`, en: `last proven on ${provenAt.slice(0, 10)}` });
  return [
    heading(
      "30-1-g",
      say({
        de: "Technische und organisatorische Maßnahmen (Buchst. g; Art. 32 Abs. 1 DSGVO)",
        en: "Technical and organisational measures (point (g); Art. 32(1) GDPR)",
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
      rows: measures.map((measure) => [measure.promise, say(measure.sentence), proof(measure.provenAt)]),
    },
  ];
}

/** What no software can know of the house it runs in. Said openly, so that nobody takes the record for complete without it. */
function limitBlocks(language: Language): readonly Block[] {
  const say = speaker(language);
  return [
    heading("limits", say({ de: "Was die Software nicht wissen kann", en: "What the software cannot know" })),
    { kind: "list", item: "limits-entries", entries: limits.map(say) },
  ];
}

const limits: readonly Localised[] = [
  {
    de: "Dienstleister, bei denen der Server steht oder die ihn warten: Sie sind Auftragsverarbeiter (Art. 28 DSGVO) und gehören in das Verzeichnis.",
    en: "Service providers that host or maintain the server: they are processors (Art. 28 GDPR) and belong in the record.",
  },
  {
    de: "Gemeinsam Verantwortliche (Art. 26 DSGVO) und ein Vertreter in der Union (Art. 27 DSGVO), falls es sie gibt.",
    en: "Joint controllers (Art. 26 GDPR) and a representative in the Union (Art. 27 GDPR), if there are any.",
  },
  {
    de: "Maßnahmen im Haus, etwa Zutritt, Verpflichtung auf Vertraulichkeit und Schulung.",
    en: "Measures in the house, such as physical access, the duty of confidentiality and training.",
  },
];

function heading(item: string, text: string): Block {
  return { kind: "heading", item, level: 2, text };
}
