import type { Answerer, AnswerPart, AnswerRequest } from "../answerer.ts";
import { composeAnswer } from "./compose-answer.ts";
import { decline } from "./decline.ts";
import { evidence, suffices } from "./evidence.ts";
import { questionType } from "./question-type.ts";
import { createPassageReader, type PassageReader } from "./read-passage.ts";
import { type ScoredUnit, scoreUnits } from "./score-units.ts";
import { selectUnits } from "./select-units.ts";
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
  const type = questionType(request.question);
  const { units, weighed } = scoreUnits(request, type, reader);
  const own = units.filter(({ passage }) => passage.language === null || passage.language === request.language);
  for (const candidates of [own, units]) {
    const best = bestOf(candidates);
    if (best === undefined || !suffices(evidence({ request, type, weighed, best }))) continue;
    const groups = selectUnits(candidates, type);
    const cited = groups.flatMap((group) => group.slice(0, 1).map((unit) => unit.passage.number));
    return { text: composeAnswer(request, groups), outcome: "complete", cited };
  }
  return { text: decline(request), outcome: "unknown", cited: [] };
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
