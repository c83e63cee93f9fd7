import type { QuestionType } from "./question-type.ts";
import type { ScoredUnit } from "./score-units.ts";

const mostSentences = 3;
const mostItems = 12;
/** A further sentence must be worth this share of the best one; one of another passage more than one beside it. */
const besideShare = { other: 0.72, list: 0.66 } as const;
const elsewhereShare = 0.86;
/** Two sentences that share this much of their words say the same. */
const sameShare = 0.6;

const leaning =
  /^(?:er|sie|es|das|dies\p{L}*|dabei|dafür|dazu|damit|danach|darin|dadurch|dann|deshalb|daher|außerdem|so|dort|letzteres?|dessen|deren|it|they|he|she|this|that|these|those|then|there|therefore|however|his|her|their|its)(?!\p{L})/iu;

/** The units an answer is made of, grouped by passage, best passage first, in reading order within. */
export function selectUnits(units: readonly ScoredUnit[], type: QuestionType): readonly (readonly ScoredUnit[])[] {
  const ranked = [...units].sort((a, b) => b.value - a.value);
  const [best] = ranked;
  if (best === undefined) return [];
  const chosen = wantsWholeList(best, type) ? wholeBlock(best, units) : [best];
  const share = type === "list" || type === "steps" ? besideShare.list : besideShare.other;
  for (const unit of ranked) {
    if (chosen.filter((other) => other.kind === "sentence").length >= mostSentences) break;
    const beside = unit.passage.number === best.passage.number;
    if (unit.value < best.value * (beside ? share : elsewhereShare)) continue;
    if (unit.kind !== "sentence" || unit.passage.language !== best.passage.language || isLeadOf(unit, chosen)) continue;
    if (lacksAntecedent(unit, units)) continue;
    if (chosen.some((other) => saysTheSame(unit, other))) continue;
    chosen.push(unit);
  }
  return group(withContext(chosen, units), best);
}

/** A sentence that begins with a pronoun is told only together with the one it speaks of. */
function lacksAntecedent(unit: ScoredUnit, units: readonly ScoredUnit[]): boolean {
  if (!leaning.test(unit.text)) return false;
  return !units.some(
    ({ passage, place, kind, block }) =>
      passage.number === unit.passage.number && place === unit.place - 1 && kind === "sentence" && block === unit.block,
  );
}

/** A question for steps or a list gets the list; so does any question whose best unit is an item of a short one. */
function wantsWholeList(best: ScoredUnit, type: QuestionType): boolean {
  return best.kind === "item" || (best.kind === "row" && type === "list");
}

function wholeBlock(best: ScoredUnit, units: readonly ScoredUnit[]): ScoredUnit[] {
  const block = units.filter(
    (unit) => unit.passage.number === best.passage.number && unit.block === best.block && unit.kind === best.kind,
  );
  if (block.length <= mostItems) return block;
  return block.filter((unit) => unit.value >= best.value * 0.7).slice(0, mostItems);
}

function isLeadOf(unit: ScoredUnit, chosen: readonly ScoredUnit[]): boolean {
  return chosen.some((other) => other.lead === unit.text && other.passage.number === unit.passage.number);
}

function saysTheSame(a: ScoredUnit, b: ScoredUnit): boolean {
  if (a.text === b.text) return true;
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared / Math.max(1, Math.min(a.terms.size, b.terms.size)) > sameShare;
}

/** A sentence that begins with a pronoun takes the one before it along; a lead takes its list, or what follows. */
function withContext(chosen: readonly ScoredUnit[], units: readonly ScoredUnit[]): ScoredUnit[] {
  const all = new Set(chosen);
  const at = (unit: ScoredUnit, offset: number) =>
    units.find((other) => other.passage.number === unit.passage.number && other.place === unit.place + offset);
  for (const unit of chosen) {
    if (unit.kind !== "sentence") continue;
    const before = at(unit, -1);
    if (leaning.test(unit.text) && before?.kind === "sentence" && before.block === unit.block) all.add(before);
    const after = at(unit, 1);
    if (/[:：]$/u.test(unit.text) && after !== undefined) {
      for (const item of after.kind === "sentence" ? [after] : wholeBlock(after, units)) all.add(item);
    }
  }
  return [...all];
}

function group(chosen: readonly ScoredUnit[], best: ScoredUnit): ScoredUnit[][] {
  const groups = [...Map.groupBy(chosen, (unit) => unit.passage.number).values()];
  const worth = (units: readonly ScoredUnit[]) =>
    units.includes(best) ? Number.POSITIVE_INFINITY : Math.max(...units.map((unit) => unit.value));
  return groups.sort((a, b) => worth(b) - worth(a)).map((units) => units.sort((a, b) => a.place - b.place));
}
