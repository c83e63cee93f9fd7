import type { Judgement } from "@diskret/contract";
import type { SourceId } from "#modules/knowledge";
import type { ConversationDependencies } from "./dependencies.ts";
import { QuestionNotFound } from "./errors.ts";
import type { LiveConversation } from "./live-conversation.ts";

/** Changes the counts of the sources that an answer cites; the judgement before, if known, is taken out of them. */
export async function judge(
  { countJudgement, knowledge }: Pick<ConversationDependencies, "countJudgement" | "knowledge">,
  live: LiveConversation,
  { answerId, judgement }: { readonly answerId: string; readonly judgement: Judgement },
): Promise<void> {
  const answer = live.messages.find(({ id, role }) => id === answerId && role === "assistant");
  if (answer === undefined) throw new QuestionNotFound();
  const before = live.judgements.get(answerId) ?? null;
  if (before === judgement) return;
  live.judgements.set(answerId, judgement);
  const change = (which: Judgement): number => Number(judgement === which) - Number(before === which);
  const { organisationId } = live.stored;
  const ids = answer.citations.map(({ passageId }) => passageId);
  const passages = await knowledge.passages(organisationId, ids);
  const sourceIds: SourceId[] = [...passages.values()].map(({ sourceId }) => sourceId);
  await countJudgement(organisationId, sourceIds, { helpful: change("helpful"), unhelpful: change("unhelpful") });
}
