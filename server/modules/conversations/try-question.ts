import type { Language, TrialResult } from "@diskret/contract";
import { type Assistant, compose } from "#modules/assistants";
import type { FoundPassage, SourceId } from "#modules/knowledge";
import type { ConversationDependencies } from "./dependencies.ts";
import { createMessagePresenter } from "./present-message.ts";
import { createCitationRenumbering } from "./renumber-citations.ts";
import { whyFound } from "./why-found.ts";
import { cited, passageLimit } from "./write-answer.ts";

/** A question that the operator tries out, on all sources (`sourceId` null) or one. */
export interface TriedQuestion {
  readonly text: string;
  /** The language of the question where it is known. */
  readonly language: Language | null;
  readonly sourceId: SourceId | null;
}

type TrialDependencies = Pick<
  ConversationDependencies,
  "knowledge" | "listings" | "answerer" | "settings" | "humanContact"
>;

/** How many passages of all sources are looked at where only those of one are wanted. */
const wideLimit = 200;

/** Answers a question from the sources as a conversation would, without one: nothing is stored or counted. */
export async function tryQuestion(
  deps: TrialDependencies,
  { assistant, question }: { readonly assistant: Assistant; readonly question: TriedQuestion },
  signal: AbortSignal,
): Promise<TrialResult> {
  const language = question.language ?? deps.knowledge.languageOf(question.text, deps.settings.defaultLanguage);
  const found = await passagesFor(deps, { assistant, question, language }, signal);
  const request = compose(assistant, {
    question: question.text,
    language,
    addressForm: deps.settings.addressForm,
    humanContact: await deps.humanContact(),
    history: [],
    passages: found,
  });
  const citations = createCitationRenumbering(new Set(request.passages.map((passage) => passage.number)));
  let answer = "";
  let outcome: TrialResult["outcome"] = "interrupted";
  for await (const part of deps.answerer.answer(request, signal)) {
    if (part.kind === "text") answer += citations.push(part.text);
    else outcome = part.outcome;
  }
  answer += citations.flush();
  const named = cited(citations.order, found);
  const present = createMessagePresenter(deps.knowledge, deps.listings);
  return {
    question: question.text,
    language,
    answer,
    outcome,
    citations: await present.citations(assistant.organisationId, named),
    passages: found.map((passage) => ({
      id: passage.id,
      sourceId: passage.sourceId,
      title: passage.title,
      headings: [...passage.headings],
      page: passage.page,
      text: passage.text,
      score: passage.score,
      cited: named.find(({ passageId }) => passageId === passage.id)?.number ?? null,
      reasons: whyFound(question.text, language, passage),
    })),
  };
}

interface Looked {
  readonly assistant: Assistant;
  readonly question: TriedQuestion;
  readonly language: Language;
}

async function passagesFor(
  deps: TrialDependencies,
  { assistant, question, language }: Looked,
  signal: AbortSignal,
): Promise<readonly FoundPassage[]> {
  const { sourceId } = question;
  const limit = sourceId === null ? passageLimit : wideLimit;
  const request = { question: question.text, language, earlierQuestions: [], limit };
  const found = await deps.knowledge.retrieve(assistant.organisationId, request, signal);
  return found.filter((passage) => sourceId === null || passage.sourceId === sourceId).slice(0, passageLimit);
}
