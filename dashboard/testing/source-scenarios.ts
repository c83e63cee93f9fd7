import type { FindingPlaces, QuestionList, Source, SourcePassages, TrialResult } from "@diskret/contract";

const kind = (
  code: string,
  name: readonly [string, string],
  counts: readonly [occurrences: number, different: number],
  marks: Partial<FindingPlaces> = {},
): FindingPlaces => ({
  kind: code,
  name: { de: name[0], en: name[1] },
  occurrences: counts[0],
  different: counts[1],
  special: false,
  waits: false,
  places: [
    { ordinal: 0, page: 1, headings: ["Beiträge"] },
    { ordinal: 1, page: 2, headings: ["Beiträge"] },
  ],
  ...marks,
});

/** What stands in the source that waits. */
export const heldFindings: readonly FindingPlaces[] = [
  kind("DATE_OF_BIRTH", ["Geburtsdatum", "date of birth"], [42, 42], { waits: true }),
  kind("health", ["Angabe zur Gesundheit", "statement about health"], [3, 3], { waits: true, special: true }),
  kind("PERSON", ["Person", "person"], [61, 44]),
  kind("PHONE", ["Telefonnummer", "telephone number"], [4, 2]),
];

const texts = [
  "Anna Weber, geboren am 12.03.1981, zahlt den ermäßigten Beitrag.",
  "Jonas Reuter, geboren am 05.11.1974, zahlt den vollen Beitrag.",
];

/** Its passages, with what is marked when it is looked at. */
export function passagesOf(source: Source, marked: boolean): SourcePassages {
  if (source.passages === 0) return { passages: [], total: 0, next: null, pages: [] };
  return {
    passages: texts.map((text, ordinal) => ({
      id: `p${ordinal}`,
      ordinal,
      headings: ["Mitglieder", "Beiträge"],
      page: ordinal + 1,
      language: "de",
      text,
      marks: marked
        ? [{ start: 23, end: 33, kind: "DATE_OF_BIRTH", name: heldFindings[0]?.name ?? { de: "", en: "" } }]
        : [],
    })),
    total: texts.length,
    next: null,
    pages: [
      { page: 1, ordinal: 0 },
      { page: 2, ordinal: 1 },
    ],
  };
}

/** An answer to any question. */
export const trialResult: TrialResult = {
  question: "Was kostet der Versand?",
  language: "de",
  answer: "Der Versand kostet 4,90 Euro [1].",
  outcome: "complete",
  citations: [],
  passages: [
    {
      id: "p0",
      sourceId: "s3",
      title: "Shipping and returns",
      headings: ["Versand"],
      page: null,
      text: "Der Versand kostet 4,90 Euro. Ab 40 Euro ist er frei.",
      score: 0.83,
      cited: 1,
      reasons: [
        { word: "Versand", met: ["Versand"], share: 0.6 },
        { word: "kostet", met: ["kostet"], share: 0.4 },
      ],
    },
  ],
};

const member = (id: string, text: string) => ({ id, text, day: "2026-03-01" });

/** What visitors passed on. */
export const passedOn: QuestionList = {
  keepDays: 90,
  groups: [
    {
      kind: "question",
      state: "open",
      text: "Kann ich ein Buch zurückgeben, das ich verschenkt bekommen habe?",
      language: "de",
      day: "2026-03-01",
      count: 7,
      members: [
        member("q1", "Kann ich ein Buch zurückgeben, das ich verschenkt bekommen habe?"),
        member("q2", "Geschenktes Buch zurückgeben, geht das?"),
      ],
    },
    {
      kind: "question",
      state: "open",
      text: "Do you ship to Norway?",
      language: "en",
      day: "2026-02-27",
      count: 2,
      members: [member("q3", "Do you ship to Norway?")],
    },
    {
      kind: "feedback",
      state: "open",
      text: "Die Öffnungszeiten im Advent fehlten.",
      language: "de",
      day: "2026-02-20",
      count: 1,
      members: [member("q4", "Die Öffnungszeiten im Advent fehlten.")],
    },
    {
      kind: "question",
      state: "source-added",
      text: "Gibt es Gutscheine?",
      language: "de",
      day: "2026-02-11",
      count: 3,
      members: [member("q5", "Gibt es Gutscheine?")],
    },
  ],
};
