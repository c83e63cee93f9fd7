import { type Finding, scores } from "../finding.ts";
import { findingAt } from "./find-by-pattern.ts";

const square =
  /(?<![\p{L}\d.-])[A-U] ?[1-7], ?\d{1,2}(?: ?[a-e](?!\p{L})|(?:-|–| - )\d{1,2})?(?![\d\p{L}]|[.,]\d)((?:,? ?\n?|, )681\d\d Mannheim)?/gu;
const cue = /(?:wohn|adress|anschrift|stra(?:ß|ss)e:|quadrat|mannheim)[^\n]{0,40}$/i;

/** The squares of Mannheim, which have no streets: "Q 7, 24, 68161 Mannheim". Without the town a word for an address is needed. */
export function findMannheimSquares(plain: string): readonly Finding[] {
  if (!/mannheim/i.test(plain)) return [];
  return Array.from(plain.matchAll(square)).flatMap(({ 0: text, 1: town, index: start }): readonly Finding[] => {
    const announced = cue.test(plain.slice(Math.max(0, start - 50), start));
    if (town === undefined && !announced) return [];
    const score = town === undefined ? scores.likely : scores.certain;
    return [findingAt({ start, end: start + text.length }, { kind: "ADDRESS", score, pattern: "square of Mannheim" })];
  });
}
