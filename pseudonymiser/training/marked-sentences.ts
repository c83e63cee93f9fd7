import type { MarkedText } from "../evaluation/score.ts";
import { personBegin, personEnd, personInside, personSingle } from "../names/tagger/labels.ts";
import { tokenise } from "../text/tokens.ts";
import { type LabelledSentence, notPerson } from "./labelled-sentence.ts";

/**
 * The sentences of texts in which persons are marked and other kinds of names are not: every token outside a person's
 * name may be of any other kind, or of none.
 */
export function markedSentences(texts: readonly MarkedText[]): LabelledSentence[] {
  return texts.flatMap(sentencesOf);
}

function sentencesOf({ text, spans }: MarkedText): LabelledSentence[] {
  const { count, starts, ends, sentenceCount, sentenceStarts } = tokenise(text);
  const persons = spans.filter(({ type }) => type === "PERSON");
  const personAt = (token: number): number =>
    persons.findIndex(({ start, end }) => (starts[token] ?? 0) < end && (ends[token] ?? 0) > start);
  return Array.from({ length: sentenceCount }, (_, sentence): LabelledSentence => {
    const first = sentenceStarts[sentence] ?? 0;
    const end = sentence + 1 < sentenceCount ? (sentenceStarts[sentence + 1] ?? 0) : count;
    const numbers = Array.from({ length: end - first }, (_unused, index) => first + index);
    const owners = numbers.map(personAt);
    return {
      tokens: numbers.map((token) => text.slice(starts[token], ends[token])),
      labels: Uint8Array.from(owners, (owner, index) => labelOf(owner, owners[index - 1], owners[index + 1])),
      source: "own/marked",
    };
  });
}

function labelOf(person: number, before = -1, after = -1): number {
  if (person === -1) return notPerson;
  if (before !== person) return after === person ? personBegin : personSingle;
  return after === person ? personInside : personEnd;
}
