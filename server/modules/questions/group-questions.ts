import type { Language, PassedKind, QuestionGroup, QuestionState } from "@diskret/contract";
import { termsOf } from "#platform/text";

/** A question as it lies in the list, opened. */
export interface OpenedQuestion {
  readonly id: string;
  readonly kind: PassedKind;
  readonly language: Language;
  readonly text: string;
  readonly day: string;
  readonly state: QuestionState;
}

/** Two questions are alike when they share this much of the terms they have together (Jaccard's measure). */
const alikeFrom = 0.5;

interface Group {
  readonly terms: ReadonlySet<string>;
  readonly members: OpenedQuestion[];
}

/**
 * Puts alike questions together: of one kind, language and state, with the same content words for the most part. The first
 * of a group (the newest, as they come) stands for it. The most asked come first, of equals the newest.
 */
export function groupQuestions(questions: readonly OpenedQuestion[]): QuestionGroup[] {
  const buckets = Map.groupBy(questions, ({ kind, language, state }) => `${kind} ${language} ${state}`);
  return [...buckets.values()]
    .flatMap(groupsOf)
    .map(({ members }) => present(members))
    .sort((one, other) => other.count - one.count || other.day.localeCompare(one.day));
}

function groupsOf(questions: readonly OpenedQuestion[]): Group[] {
  const groups: Group[] = [];
  const byTerm = new Map<string, Set<Group>>();
  for (const question of questions) {
    const terms = new Set(termsOf(question.text, question.language));
    const candidates = new Set([...terms].flatMap((term) => [...(byTerm.get(term) ?? [])]));
    const alike = [...candidates].find((group) => likeness(group.terms, terms) >= alikeFrom);
    if (alike !== undefined) {
      alike.members.push(question);
      continue;
    }
    const group = { terms, members: [question] };
    groups.push(group);
    for (const term of terms) byTerm.set(term, (byTerm.get(term) ?? new Set()).add(group));
  }
  return groups;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((term) => other.has(term)).length;
  return shared / (one.size + other.size - shared);
}

function present(members: readonly OpenedQuestion[]): QuestionGroup {
  const [first] = members;
  if (first === undefined) throw new Error("A group of questions has no member.");
  return {
    kind: first.kind,
    state: first.state,
    text: first.text,
    language: first.language,
    day: first.day,
    count: members.length,
    members: members.map(({ id, text, day }) => ({ id, text, day })),
  };
}
