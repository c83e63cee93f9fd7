import { literalTriggers, type TextRange } from "../text/literal-triggers.ts";
import type { TextView } from "../text/text-view.ts";
import { belief } from "./belief-terms.ts";
import { biometrics } from "./biometric-terms.ts";
import { convictions } from "./conviction-terms.ts";
import { germanHealth } from "./health-terms.ts";
import { englishHealth } from "./health-terms-english.ts";
import { joinNeighbours } from "./join-neighbours.ts";
import { labelledStretches } from "./labelled-value.ts";
import { measuredStretches } from "./measured-health.ts";
import { origin } from "./origin-terms.ts";
import { isRecordOfSomebody, isSupposed, speaksOfSomebody, type WordInSentence } from "./person-in-reach.ts";
import { politics } from "./political-terms.ts";
import { belongsToSomebody } from "./relation.ts";
import { sentenceAround } from "./sentence.ts";
import { sexLife } from "./sex-life-terms.ts";
import type { CategoryTerms, SpecialCategory, SpecialCategoryFlag, Stretch } from "./special-category.ts";
import { union } from "./union-terms.ts";

interface Detector {
  readonly category: SpecialCategory;
  readonly states: RegExp;
  readonly conditions: RegExp;
  readonly label: RegExp | null;
}

const detectors: readonly Detector[] = [
  germanHealth,
  englishHealth,
  belief,
  politics,
  union,
  origin,
  sexLife,
  biometrics,
  convictions,
].map(detector);

function detector({ category, states, conditions, labels, shortValues }: CategoryTerms): Detector {
  return {
    category,
    states: new RegExp(`(?<![a-zäöüß])(?:${states.join("|")})(?![a-zäöüß])`, "gi"),
    conditions: new RegExp(`(?:${conditions.join("|")})(?:e?s|e?n)?(?![a-zäöüß])`, "gi"),
    label:
      labels.length === 0
        ? null
        : new RegExp(`(?<![a-zäöüß])(?:${labels.join("|")})(?:${behindLabel(shortValues)})`, "gi"),
  };
}

const patterns = detectors.flatMap(({ states, conditions, label }) => [
  states,
  conditions,
  ...(label === null ? [] : [label]),
]);
/** Few texts hold a word of any category: one pass tells which patterns are worth a try. */
const triggers = literalTriggers(patterns);

/** A colon, or nothing before one of the values that only a label explains: "Konfession rk". */
function behindLabel(shortValues: string | undefined): string {
  const colon = String.raw`\s{0,2}[:=]\s{0,3}`;
  return shortValues === undefined ? colon : `${colon}| (?=(?:${shortValues})(?![a-zäöüß]))`;
}

/**
 * Finds what a text states about a certain person under Art. 9 and 10 GDPR. It is shown to people, not replaced: without
 * the word the question would have no sense. General talk on such a topic is not found.
 *
 * @example
 * findSpecialCategories(textView("Meine Tochter hat Asthma.")).map(({ category }) => category); // ["health"]
 * findSpecialCategories(textView("Was hilft bei Asthma?")); // []
 */
export function findSpecialCategories({ plain }: TextView): readonly SpecialCategoryFlag[] {
  const ranges = triggers.rangesIn(plain);
  const rangesOf = (pattern: RegExp) => ranges[patterns.indexOf(pattern)] ?? [];
  const flags = detectors.flatMap((one) => [
    ...statements(plain, one, rangesOf),
    ...(one.label === null || rangesOf(one.label).length === 0
      ? []
      : labelledStretches(plain, one.label, one.conditions).map((stretch) => flagAt(plain, one.category, stretch))),
  ]);
  flags.push(...measuredStretches(plain).map((stretch) => flagAt(plain, "health", stretch)));
  return joinNeighbours(plain, flags);
}

function flagAt(plain: string, category: SpecialCategory, stretch: Stretch): SpecialCategoryFlag {
  const { start, end } = withoutVerb(plain, stretch);
  return { category, start, end, cue: plain.slice(start, end).toLowerCase(), sentence: sentenceAround(plain, start) };
}

const verb =
  /^(?:bin|ist|war|sind|isch|bi|sei|wurde|als|bleibt|auch|beide|is|am|are|was|as|has|'m|i'm|he's|she's)(?:\s+(?:ich|er|sie|selbst|auch|ein|eine|a|an|nicht|not|noch|sehr|openly))*\s+/i;

