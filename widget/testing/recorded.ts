import type { AssistantFacts, Citation, Language, ReadableSource } from "@diskret/contract";

export const facts: AssistantFacts = {
  slug: "diskret",
  name: "Diskret",
  controller: { name: "Muster & Söhne GmbH", contact: "datenschutz@muster.example" },
  humanContact: null,
  languages: ["de", "en"],
  addressForm: "sie",
  greeting: {
    de: "Guten Tag. Ich beantworte Fragen zu Diskret und zeige, woher ich es weiß.",
    en: "Hello. I answer questions about Diskret and show where I know it from.",
  },
  suggestions: {
    de: ["Wer kann mein Gespräch lesen?", "Was verlässt diesen Server?", "Wie lange wird ein Gespräch aufbewahrt?"],
    en: ["Who can read my conversation?", "What leaves this server?", "How long is a conversation kept?"],
  },
  keepDays: { default: 30, choices: [1, 7, 30] },
  endDeletes: true,
  noticePath: "/privacy",
  mode: "sealed",
};

interface RecordedAnswer {
  readonly language: Language;
  readonly text: string;
  readonly citations: readonly Citation[];
}

const sealing: Citation = {
  state: "available",
  number: 1,
  passageId: "p3",
  sourceId: "handbook",
  title: "Handbuch: So funktioniert Diskret",
  headings: ["Gespräche", "Das Siegel"],
  page: 3,
  url: null,
  quote: "Der Schlüssel eines Gesprächs ist mit der Sitzungskennung verschlossen, die nur der Browser hat.",
};
const erasing: Citation = {
  ...sealing,
  number: 2,
  passageId: "p5",
  headings: ["Gespräche", "Löschung"],
  page: 4,
  quote: "Wird der Schlüssel vernichtet, ist der Inhalt auch in Sicherungen nicht mehr zu öffnen.",
};

export const german: RecordedAnswer = {
  language: "de",
  text: [
    "Nur Sie. Jedes Gespräch hat einen **eigenen Schlüssel**, und der ist mit der Sitzungskennung verschlossen, die nur Ihr Browser kennt. [1]",
    "Wer die Datenbank und das Geheimnis des Servers hat, kann das Gespräch damit nicht öffnen. Das gilt z. B. auch für Sicherungen:\n\n- Wird der Schlüssel vernichtet, ist der Inhalt überall unlesbar. [2]\n- Mit `/clear` geschieht das sofort.",
    "Mehr steht unter https://diskret.example/siegel.",
  ].join("\n\n"),
  citations: [sealing, erasing, { state: "deleted", number: 3 }],
};

export const english: RecordedAnswer = {
  language: "en",
  text: "Only you. Each conversation has a **key of its own**, locked with the session id that only your browser knows. [1]\n\n| Who | Can read it |\n|---|---|\n| You | yes |\n| The operator | no |\n\nDestroying the key makes the content unreadable everywhere. [2]",
  citations: [{ ...sealing, title: "Handbook: how Diskret works", headings: ["Conversations", "The seal"] }, erasing],
};

export const source: ReadableSource = {
  id: "handbook",
  title: "Handbuch: So funktioniert Diskret",
  language: "de",
  mediaType: "application/pdf",
  originalPath: "/api/assistants/diskret/sources/handbook/original",
  url: null,
  passages: [
    {
      id: "p1",
      headings: ["Überblick"],
      page: 1,
      text: "Diskret ist ein Assistent, den ein Unternehmen selbst betreibt. Er antwortet aus den Quellen des Hauses und nennt zu jeder Aussage die Stelle.",
    },
    {
      id: "p2",
      headings: ["Gespräche"],
      page: 2,
      text: "Ein Gespräch beginnt mit der ersten Frage. Vorher wird nichts gespeichert, weder auf dem Gerät noch auf dem Server.",
    },
    {
      id: "p3",
      headings: ["Gespräche", "Das Siegel"],
      page: 3,
      text: "Jedes Gespräch hat einen eigenen Schlüssel. Der Schlüssel eines Gesprächs ist mit der Sitzungskennung verschlossen, die nur der Browser hat. Datenbank und Geheimnis des Servers genügen zusammen nicht, um ihn zu öffnen.",
    },
    {
      id: "p4",
      headings: ["Gespräche", "Fristen"],
      page: 3,
      text: "Ein Gespräch endet 30 Tage nach der letzten Nachricht.\n\n- Sie können eine kürzere Frist wählen.\n- Die Frist beginnt mit jeder Nachricht neu.",
    },
    {
      id: "p5",
      headings: ["Gespräche", "Löschung"],
      page: 4,
      text: "Wird der Schlüssel vernichtet, ist der Inhalt auch in Sicherungen nicht mehr zu öffnen. Der Befehl `/clear` löscht alles sofort.",
    },
    ...Array.from({ length: 12 }, (_, index) => ({
      id: `q${index}`,
      headings: ["Betrieb"],
      page: 5 + index,
      text: `Abschnitt ${index + 1}. Der Betrieb braucht eine Person, eine Maschine und einen Befehl. Alles Weitere steht in den Einstellungen und wird beim Start geprüft.`,
    })),
  ],
};
