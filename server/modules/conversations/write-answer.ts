import { setTimeout as wait } from "node:timers/promises";
import type { Message, Outcome } from "@diskret/contract";
import { type Assistant, compose } from "#modules/assistants";
import type { FoundPassage, SourceId } from "#modules/knowledge";
import type { FoundSearch } from "#modules/listings";
import { toProblem } from "#platform/http";
import { newId } from "#platform/ids";
import type { MessageId, OpenedMessage } from "./conversation.ts";
import type { ConversationDependencies } from "./dependencies.ts";
import { AnswerFailed } from "./errors.ts";
import type { LiveConversation } from "./live-conversation.ts";
import type { MessagePresenter } from "./present-message.ts";
import { createCitationRenumbering } from "./renumber-citations.ts";

/** Why an answer was ended from outside. */
type StopReason = "stopped" | "shutdown" | "deleted";

/** What writing an answer needs besides the dependencies of the module. */
export interface AnswerWriting {
  readonly deps: ConversationDependencies;
  readonly present: MessagePresenter;
  /** Stores a message; false when the conversation is gone. */
  readonly store: (live: LiveConversation, message: OpenedMessage) => Promise<boolean>;
}

/** What came of asking the answerer. */
interface Written {
  readonly text: string;
  readonly outcome: Outcome;
  readonly citations: OpenedMessage["citations"];
  readonly found?: FoundSearch;
}

/** Who answers which question, and the ids of the messages that make room for the answer. */
export interface AnswerStart {
  readonly assistant: Assistant;
  readonly question: OpenedMessage;
  readonly removed: readonly string[];
}

/** Most passages that an answer is written from. */
export const passageLimit = 8;

/**
 * Starts the answer to the last question and returns at once; its pieces are published as they come. The way of a
 * message: retrieve, compose, stream, store sealed.
 */
export function startAnswer(writing: AnswerWriting, live: LiveConversation, start: AnswerStart): void {
  const { assistant, question, removed } = start;
  const answerId = newId<"message">(writing.deps.clock.now());
  const controller = new AbortController();
  live.publish({
    event: "answer-started",
    data: { answerId, questionId: question.id, language: question.language, removed: [...removed] },
  });
  const finished = runAnswer(writing, live, { assistant, question, answerId, signal: controller.signal }).finally(
    () => {
      live.run = null;
    },
  );
  live.run = { answerId, controller, finished };
}

/** Ends the answer being written, if any, and waits until it has ended. */
export async function stopAnswer(live: LiveConversation, reason: StopReason): Promise<void> {
  const { run } = live;
  if (run === null) return;
  run.controller.abort(reason);
  await run.finished;
}

interface Answering {
  readonly assistant: Assistant;
  readonly question: OpenedMessage;
  readonly answerId: MessageId;
  readonly signal: AbortSignal;
}

async function runAnswer(writing: AnswerWriting, live: LiveConversation, answering: Answering): Promise<void> {
  const { deps } = writing;
  try {
    const written = await write(deps, live, answering);
    const reason: unknown = answering.signal.reason;
    if (answering.signal.aborted && reason !== "stopped") return; // deleted or shutting down: nothing is kept of it
    const message: OpenedMessage = {
      id: answering.answerId,
      position: answering.question.position + 1,
      role: "assistant",
      language: answering.question.language,
      createdAt: deps.clock.now(),
      ...written,
    };
    if (!(await writing.store(live, message))) return endDeleted(live);
    live.messages.push(message);
    const shown = await writing.present(live.stored.organisationId, message);
    live.publish({ event: "answer-finished", data: { message: shown } });
    await countSources(deps, live, shown);
  } catch (cause) {
    deps.onFailure(cause);
    live.publish({ event: "failure", data: toProblem(new AnswerFailed(), answering.question.language) });
  }
}

/** One more answer for each source it cites: a count of the day, without reference to this conversation. A fault loses a count, nothing else. */
async function countSources(deps: ConversationDependencies, live: LiveConversation, message: Message): Promise<void> {
  const cited = message.citations.flatMap((citation) => (citation.state === "available" ? [citation.sourceId] : []));
  const ids = [...new Set(cited)].map((id) => id as SourceId); // presented from a SourceId
  if (ids.length > 0) await deps.countAnswer(live.stored.organisationId, ids).catch(deps.onFailure);
}

/** The conversation was deleted elsewhere, by its period or by another process: its readers are told and let go. */
function endDeleted(live: LiveConversation): void {
  live.publish({ event: "closing", data: { reason: "ended" } });
  live.close();
}

