import type {
  Controller,
  LedgerEntry,
  Overview,
  PromiseState,
  QuestionList,
  Refusal,
  Source,
  Verdict,
} from "@diskret/contract";
import { heldFindings, passedOn } from "./source-scenarios.ts";

/** What the contract server answers from. */
export interface Scenario {
  readonly overview: Overview;
  readonly sources: Source[];
  readonly uploadMaxBytes: number;
  readonly questions: QuestionList;
  readonly ledger: readonly LedgerEntry[];
  readonly refusals: readonly Refusal[];
  readonly promises: readonly PromiseState[];
  controller: Controller;
}

export type ScenarioName = "well" | "fresh" | "troubled";

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString();

const source = (changes: Partial<Source> & Pick<Source, "id" | "title">): Source => ({
  kind: "file",
  website: null,
  fileName: changes.title,
  mediaType: "application/pdf",
  bytes: 1_480_000,
  language: "de",
  state: "ready",
  progress: 1,
  passages: 128,
  shipped: false,
  error: null,
  createdAt: ago(30),
  pages: null,
  origin: "upload",
  changedAt: ago(30),
  findings: [],
  use: { answers: 0, helpful: 0, unhelpful: 0 },
  ...changes,
});

const sources: readonly Source[] = [
  source({ id: "s1", title: "Preisliste Frühjahr 2026", fileName: "preisliste-fruehjahr-2026.pdf", createdAt: ago(2) }),
  source({ id: "s2", title: "Allgemeine Geschäftsbedingungen", fileName: "agb.docx", bytes: 83_000, passages: 41 }),
  source({
    id: "s3",
    title: "Shipping and returns",
    fileName: "shipping.md",
    bytes: 12_400,
    language: "en",
    passages: 9,
  }),
  source({
    id: "s4",
    title: "Was Diskret kann",
    fileName: "handbuch.md",
    bytes: 31_000,
    passages: 64,
    shipped: true,
    createdAt: ago(200),
  }),
];

const verdict = (promise: string, changes: Partial<Verdict> = {}): Verdict => ({
  promise,
  verdict: "holds",
  evidence: [
    {
      de: "Über eine ganze Sitzung hinweg 0 ausgehende Verbindungen gezählt.",
      en: "0 outgoing connections counted over a whole session.",
    },
    { de: "214 Pakete, alle auf 127.0.0.1.", en: "214 packets, all on 127.0.0.1." },
  ],
  reason: null,
  durationMs: 812,
  ...changes,
});

const promise = (
  id: string,
  de: string,
  en: string,
  laws: string[],
  last: Verdict | null = verdict(id),
): PromiseState => ({
  id,
  sentence: { de, en },
  laws,
  kinds: ["store", "wire"],
  keptBy: ["server/platform/egress/open-door.ts:openDoor"],
  last,
  lastRunAt: last === null ? null : ago(5),
});

const promises: readonly PromiseState[] = [
  promise(
    "AI-01",
    "Vor der ersten Nachricht steht, dass hier eine KI antwortet, wer verantwortlich ist und wo der Hinweis steht.",
    "Before the first message it says that an AI answers here, who is responsible and where the notice is.",
    ["AI Act 50", "GDPR 13(1)(a)"],
  ),
  promise(
    "CHAT-01",
    "Der Chat kommt ohne Cookie aus. Bevor jemand ihn öffnet, speichert er nichts auf dem Gerät.",
    "The chat works without any cookie. Before the visitor opens it, it stores nothing on the device.",
    ["TDDDG 25"],
  ),
  promise(
    "CHAT-05",
    "Ein Gespräch ist mit eigenem Schlüssel verschlüsselt. Datenbank und Serverschlüssel zusammen öffnen es nicht.",
    "A conversation is encrypted with its own key. Database and server secret together do not open it.",
    ["GDPR 32"],
  ),
  promise(
    "DOOR-01",
    "Jede ausgehende Verbindung geht an einen erklärten Empfänger. Jede andere wird abgewiesen und gemeldet.",
    "Every outgoing connection goes to a declared recipient. Any other is refused and reported.",
    ["GDPR 30", "GDPR 44"],
  ),
  promise(
    "DOOR-05",
    "Ohne eingerichteten Modellanbieter verlässt nichts das Haus.",
    "With no model provider set up, nothing leaves.",
    ["GDPR 25"],
  ),
  promise(
    "RET-01",
    "Zu jedem Feld, das gespeichert wird, ist erklärt, wozu und wie lange.",
    "For every field stored it is declared what for and how long.",
    ["GDPR 5(1)(e)", "GDPR 30(1)(f)"],
  ),
];

const changeVerdict = (id: string, changes: Partial<Verdict>): readonly PromiseState[] =>
  promises.map((item) => (item.id === id ? { ...item, last: verdict(id, changes) } : item));

const facts: Controller = {
  name: "Buchladen am Markt GmbH",
  address: "Marktplatz 4\n39104 Magdeburg",
  email: "laden@buchladen.example",
  phone: "+49 391 0000",
  representedBy: "Anna Muster",
  registerEntry: "Amtsgericht Stendal, HRB 12345",
  vatId: "",
  dpoContact: "",
  dpoRequired: false,
  humanContact: "https://buchladen.example/kontakt",
  hostingProvider: "",
  hostingCountry: "",
};
const noFacts: Controller = {
  ...facts,
  name: "",
  address: "",
  email: "",
  phone: "",
  representedBy: "",
  registerEntry: "",
  humanContact: "",
};

