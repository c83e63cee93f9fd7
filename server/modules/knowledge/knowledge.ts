import type { Readable } from "node:stream";
import type { Language, ReadableSource, Source } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Id } from "#platform/ids";

/** Id of a source. */
export type SourceId = Id<"source">;
/** Id of a passage of a source; what a citation keeps instead of the text. */
export type PassageId = Id<"passage">;

/** A passage found for a question. `score` is 0 to 1, comparable between questions. */
export interface FoundPassage {
  readonly id: PassageId;
  readonly sourceId: SourceId;
  readonly title: string;
  readonly headings: readonly string[];
  readonly page: number | null;
  /** The address of the page it stands on; null for a file. */
  readonly url: string | null;
  readonly text: string;
  readonly language: Language | null;
  readonly score: number;
  /** When its source was added. */
  readonly addedAt: Date;
}

/** What passages are looked for with. */
export interface RetrievalRequest {
  readonly question: string;
  readonly language: Language;
  /** Earlier questions of the conversation, oldest first; follow-ups lean on them. */
  readonly earlierQuestions: readonly string[];
  readonly limit: number;
}

/** What a company knows: its sources, cut into passages, found again. */
export interface Knowledge {
  /** The language a text is written in, or `fallback` where it is too short to tell. */
  languageOf(text: string, fallback: Language): Language;
  retrieve(
    organisationId: OrganisationId,
    request: RetrievalRequest,
    signal: AbortSignal,
  ): Promise<readonly FoundPassage[]>;
  /** Passages by id, for citations; ids of deleted sources are simply absent. */
  passages(organisationId: OrganisationId, ids: readonly string[]): Promise<ReadonlyMap<string, FoundPassage>>;
  /** A source laid out for reading; null where there is none in use. */
  read(organisationId: OrganisationId, id: SourceId): Promise<ReadableSource | null>;
  /**
   * The original file as it was given, whatever the source's state; null where there is none. The original of a website's
   * page is the page itself.
   */
  original(
    organisationId: OrganisationId,
    id: SourceId,
  ): Promise<{ stream: Readable; mediaType: string; fileName: string } | null>;
  /** Takes a file in: streams it, encrypted, to disk and enqueues its reading. */
  add(organisationId: OrganisationId, file: IncomingFile, signal: AbortSignal): Promise<Source>;
  list(organisationId: OrganisationId): Promise<readonly Source[]>;
  get(organisationId: OrganisationId, id: SourceId): Promise<Source | null>;
  /** Deletes original, text, passages and index in one go. False where there was none. */
  remove(organisationId: OrganisationId, id: SourceId): Promise<boolean>;
}

/** A file on its way in, as a stream. */
export interface IncomingFile {
  readonly fileName: string;
  readonly bytes: Readable;
  /** What the sender says the size is, if it does; checked against the limit before anything is read. */
  readonly announcedBytes: number | null;
  /** Ships with the product (the sample assistant's handbook). */
  readonly shipped?: boolean;
}
