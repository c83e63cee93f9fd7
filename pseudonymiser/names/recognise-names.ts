import type { Finding } from "../finding.ts";
import type { TextView } from "../text/text-view.ts";
import { tokenise } from "../text/tokens.ts";
import type { NameLists } from "./lists/index.ts";
import { mergeNames } from "./merge-names.ts";
import type { NameSpan } from "./name-span.ts";
import { type NameText, nameText } from "./name-text.ts";
import { columnRule } from "./rules/column-rule.ts";
import { introductionRule } from "./rules/introduction-rule.ts";
import { labelRule } from "./rules/label-rule.ts";
import { letterRule } from "./rules/letter-rule.ts";
import { listRule } from "./rules/list-rule.ts";
import { bornNames, joinedNames, partiesOfLawsuit, reportedNames, surnamesBefore } from "./rules/neighbour-rule.ts";
import { salutationRule } from "./rules/salutation-rule.ts";
import { taggerRule } from "./rules/tagger-rule.ts";
import type { TaggedName, Tagger } from "./tagger/index.ts";
import { trimName } from "./trim-name.ts";
import { vetoOf } from "./vetoes.ts";

/** What the recognition of names is made of. */
export interface NameKnowledge {
  readonly lists: NameLists;
  readonly tagger: Tagger;
}

/** What speaks for a name counts only this part where something speaks against it. */
const vetoed = 0.2;

/**
 * Finds names of persons: the trained tagger, lists of names, and the places where names stand (salutations, greetings,
 * signatures, labels, introductions), each with its own score, joined and weighed against what speaks against a name
 * (streets, firms, institutions, things, stand-ins).
 */
export function recogniseNames(view: TextView, { lists, tagger }: NameKnowledge): Finding[] {
  const { plain } = view;
  const tokens = tokenise(plain);
  if (tokens.count === 0) return [];
  const tagged = tagger.tag(plain, tokens);
  const text = nameText(plain, { ...tokens, person: tagged.person }, lists);
  const announced = [
    ...salutationRule(text),
    ...introductionRule(text, lists),
    ...letterRule(text),
    ...labelRule(text),
    ...columnRule(text, view),
    ...reportedNames(text),
    ...bornNames(text),
    ...partiesOfLawsuit(text),
    ...listRule(text),
    ...taggerRule(text, tagged.names),
  ];
  const spans = [...announced, ...joinedNames(text, announced), ...surnamesBefore(text, announced)];
  const others = tagged.names.filter(({ label }) => label !== "PER");
  return mergeNames(spans).flatMap((span) => findingOf(text, lists, { span, others }));
}

function findingOf(
  text: NameText,
  lists: NameLists,
  { span, others }: { readonly span: NameSpan; readonly others: readonly TaggedName[] },
): Finding[] {
  const { start, end } = trimName(text, span, lists);
  if (end <= start) return [];
  const veto = vetoOf(text, span, others);
  const score = veto === null ? span.score : span.score * vetoed;
  const evidence =
    veto === null ? span.evidence : [...span.evidence, { by: "list" as const, detail: `against: ${veto}` }];
  return [{ kind: "PERSON", start, end, score, evidence }];
}