/** The shortest words that state it: without the verb by which they were found, and without the end of the sentence. */
function withoutVerb(plain: string, { start, end }: Stretch): Stretch {
  const text = plain.slice(start, end);
  const before = verb.exec(text)?.[0].length ?? 0;
  return { start: start + before, end: start + text.replace(/[\s.,;]+$/, "").length };
}

function statements(
  plain: string,
  { category, states, conditions }: Detector,
  rangesOf: (pattern: RegExp) => readonly TextRange[],
): readonly SpecialCategoryFlag[] {
  const flags: SpecialCategoryFlag[] = [];
  for (const stretch of matchesIn(plain, states, rangesOf(states))) {
    const flag = flagAt(plain, category, stretch);
    const found = wordInSentence(plain, flag);
    if (speaksOfSomebody(found) || isStatedInRecord(plain, stretch, found)) flags.push(flag);
  }
  for (const match of matchesIn(plain, conditions, rangesOf(conditions))) {
    const stretch = wholeWord(plain, match);
    if (isCompoundOrTrap(plain, stretch)) continue;
    const flag = flagAt(plain, category, stretch);
    const found = wordInSentence(plain, flag);
    if (belongsToSomebody(found) || isStatedInRecord(plain, stretch, found)) flags.push(flag);
  }
  return flags;
}

function wordInSentence(plain: string, { start, end, sentence }: SpecialCategoryFlag): WordInSentence {
  return {
    before: plain.slice(sentence.start, start),
    word: plain.slice(start, end),
    after: plain.slice(end, sentence.end),
  };
}

/** How far from what it states a document may name its person, in characters before and after. */
const recordReach = { before: 1500, after: 300 } as const;

/** In a document about one person its findings need no subject, unless the sentence is about the topic. */
function isStatedInRecord(plain: string, { start, end }: Stretch, found: WordInSentence): boolean {
  // A question in such a document asks about a topic: "Übernehmen Sie die Reha?"
  if (
    isSupposed(found) ||
    isQuestion(found) ||
    /(?:gegen|für|über|zu|zur|zum|about|for|against)\s+$/i.test(found.before)
  )
    return false;
  return isRecordOfSomebody(plain.slice(Math.max(0, start - recordReach.before), end + recordReach.after));
}

function isQuestion({ before, after }: WordInSentence): boolean {
  return /\?\s*$/.test(after) && /(?<!\p{L})(?:\p{L}+en Sie|gibt es|habt ihr|do you|can you)(?!\p{L})/iu.test(before);
}

function* matchesIn(plain: string, pattern: RegExp, ranges: readonly TextRange[]): Generator<Stretch> {
  for (const { start, end } of ranges) {
    const part = plain.slice(start, end);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
      yield { start: start + match.index, end: start + match.index + match[0].length };
    }
  }
}

/** "infarkt" was found in "Herzinfarkt": the word begins further left. */
function wholeWord(plain: string, { start, end }: Stretch): Stretch {
  const left = /[\p{L}-]{1,40}$/u.exec(plain.slice(Math.max(0, start - 40), start))?.[0].replace(/^-+/, "") ?? "";
  return { start: start - left.length, end };
}

const traps =
  /^(?:fluss|taschen|einsiedler)krebs|^(?:verkehrs|sicht|straßen|bahn|fahr|wett|prozess|justiz)behinderung|^(?:wirtschafts|konjunktur)depression|^(?:daten|viren|computer|malware)infektion|^(?:kopf|trenn|welt|trennungs)schmerzen$|^(?:hemm|netz)infarkt|verkehrsinfarkt/i;

/** "Krebsvorsorge", "Diabetes-Kochbuch": the word is about a topic; and words that end alike and mean something else. */
function isCompoundOrTrap(plain: string, { start, end }: Stretch): boolean {
  return (
    /^\s{0,2}:|^ (?:Building|Hospital|House|Street|Road|Institute?|Foundation|Ward|Cent(?:er|re)|Stiftung|Klinik|Haus)(?!\p{L})/u.test(
      plain.slice(end, end + 20),
    ) ||
    /^-(?!(?:erkrankung|diagnose|therapie|op|patient|anfall|kranke)\p{L}*)\p{L}/iu.test(plain.slice(end, end + 20)) ||
    traps.test(plain.slice(start, end))
  );
}
