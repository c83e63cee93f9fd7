import { rounded } from "../figures.ts";
import type { QuestionSet } from "./squad.ts";

/** How deep a system's list is looked at. */
export const depth = 10;

/** What finds passages: their numbers, best first. */
export type Find = (question: string) => Promise<readonly number[]> | readonly number[];

/** How well a system finds the passage that answers. */
export interface RankFigures {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly meanReciprocalRankAt10: number;
}

/** The place of the right passage in each question's list, from 0; -1 where it is not among the first ten. */
export async function ranksOf(find: Find, { questions }: QuestionSet): Promise<number[]> {
  const ranks: number[] = [];
  for (const { text, passage } of questions) {
    const found = [...new Set(await find(text))].slice(0, depth);
    ranks.push(found.indexOf(passage));
  }
  return ranks;
}

/** Recall at 1 and 5 and mean reciprocal rank at 10. */
export function rankFigures(ranks: readonly number[]): RankFigures {
  const share = (within: number) =>
    rounded(ranks.filter((rank) => rank >= 0 && rank < within).length / ranks.length, 4);
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0);
  return {
    recallAt1: share(1),
    recallAt5: share(5),
    meanReciprocalRankAt10: rounded(reciprocal / ranks.length, 4),
  };
}