const table = (name: string, de: string, en: string, due: number, stored: number) => ({
  table: name,
  title: { de, en },
  due,
  stored,
});

const overview: Overview = {
  assistant: { slug: "laden", name: "Lena" },
  version: "0.1.0",
  engine: "PostgreSQL 18.6 (embedded)",
  publicUrl: "https://chat.buchladen.example",
  conversations: { open: 1284, messages: 9312, messagesToday: 87 },
  sources: { ready: 4, reading: 0, held: 0, failed: 0, passages: 242 },
  egress: { recipients: 0, transfers: 0, refusals: 0 },
  promises: { holds: 6, broken: 0, unproven: 0, lastRunAt: ago(5) },
  retention: {
    nextRunAt: new Date(Date.now() + hour / 2).toISOString(),
    tables: [
      table("conversation", "Gespräche", "Conversations", 12, 1284),
      table("message", "Nachrichten", "Messages", 96, 9312),
      table("operator_session", "Sitzungen der Betreiber", "Operators' sessions", 1, 2),
      table("audit", "Berichte", "Reports", 0, 14),
    ],
    lastRuns: [
      { at: ago(0.5), deleted: { conversation: 2, message: 11 } },
      { at: ago(1.5), deleted: {} },
    ],
  },
  missingFacts: 0,
};

const ledger: readonly LedgerEntry[] = Array.from({ length: 63 }, (_, index) => ({
  id: `l${index}`,
  at: ago(index * 3),
  recipient: "Mistral AI",
  country: "FR",
  purpose: "Antwort",
  categories: { Frage: 1, Abschnitt: 4 },
  bytes: 4200 + index * 37,
  payloadHash: `9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f0${index}`,
  outcome: "200",
}));

/** Makes a fresh copy of a scenario. */
export function makeScenario(name: ScenarioName): Scenario {
  const limits = { uploadMaxBytes: 100 * 1024 * 1024, questions: structuredClone(passedOn) };
  if (name === "well") {
    return { ...limits, overview, sources: [...sources], ledger: [], refusals: [], promises, controller: facts };
  }
  if (name === "fresh") {
    return {
      ...limits,
      overview: {
        ...overview,
        publicUrl: null,
        conversations: { open: 0, messages: 0, messagesToday: 0 },
        sources: { ready: 0, reading: 0, held: 0, failed: 0, passages: 0 },
        promises: { holds: 0, broken: 0, unproven: 6, lastRunAt: null },
        retention: { ...overview.retention, tables: [], lastRuns: [] },
        missingFacts: 4,
      },
      sources: [],
      questions: { keepDays: 90, groups: [] },
      ledger: [],
      refusals: [],
      promises: promises.map((item) => ({ ...item, last: null, lastRunAt: null })),
      controller: noFacts,
    };
  }
  return {
    ...limits,
    overview: {
      ...overview,
      sources: { ready: 5, reading: 1, held: 1, failed: 1, passages: 242 },
      egress: { recipients: 1, transfers: 63, refusals: 5 },
      promises: { holds: 4, broken: 1, unproven: 1, lastRunAt: ago(5) },
      missingFacts: 2,
    },
    sources: [
      source({
        id: "s7",
        title: "Mitgliederliste",
        fileName: "mitglieder.pdf",
        state: "held",
        passages: 2,
        createdAt: ago(0.05),
        findings: heldFindings.map(({ places: _, ...found }) => found),
      }),
      source({ id: "s6", title: "Start", kind: "page", website: "buchladen.example", createdAt: ago(0.3) }),
      source({
        id: "s5",
        title: "Kontakt",
        kind: "page",
        website: "buchladen.example",
        state: "off",
        createdAt: ago(0.3),
      }),
      source({
        id: "s9",
        title: "Lieferantenverzeichnis-mit-sehr-langem-Dateinamen_2025_final_v7.pdf",
        state: "failed",
        progress: 0,
        passages: 0,
        language: null,
        createdAt: ago(0.2),
        error: {
          code: "source-encrypted",
          message: {
            de: "Die Datei ist mit einem Kennwort geschützt und lässt sich nicht lesen. Speichern Sie sie ohne Kennwort, und laden Sie sie neu hoch.",
            en: "The file is protected by a password and cannot be read. Save it without a password and upload it again.",
          },
        },
      }),
      source({
        id: "s8",
        title: "Jahreskatalog",
        fileName: "katalog.pdf",
        state: "reading",
        progress: 0.4,
        passages: 0,
        bytes: 48_000_000,
        createdAt: ago(0.1),
      }),
      ...sources,
    ],
    ledger,
    refusals: [
      { at: ago(1), way: "fetch", target: "telemetry.example", count: 4 },
      { at: ago(7), way: "dns", target: "updates.example", count: 1 },
    ],
    promises: changeVerdict("RET-01", {
      verdict: "broken",
      evidence: [],
      reason: {
        de: "Die Spalte message.draft steht in der Datenbank, ist aber nicht erklärt.",
        en: "Column message.draft is in the database, but not declared.",
      },
    }).map((item) =>
      item.id === "CHAT-01"
        ? {
            ...item,
            last: verdict("CHAT-01", {
              verdict: "unproven",
              evidence: [],
              reason: {
                de: "Auf diesem Rechner wurde kein Browser gefunden.",
                en: "No browser was found on this machine.",
              },
            }),
          }
        : item,
    ),
    controller: { ...facts, phone: "", humanContact: "", registerEntry: "" },
  };
}
