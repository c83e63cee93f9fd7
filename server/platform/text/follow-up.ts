import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";
import { type QuestionTerm, questionTerms } from "./terms.ts";

/** A question with this many content words stands on its own. */
const selfContainedTerms = 3;

const opening =
  /^(?:und|auch|aber|oder|and|but|or|also|what about|how about|was ist mit|wie (?:ist|sieht) es (?:mit|am|im|bei))(?!\p{L})/iu;
/** Words that point back: no article before a noun (`das Ausgangsbuch`), and nothing that stands for no thing (`gibt es`, `is there`). */
const pointing =
  /(?<!\p{L})(?:(?:das|dies|dieses?)(?!\s+(?-i:\p{Lu}))|dort|dafür|davon|damit|darin|dazu|ihn|ihm|(?<!gibt )es|this|that|it|(?<!(?:is|are|was|were) )there|they|them|those|these)(?!\p{L})/iu;
/** A question with its verb and what it is about: `Was ist das Ausgangsbuch?`, not `Wie teuer?`. */
const whole =
  /^(?:was|wer|wen|wem|wo|wann|wie|warum|wieso|welche[rsnm]?|gibt|what|who|where|when|how|why|which|is|are|do|does|can)(?:\s+[\p{L}\p{N}-]+){2,}/iu;

/** Words of which a question names one at a time: a new one takes the place of an earlier one. */
const takingTurns: readonly RegExp[] = [
  /^(?:(?:mon|diens|donners|frei|sams|sonn)tag(?:en|e|s)?|mittwochs?|sonnabends?|feiertag(?:en|e|s)?|wochenendes?|werktag(?:en|e|s)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|holidays?|heute|morgen|ubermorgen|today|tomorrow)$/u,
  /^(?:januar|janner|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)$/u,
  /^(?:1\d|20)\d{2}$/u,
  /^(?:fruhling|fruhjahr|sommer|herbst|winter|spring|summer|autumn|fall)$/u,
  /^(?:erwachsenen?|kind|kinder|kindern|jugendlichen?|schuler|studierenden?|studenten|senioren|familien?|adults?|child|children|students?|seniors?|families)$/u,
];

/** How many questions before one that a follow-up can lean on. */
const reach = 4;

/** Whether a question cannot be understood without the one before it (`Und am Samstag?`, `How long is that kept?`). */
function isFollowUp(question: string, language: Language): boolean {
  const terms = questionTerms(question, language);
  if (terms.length >= selfContainedTerms) return false;
  if (opening.test(question.trim()) || pointing.test(question)) return true;
  return terms.length === 0 || (terms.length < 2 && question.length < 40 && !whole.test(question.trim()));
}

/**
 * The question that a follow-up leans on: the nearest one before it that is understood alone. Null for a question that
 * is no follow-up, or has none before it.
 *
 * @param earlier the questions before it, oldest first.
 */
export function earlierQuestion(question: string, earlier: readonly string[], language: Language): string | null {
  if (!isFollowUp(question, language)) return null;
  const near = earlier.slice(-reach);
  return near.findLast((before) => !isFollowUp(before, language)) ?? near.at(0) ?? null;
}

/**
 * What a follow-up asks about without saying it: the words of the question it leans on, and of the follow-ups between
 * them, but those that a later question has replaced (after `Wann ist am Montag offen?`, `Und am Samstag?` is no longer
 * about Monday).
 */
export function earlierTerms(question: string, earlier: readonly string[], language: Language): QuestionTerm[] {
  const start = earlierQuestion(question, earlier, language);
  if (start === null) return [];
  const terms: QuestionTerm[] = [];
  const said = questionTerms(question, language).map(({ folded }) => folded);
  for (const before of earlier.slice(earlier.lastIndexOf(start)).reverse()) {
    const own = questionTerms(before, language).filter(
      ({ folded }) => !said.includes(folded) && !said.some((later) => takesTurns(folded, later)),
    );
    terms.push(...own);
    said.push(...own.map(({ folded }) => folded));
  }
  return terms;
}

function takesTurns(word: string, later: string): boolean {
  return takingTurns.some((kind) => kind.test(fold(word)) && kind.test(fold(later)));
}
