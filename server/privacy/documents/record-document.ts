import type { Controller, Language, Localised, RecordOfProcessing } from "@diskret/contract";
import { basisWords, type Category, categoryWords, personWords } from "#privacy/inventory";
import { countryNames } from "./countries.ts";
import type { Block, Document, Fact } from "./document.ts";
import { hostedInThirdCountry, hostingLine } from "./hosting.ts";
import { controllerBlocks, factWhenGiven, roleWords, safeguardWords, speaker, stateOf } from "./words.ts";

type RecordedActivity = RecordOfProcessing["activities"][number];

/** Facts that GDPR Art. 30(1)(a) wants named; the imprint wants more. */
const namedInRecord: ReadonlySet<keyof Controller> = new Set([
  "name",
  "address",
  "email",
  "dpoContact",
  "hostingProvider",
  "hostingCountry",
]);

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
      ...responsible(record, language),
      { kind: "contents", item: "contents", title: say({ de: "Inhalt", en: "Contents" }) },
      ...record.activities.flatMap((activity) => activityBlocks(activity, record.controller, language)),
      ...measureBlocks(record, language),
      ...limitBlocks(language),
    ],
  };
}

function responsible({ controller, missing }: RecordOfProcessing, language: Language): readonly Block[] {
  const say = speaker(language);
  const term = say({ de: "Datenschutzbeauftragte Person", en: "Data protection officer" });
  const none = say({
    de: "nicht benannt; nach Angabe nicht erforderlich",
    en: "none designated; stated as not required",
  });
  const officer = factWhenGiven("dpo", term, controller.dpoContact || (controller.dpoRequired ? "" : none));
  return [
    heading("30-1-a", say({ de: "Verantwortlicher (Buchst. a)", en: "Controller (point (a))" })),
    ...controllerBlocks({ controller, missing }, language, { item: "30-1-a", named: namedInRecord }),
    ...(officer.length === 0 ? [] : [{ kind: "facts", item: "30-1-a-dpo", facts: officer } as const]),
  ];
}

function activityBlocks(activity: RecordedActivity, controller: Controller, language: Language): readonly Block[] {
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
          recipientWords(activity, controller, language),
        ),
        fact(
          "e",
          { de: "Übermittlungen in Drittländer (Buchst. e)", en: "Transfers to third countries (point (e))" },
          transferWords(activity, controller, language),
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

function recipientWords({ recipients }: RecordedActivity, controller: Controller, language: Language): string {
  const say = speaker(language);
  const hosting = hostingLine(controller, language);
  const lines = [
    ...recipients.map((recipient) => `${recipient.legalName}, ${recipient.address}: ${say(roleWords[recipient.role])}`),
    ...(hosting === null ? [] : [`${say({ de: "Hosting-Anbieter", en: "Hosting provider" })}: ${hosting}`]),
  ];
  const nobody = say({ de: "Die Software übermittelt an niemanden.", en: "The software transmits to nobody." });
  return (recipients.length === 0 ? [nobody, ...lines] : lines).join("\n");
}

function transferWords({ recipients }: RecordedActivity, controller: Controller, language: Language): string {
  const say = speaker(language);
  const transfers = recipients.filter((recipient) => recipient.thirdCountries.length > 0);
  const hosted = hostedInThirdCountry(controller);
  const lines = [
    ...transfers.map(
      (recipient) =>
        `${recipient.legalName}: ${countryNames(recipient.thirdCountries, language)}, ${say(safeguardWords[recipient.safeguard])}`,
    ),
    ...(hosted === false
      ? []
      : [`${controller.hostingProvider}: ${say(hosted === null ? unknownPlace : hostedAbroad)}`]),
  ];
  return lines.length === 0 ? say({ de: "finden nicht statt", en: "do not take place" }) : lines.join("\n");
}

const unknownPlace: Localised = {
  de: "Das Land des Servers ist nicht angegeben.",
  en: "The country of the server is not stated.",
};
const hostedAbroad: Localised = {
  de: "Der Server steht in einem Drittland; die Garantie (Art. 44 bis 49 DSGVO) ist zu ergänzen.",
  en: "The server stands in a third country; the safeguard (Art. 44 to 49 GDPR) is to be added.",
};

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
    { kind: "list", item: "30-1-g-limits", entries: protectionLimits.map(say) },
  ];
}

/** What the measures do not cover, beside what they do. */
const protectionLimits: readonly Localised[] = [
  {
    de: "Textstellen und Suchindex der Quellen stehen lesbar in der Datenbank, denn sie müssen durchsuchbar sein. Die Originale sind verschlüsselt.",
    en: "Passages and search index of the sources stand readable in the database, for they must be searchable. The originals are encrypted.",
  },
  {
    de: "Was gelöscht ist, gibt keine Abfrage mehr her. Die Datenbank überschreibt den Platz gelöschter Zeilen in ihren Dateien aber erst später. Nach dem Entfernen einer Quelle gibt ein Auftrag diesen Platz sofort frei; bis er neu beschrieben ist, können Reste in Dateien und Schreibprotokoll der Datenbank liegen. Bei Gesprächen sind diese Reste verschlüsselt, und ihr Schlüssel ist nutzlos ohne die Sitzungskennung.",
    en: "No query returns what has been deleted. But the database overwrites the room of deleted rows in its files only later. After a source is removed, a job releases this room at once; until it is written anew, remains can lie in the database's files and write-ahead log. Of conversations these remains are encrypted, and their key is useless without the session id.",
  },
];

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
    de: "Dienstleister, die den Server warten oder Sicherungen aufbewahren: Sie sind Auftragsverarbeiter (Art. 28 DSGVO) und gehören in das Verzeichnis. Den Hosting-Anbieter nennt das Verzeichnis, wenn er eingetragen ist.",
    en: "Service providers that maintain the server or keep backups: they are processors (Art. 28 GDPR) and belong in the record. The hosting provider is named here once it has been entered.",
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
