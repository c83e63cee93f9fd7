import type { Language } from "@diskret/contract";
import { termsOf } from "#platform/text";
import type { AnswerRequest } from "../answerer.ts";
import { answerSpans } from "./answer-shape.ts";
import { cover } from "./cover.ts";
import type { QuestionType } from "./question-type.ts";
import type { ScoredUnit } from "./score-units.ts";
import { hitsOf, nearness } from "./unit-features.ts";
import type { WeighedTerm } from "./weigh-terms.ts";

/** Types of questions that one thing answers. */
const factual: ReadonlySet<QuestionType> = new Set(["time", "duration", "amount", "money", "percent", "contact"]);
/** A fact is named where the sentence is that likely to hold the answer … */
const sureOfSentence = 0.5;
/** … and where no other thing of its shape is nearly as near to the words of the question. */
const clearlyNearer = 0.75;
/** Who reads a sentence this short has read the fact: UTF-16 code units. */
const shortSentence = 60;

const units =
  /^(?:mm|cm|m|km|g|kg|t|l|ml|kWh|kW|MB|GB|TB|Grad|Prozent|per|cents?|pence|pounds?|euros?|dollars?|million|billion|thousand|hundred|hectares?|met(?:re|er)s?|kilomet(?:re|er)s?|tonnes?|grams?|degrees?|lit(?:re|er)s?|minutes?|hours?|days?|weeks?|months?|years?|people|books|items|cm²|m²|km²)$/u;

/** What stands before a value and belongs to it: `innerhalb einer Woche` is another answer than a week. */
const introduction =
  /(?<!\p{L})(?:(?:innerhalb(?: von)?|nach|binnen|bis(?: zu[mr]?)?|seit|alle|höchstens|mindestens|spätestens|within|after|every|up to|at least|at most) )+$/iu;

/** How a fact is looked for. */
export interface FactSearch {
  readonly request: AnswerRequest;
  readonly type: QuestionType;
  readonly weighed: readonly WeighedTerm[];
  readonly best: ScoredUnit;
  readonly likelihood: number;
}

/**
 * The fact that a question asks for, word for word as it stands in the best sentence: a date, an amount, a name. Null
 * where the question asks for no fact, or where it is not plain which of several it is.
 */
export function shortAnswer({ request, type, weighed, best, likelihood }: FactSearch): string | null {
  if (!factual.has(type) || best.kind === "code" || likelihood < sureOfSentence) return null;
  const hits = hitsOf(best.placed, weighed, best.passage.language ?? request.language);
  if (hits.length === 0) return null;
  if (best.kind === "row") return cellFor(best, weighed, best.passage.language ?? request.language);
  const facts = new Map<string, number>();
  for (const span of answerSpans(best.text, type, request.question)) {
    const said = tidy(best.text.slice(span.start, span.end), type);
    const text = said === null ? null : `${introduction.exec(best.text.slice(0, span.start))?.[0] ?? ""}${said}`;
    if (text !== null) facts.set(text, Math.max(nearness([span], hits), facts.get(text) ?? 0));
  }
  const [first, second] = [...facts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || (second !== undefined && second[1] > first[1] * clearlyNearer)) return null;
  return best.text.length <= shortSentence ? null : first[0];
}

/** The cell of a table's row whose column the question names. */
function cellFor({ text, lead }: ScoredUnit, weighed: readonly WeighedTerm[], language: Language): string | null {
  const cells = text.split(" | ");
  const fits = (lead ?? "").split(" | ").map((name, column) => {
    return column === 0 ? 0 : cover(weighed, language, [[new Set(termsOf(name, language)), 1]]).found;
  });
  const best = Math.max(...fits);
  const column = fits.indexOf(best);
  return best > 0 && fits.lastIndexOf(best) === column ? (cells[column]?.trim() ?? null) : null;
}

/** Without what only looks like a part of it; null where nothing of use is left. */
function tidy(text: string, type: QuestionType): string | null {
  const words = text.split(" ");
  const last = words.at(-1) ?? "";
  const isWord = /^\p{Ll}/u.test(last) && !units.test(last);
  const isBare =
    isWord &&
    type === "amount" &&
    (termsOf(last, "de").length === 0 || termsOf(last, "en").length === 0 || /\p{L}$/u.test(last));
  const kept = isBare ? words.slice(0, -1).join(" ") : text;
  if (kept === "" || (type === "amount" && /^(?:1\d{3}|20\d{2})$/u.test(kept))) return null;
  return kept;
}

/** A fact as the opening of an answer: a capital first, a full stop behind. */
export function asOpening(fact: string): string {
  const text = fact.charAt(0).toUpperCase() + fact.slice(1);
  return `**${/[.!?]$/u.test(text) ? text : `${text}.`}**`;
}
