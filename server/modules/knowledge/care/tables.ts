import { defineTable, notPersonal } from "#privacy/inventory";

export interface SourceFindingRow {
  organisation_id: string;
  source_id: string;
  kind: string;
  occurrences: number;
  different: number;
  ordinals: number[];
}

export interface SourceUseRow {
  organisation_id: string;
  source_id: string;
  day: string;
  answers: number;
  helpful: number;
  unhelpful: number;
}

/** The tables of the care of sources, as queries see them. */
export interface CareTables {
  source_finding: SourceFindingRow;
  source_use: SourceUseRow;
}

export const sourceFindingTable = defineTable<SourceFindingRow>()({
  name: "source_finding",
  title: { de: "Arten personenbezogener Daten je Quelle", en: "Kinds of personal data per source" },
  key: "source_id",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    source_id: notPersonal("names the document"),
    kind: notPersonal("a kind such as telephone number, never the value"),
    occurrences: notPersonal("a count"),
    different: notPersonal("a count"),
    ordinals: notPersonal("places in the document"),
  },
  retention: { kind: "with", parent: "source", column: "source_id" },
});

export const sourceUseTable = defineTable<SourceUseRow>()({
  name: "source_use",
  title: { de: "Antworten je Quelle und Tag", en: "Answers per source and day" },
  key: "source_id",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    source_id: notPersonal("names the document"),
    day: notPersonal("a day, without time"),
    answers: notPersonal("a count without reference to a conversation"),
    helpful: notPersonal("a count without reference to a conversation"),
    unhelpful: notPersonal("a count without reference to a conversation"),
  },
  retention: { kind: "with", parent: "source", column: "source_id" },
});
