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
}

/** A reader's file and surroundings. */
export interface ReadingInput {
  readonly bytes: Uint8Array;
  /** Says how far it is, 0 to 1. */
  readonly onProgress: (progress: number) => void;
}

/** Reads one format. Throws `UnreadableFile`. */
export type Reader = (input: ReadingInput) => Promise<ReadDocument>;
