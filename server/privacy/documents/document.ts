import type { Language } from "@diskret/contract";

/** A piece of a document. `item` names what the piece says, the same in every language (`13-1-a`). */
export type Block =
  | { readonly kind: "heading"; readonly item: string; readonly text: string; readonly level: 2 | 3 }
  /** Leads to the headings and boxes that follow it. */
  | { readonly kind: "contents"; readonly item: string; readonly title: string }
  | { readonly kind: "paragraph"; readonly item: string; readonly text: string }
  | { readonly kind: "list"; readonly item: string; readonly entries: readonly string[] }
  | { readonly kind: "facts"; readonly item: string; readonly facts: readonly Fact[] }
  | {
      readonly kind: "table";
      readonly item: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Set apart from all other text, as GDPR Art. 21(4) wants the right to object presented. */
  | { readonly kind: "box"; readonly item: string; readonly title: string; readonly text: string };

/** A term with what it is here. */
export interface Fact {
  readonly item: string;
  readonly term: string;
  readonly value: string;
  /** The item of the block that says more about it. */
  readonly more?: string;
}

/** A text that is written from what the software does, in one language. */
export interface Document {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** Version and date, shown below the title. */
  readonly state: readonly string[];
  readonly blocks: readonly Block[];
}

/** The items a document says, in order: what its versions in two languages must have in common. */
export function itemsOf(document: Document): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "facts" ? [block.item, ...block.facts.map((fact) => fact.item)] : [block.item],
  );
}