/** Asks knowledge and answerer and publishes the pieces. A stop ends it with what was written so far. */
async function write(deps: ConversationDependencies, live: LiveConversation, answering: Answering): Promise<Written> {
  const { assistant, question, answerId, signal } = answering;
  const earlier = live.messages.filter((message) => message.position < question.position);
  const searched = await searchListings(deps, live, { ...answering, earlier });
  if (searched !== null) return searched;
  const passages = await deps.knowledge.retrieve(
    assistant.organisationId,
    {
      question: question.text,
      language: question.language,
      earlierQuestions: earlier.filter((message) => message.role === "visitor").map((message) => message.text),
      limit: passageLimit,
    },
    signal,
  );
  const request = compose(assistant, {
    question: question.text,
    language: question.language,
    addressForm: deps.settings.addressForm,
    humanContact: await deps.humanContact(),
    history: earlier.map(({ role, text }) => ({ role, text })),
    passages,
  });
  const citations = createCitationRenumbering(new Set(request.passages.map((passage) => passage.number)));
  const told = createTelling(deps.settings, live, { answerId, signal });
  let outcome: Outcome = "stopped";
  for await (const part of deps.answerer.answer(request, signal)) {
    if (part.kind === "text") await told.tell(citations.push(part.text));
    else if (!signal.aborted) outcome = part.outcome;
    if (signal.aborted) break;
  }
  await told.tell(citations.flush());
  return {
    text: told.text(),
    outcome: signal.aborted ? "stopped" : outcome,
    citations: cited(citations.order, passages),
  };
}

/** Answers a question that looks for listings: the sentences first, then the cards. Null where it looks for none. */
async function searchListings(
  { listings, settings }: ConversationDependencies,
  live: LiveConversation,
  { assistant, question, answerId, signal, earlier }: Answering & { readonly earlier: readonly OpenedMessage[] },
): Promise<Written | null> {
  const { organisationId } = assistant;
  const previous = earlier.findLast(({ role }) => role === "assistant")?.found ?? null;
  const { text, language } = question;
  const answer = await listings.answer(organisationId, { text, language, addressForm: settings.addressForm, previous });
  if (answer === null) return null;
  const told = createTelling(settings, live, { answerId, signal });
  for (const piece of answer.text.match(/\S+\s*/gu) ?? []) await told.tell(piece);
  if (signal.aborted) return { text: told.text(), outcome: "stopped", citations: [] };
  const found = await listings.present(organisationId, answer.found, language);
  live.publish({ event: "answer-found", data: { answerId, found } });
  return { text: answer.text, outcome: answer.outcome, citations: [], found: answer.found };
}

interface Telling {
  /** Publishes a piece of the answer at the set pace; nothing once it was stopped. */
  tell(piece: string): Promise<void>;
  /** What was published so far. */
  text(): string;
}

function createTelling(
  { wordsPerSecond }: ConversationDependencies["settings"],
  live: LiveConversation,
  { answerId, signal }: Pick<Answering, "answerId" | "signal">,
): Telling {
  const pace = createPace(wordsPerSecond, signal);
  let told = "";
  return {
    async tell(piece) {
      if (piece === "" || signal.aborted) return;
      await pace(piece);
      if (signal.aborted) return;
      told += piece;
      live.publish({ event: "answer-delta", data: { answerId, text: piece } });
    },
    text: () => told,
  };
}

/** The passages behind the new numbers. */
export function cited(order: readonly number[], passages: readonly FoundPassage[]): OpenedMessage["citations"] {
  return order.flatMap((original, index) => {
    const passage = passages[original - 1];
    return passage === undefined ? [] : [{ number: index + 1, passageId: passage.id }];
  });
}

/** Waits so that words appear no quicker than set, the first ones at once; 0 never waits. */
function createPace(wordsPerSecond: number, signal: AbortSignal): (piece: string) => Promise<void> {
  if (wordsPerSecond <= 0) return async () => undefined;
  let readAtMs = 0;
  return async (piece) => {
    const nowMs = performance.now();
    const words = piece.split(/\s+/).filter((word) => word !== "").length;
    if (readAtMs > nowMs) await wait(readAtMs - nowMs, undefined, { signal }).catch(() => undefined);
    readAtMs = Math.max(readAtMs, nowMs) + (words * 1000) / wordsPerSecond;
  };
}
