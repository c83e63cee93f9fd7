import { earlierQuestion } from "#platform/text";
import type { Answerer, AnswerPart, AnswerRequest } from "../answerer.ts";
import type { Finding } from "./answer-features.ts";
import { compare } from "./compare.ts";
import { composeAnswer, composeComparison, composeContradiction } from "./compose-answer.ts";
import { findContradiction } from "./contradictions.ts";
import { decline } from "./decline.ts";
import { evidence, suffices } from "./evidence.ts";
import { type QuestionType, questionType } from "./question-type.ts";
import { createPassageReader, type PassageReader } from "./read-passage.ts";
import { type ScoredUnit, scoreUnits } from "./score-units.ts";
import { selectUnits } from "./select-units.ts";
import { shortAnswer } from "./short-answer.ts";
import { smallTalk } from "./small-talk.ts";

/** An answer as a whole, before it is given out piece by piece. */
export interface ExtractedAnswer {
  readonly text: string;
  readonly outcome: "complete" | "unknown";
  readonly cited: readonly number[];
}

/**
 * Makes the answerer that is always there: it composes answers from the best sentences of the passages and invents
 * nothing. No model, no connection.
 *
 * @example
 * for await (const part of createExtractiveAnswerer().answer(request, signal)) show(part);
 */
export function createExtractiveAnswerer(): Answerer {
  const reader = createPassageReader();
  return {
    id: "extractive",
    forget: reader.forget,
    async *answer(request, signal): AsyncGenerator<AnswerPart> {
      const { text, outcome, cited } = extractAnswer(request, reader);
      for (const piece of wordGroups(text)) {
        if (signal.aborted) return;
        yield { kind: "text", text: piece };
      }
      yield { kind: "end", outcome, cited };
    },
  };
}

/** The whole answer to a request. What a source in the other language says is told only where none in its own does. */
export function extractAnswer(request: AnswerRequest, reader: PassageReader = createPassageReader()): ExtractedAnswer {
  const talk = smallTalk(request);
  if (talk !== null) return { text: talk, outcome: "complete", cited: [] };
  const type = typeInConversation(request);
  const { units, weighed } = scoreUnits(request, type, reader);
  const own = units.filter(({ passage }) => passage.language === null || passage.language === request.language);
  for (const candidates of [own, units]) {
    const answer = answerFrom(candidates, { request, type, weighed });
    if (answer !== null) return answer;
  }
  return { text: decline(request), outcome: "unknown", cited: [] };
}

/** A follow-up that names no kind of answer wants the kind of the question before (`Und am Samstag?`). */
function typeInConversation({ question, history, language }: AnswerRequest): QuestionType {
  const type = questionType(question);
  const asked = history.flatMap((turn) => (turn.role === "visitor" ? [turn.text] : []));
  const earlier = type === "other" ? earlierQuestion(question, asked, language) : null;
  return earlier === null ? type : questionType(earlier);
}

/** What these units answer, or null where they do not. */
function answerFrom(
  units: readonly ScoredUnit[],
  { request, type, weighed }: Pick<Finding, "request" | "type" | "weighed">,
): ExtractedAnswer | null {
  const best = bestOf(units);
  if (best === undefined) return null;
  const compared = type === "comparison" ? compare(request, units) : null;
  if (compared !== null) {
    return complete(
      composeComparison(request, compared),
      compared.flatMap((part) => part.units),
    );
  }
  if (!suffices(evidence({ request, type, weighed, units, best }))) return null;
  const sides = findContradiction(request, { units, best, type });
  if (sides !== null) return complete(composeContradiction(request, sides), sides);
  const { groups, likelihood } = selectUnits(units, best, type);
  const fact = groups[0]?.[0] === best ? shortAnswer({ request, type, weighed, best, likelihood }) : null;
  return complete(composeAnswer(request, { groups, fact }), groups.flat());
}

function complete(text: string, units: readonly ScoredUnit[]): ExtractedAnswer {
  return { text, outcome: "complete", cited: [...new Set(units.map(({ passage }) => passage.number))] };
}

function bestOf(units: readonly ScoredUnit[]): ScoredUnit | undefined {
  return units.reduce<ScoredUnit | undefined>(
    (top, unit) => (top === undefined || unit.value > top.value ? unit : top),
    undefined,
  );
}

/** A text in groups of up to three words with the white space behind them. */
function wordGroups(text: string): readonly string[] {
  return text.match(/\s*(?:\S+\s*){1,3}/gu) ?? [];
}
