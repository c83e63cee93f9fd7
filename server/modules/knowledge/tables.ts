import { defineTable, notPersonal } from "#privacy/inventory";
import { type CareTables, sourceFindingTable, sourceUseTable } from "./care/tables.ts";
import { document } from "./document-content.ts";
import { type FileTables, recognisedPageTable, sourceFileTable, watchedFileTable } from "./files/tables.ts";
import { type WebsiteTables, websiteTables } from "./websites/tables.ts";

export interface SourceRow {
  id: string;
  organisation_id: string;
  title: string;
  file_name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  file_id: string;
  language: string | null;
  state: string;
  progress: number;
  passages: number;
  shipped: boolean;
  error_code: string | null;
  error_figures: Record<string, number> | null;
  created_at: Date;
  switched_off: boolean;
  confirmed_kinds: string[];
  read_at: Date | null;
  pages_read: number | null;
  pages_total: number | null;
  paused: boolean;
  origin: string;
  /** The website whose page this is; null for a file. */
  website_id: string | null;
  url: string | null;
}

export interface PassageRow {
  id: string;
  organisation_id: string;
  source_id: string;
  ordinal: number;
  headings: string[];
  page: number | null;
  language: string | null;
  text: string;
}

export interface PostingRow {
  organisation_id: string;
  source_id: string;
  first_ordinal: number;
  term: string;
  entries: number[];
}

export interface KnowledgeVersionRow {
  organisation_id: string;
  version: number;
}

export interface SourceEmbeddingRow {
  id: string;
  organisation_id: string;
  source_id: string;
  model: string;
  next_ordinal: number;
  left_out: number;
  finished: boolean;
}

export interface PassageVectorRow {
  organisation_id: string;
  embedding_id: string;
  source_id: string;
  ordinal: number;
  signs: Buffer;
  numbers: Buffer;
}

/** The tables of this module as queries see them. */
export interface KnowledgeTables extends CareTables, FileTables, WebsiteTables {
  source: SourceRow;
  passage: PassageRow;
  posting: PostingRow;
  knowledge_version: KnowledgeVersionRow;
  source_embedding: SourceEmbeddingRow;
  passage_vector: PassageVectorRow;
}

const untilRemoved = {
  kind: "until-removed",
  because: {
    de: "Der Betreiber entfernt eine Quelle, wenn sie nicht mehr gelten soll; sie dient so lange, wie sie gilt.",
    en: "The operator removes a source when it no longer applies; it serves for as long as it applies.",
  },
} as const;

export const sourceTable = defineTable<SourceRow>()({
  name: "source",
  title: { de: "Quellen", en: "Sources" },
  columns: {
    id: notPersonal("a random id"),
    organisation_id: notPersonal("names the organisation, not a person"),
    title: document("Titel des Dokuments", "Title of the document"),
    file_name: document("Dateiname des Dokuments", "File name of the document"),
    media_type: notPersonal("a file format"),
    bytes: notPersonal("a size"),
    sha256: notPersonal("a checksum of the file, to store the same file once"),
    file_id: notPersonal("a random id of the encrypted original"),
    language: notPersonal("the language of a document"),
    state: notPersonal("how far reading has come"),
    progress: notPersonal("how far reading has come"),
    passages: notPersonal("a count"),
    shipped: notPersonal("whether the product came with it"),
    error_code: notPersonal("why reading failed"),
    error_figures: notPersonal("sizes and limits that explain the error"),
    created_at: notPersonal("when the document was added, without by whom"),
    switched_off: notPersonal("whether the operator keeps the document out of answers"),
    confirmed_kinds: notPersonal("kinds of personal data that the operator has seen and let in, never a value"),
    read_at: notPersonal("when the document was last read"),
    pages_read: notPersonal("how far reading has come"),
    pages_total: notPersonal("how far reading has to go"),
    paused: notPersonal("whether the operator has paused reading"),
    origin: notPersonal("whether it was uploaded, unpacked or taken from the watched folder"),
    website_id: notPersonal("names the website that the page belongs to"),
    url: document("Adresse der Webseite", "Address of the web page"),
  },
  retention: untilRemoved,
  files: ["file_id"],
});

export const passageTable = defineTable<PassageRow>()({
  name: "passage",
  title: { de: "Textstellen der Quellen", en: "Passages of the sources" },
  columns: {
    id: notPersonal("a random id"),
    organisation_id: notPersonal("names the organisation, not a person"),
    source_id: notPersonal("names the document"),
    ordinal: notPersonal("the place in the document"),
    headings: document("Überschriften über der Textstelle", "Headings above the passage"),
    page: notPersonal("a page number"),
    language: notPersonal("the language of a passage"),
    text: document("Wortlaut der Textstelle", "Wording of the passage"),
  },
  retention: { kind: "with", parent: "source", column: "source_id" },
});

export const postingTable = defineTable<PostingRow>()({
  name: "posting",
  title: { de: "Wortverzeichnis der Quellen", en: "Word index of the sources" },
  key: "source_id",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    source_id: notPersonal("names the document"),
    first_ordinal: notPersonal("a place in the document"),
    term: document("Wortstamm, der in der Quelle vorkommt", "Word stem that occurs in the source"),
    entries: notPersonal("places and weights of a word"),
  },
  retention: { kind: "with", parent: "source", column: "source_id" },
});

export const knowledgeVersionTable = defineTable<KnowledgeVersionRow>()({
  name: "knowledge_version",
  title: { de: "Stand des Wortverzeichnisses", en: "State of the word index" },
  key: "organisation_id",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    version: notPersonal("a counter"),
  },
  retention: {
    kind: "until-removed",
    because: { de: "Ein Zähler je Organisation.", en: "One counter per organisation." },
  },
});

export const sourceEmbeddingTable = defineTable<SourceEmbeddingRow>()({
  name: "source_embedding",
  title: { de: "Stand der Vektoren je Quelle", en: "State of the vectors of a source" },
  columns: {
    id: notPersonal("a random id"),
    organisation_id: notPersonal("names the organisation, not a person"),
    source_id: notPersonal("names the document"),
    model: notPersonal("names an embedding model"),
    next_ordinal: notPersonal("how far embedding has come"),
    left_out: notPersonal("a count"),
    finished: notPersonal("whether embedding has come to its end"),
  },
  retention: { kind: "with", parent: "source", column: "source_id" },
});

export const passageVectorTable = defineTable<PassageVectorRow>()({
  name: "passage_vector",
  title: { de: "Vektoren der Textstellen", en: "Vectors of the passages" },
  key: "embedding_id",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    embedding_id: notPersonal("names the state of the vectors of a source"),
    source_id: notPersonal("names the document"),
    ordinal: notPersonal("the place in the document"),
    signs: document(
      "Vorzeichen des Vektors einer Textstelle, aus der Namen und andere personenbezogene Angaben zuvor ersetzt wurden",
      "Signs of the vector of a passage in which names and other personal data were replaced before",
    ),
    numbers: document(
      "Vektor einer Textstelle, aus der Namen und andere personenbezogene Angaben zuvor ersetzt wurden",
      "Vector of a passage in which names and other personal data were replaced before",
    ),
  },
  retention: { kind: "with", parent: "source_embedding", column: "embedding_id" },
});

/** The tables of this module with what they store, why and until when. */
export const knowledgeTables = [
  ...websiteTables,
  sourceTable,
  passageTable,
  postingTable,
  knowledgeVersionTable,
  sourceFindingTable,
  sourceUseTable,
  sourceEmbeddingTable,
  passageVectorTable,
  recognisedPageTable,
  sourceFileTable,
  watchedFileTable,
] as const;
