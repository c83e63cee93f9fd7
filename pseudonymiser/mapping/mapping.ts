import type { Kind, TenantKind } from "../kinds.ts";
import type { Gender } from "./person/gender.ts";
import type { literalKind } from "./placeholder/reference.ts";

/** Something that gets a placeholder. */
export interface Mention {
  readonly kind: Kind;
  /** The text as it stands, titles and endings outside. */
  readonly value: string;
  /** What a Herr or Frau before the name says. */
  readonly gender?: Gender;
  /** The number of the person it belongs to, when the caller knows better than the name tells. */
  readonly person?: number;
}

/** A placeholder and what it stands for. */
export interface MappingEntry {
  readonly placeholder: string;
  /** `TEXT`: text of the person that only looks like a placeholder. */
  readonly kind: Kind | typeof literalKind;
  readonly value: string;
  /** The number of the person whose name it is, or after whom it is named. */
  readonly person: number | null;
  readonly gender: Gender | null;
}

export interface LegendOptions {
  /** Say who is a woman and who a man, as far as it is known, so that pronouns come out right. */
  readonly genders?: boolean;
}

/**
 * The two-way table of one conversation: placeholders and the values they stand for. It grows and is never renumbered.
 * Everything happens at once (no promises), so that calls cannot come between one another.
 */
export interface Mapping {
  /** How many changes the mapping has had. A store can compare it before it overwrites. */
  readonly revision: number;
  /** The tenant's kinds that are declared. */
  readonly tenantKinds: readonly TenantKind[];
  /**
   * Declares kinds of the tenant's own; those that are declared already change nothing. It must be done before anything
   * is masked, since text that looks like one of their placeholders is made neutral only from then on.
   *
   * @throws {InvalidKindName} when a name cannot stand in a placeholder without being mistaken for something else.
   */
  declareKinds(names: readonly string[]): void;
  /**
   * The placeholder for a value, the same one for the same kind and text for ever: `[IBAN_1]`. Forms of one person's
   * name share the number: `[PERSON_1]`, `[PERSON_1b]`. What is named after a person carries it: `[PERSON_1_EMAIL]`; an
   * address that came before the name keeps its own `[EMAIL_1]`. Whom a name belongs to, see `linkPerson`. A text that
   * is the name of two persons, Frau and Herr Müller, stands for the first one when nothing tells them apart.
   *
   * @throws {InvalidMention} for an empty value, a tenant's kind that is not declared, or a person that is not known.
   * @throws {MappingFull} after 999,999 placeholders of a kind.
   */
  placeholderFor(mention: Mention): string;
  /** A placeholder `[TEXT_1]` for text that only looks like one. */
  literalFor(text: string): string;
  /** What a placeholder, written as `placeholderFor` gave it, stands for. */
  valueOf(placeholder: string): string | null;
  /** The value for a kind whose number is lost: when there is exactly one (for persons: the first form of the only one). */
  onlyValueOf(kind: string): string | null;
  /** Everything in it, the oldest first. */
  entries(): readonly MappingEntry[];
  /** Explains the placeholders to the model. It stands in the system prompt as it is: never mask it. */
  legend(language: "de" | "en", options?: LegendOptions): string;
  /** Text for `readMapping`, JSON in a stable order. It holds the values in the clear: encrypt it before it is stored. */
  serialise(): string;
}
