import type { UnreadableFile } from "./errors.ts";

/** A piece of a document's structure, in reading order. `page` counts from 1; null where the format has no pages. */
export type Block = { readonly page: number | null } & BlockContent;

export type BlockContent =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly header: string | null; readonly rows: readonly string[] }
  | { readonly kind: "code"; readonly text: string };

/** What a reader makes of a file. */
export interface ReadDocument {
  /** The title the document gives itself, if it does. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Parts of the file that could not be read, such as attachments of a mail. */
  readonly unread?: readonly UnreadPart[];
}

/** A part of a file that could not be read, and why. */
export interface UnreadPart {
  readonly name: string;
  readonly fault: UnreadableFile;
}

/** How many of a file's pages (slides, sheets, chapters) are read. */
export interface PageCount {
  readonly read: number;
  readonly total: number;
}

/** The lines recognised on one page; kept, so that no page is recognised twice. Plain data that JSON carries. */
export type RecognisedLines = readonly {
  readonly text: string;
  readonly size: number;
  readonly gap: number | null;
  readonly row: { readonly table: number; readonly cells: readonly string[] } | null;
}[];

/** Pages of pictures that an earlier, interrupted reading has recognised, and where newly recognised ones go. */
export interface RecognisedPages {
  readonly kept: ReadonlyMap<number, RecognisedLines>;
  keep(page: number, lines: RecognisedLines): void;
}

/** A reader's file and surroundings. */
export interface ReadingInput {
  readonly bytes: Uint8Array;
  /** Says how far it is, 0 to 1, and how many pages that are where the format has pages. */
  readonly onProgress: (progress: number, pages?: PageCount) => void;
  readonly recognised: RecognisedPages;
  /** Reads a file that lies inside of this one, such as an attachment. Throws `UnreadableFile`. */
  readonly readPart: (fileName: string, bytes: Uint8Array) => Promise<ReadDocument>;
}

/** Reads one format. Throws `UnreadableFile`. */
export type Reader = (input: ReadingInput) => Promise<ReadDocument>;
