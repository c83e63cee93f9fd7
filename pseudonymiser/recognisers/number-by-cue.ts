import { type Finding, type Recogniser, scores } from "../finding.ts";
import type { Kind } from "../kinds.ts";
import { areAlike, isDistinctCode, readsAsCode } from "./code-shape.ts";
import { bareCode, readCode } from "./code-value.ts";
import { datedGapAfterCue, gapAfterCue, gapToNext, linkedGapAfterCue, wordsGapAfterCue } from "./cue-gap.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { readsAsPeriod, readsAsQuantity } from "./quantity-shapes.ts";

/** Sources of words, without groups that capture. */
interface CueWords {
  /** Words that may be the end of a longer one: "Onlinebestellnummer". */
  readonly open: readonly string[];
  /** Words that stand for themselves. */
  readonly whole: readonly string[];
}

/** What announces a kind of number. */
export interface NumberCues {
  readonly name: string;
  readonly kind: Kind;
  /** Words that say "number" themselves: "Kundennummer". Whatever they announce counts. */
  readonly explicit: CueWords;
  /** Words for the thing itself: "Bestellung". Only what looks like a code counts after them. */
  readonly bare: CueWords;
  /** Reads a value at an index. Default: `readCode`. */
  readonly read?: (plain: string, at: number) => Span | null;
  /** The score that a find has at most in its place; null where it is something else. */
  readonly limit?: (plain: string, find: Span, cue: Cue) => number | null;
}

/** A word that announces a number. */
export interface Cue extends Span {
  readonly word: string;
  readonly isExplicit: boolean;
}

interface ReadableCue extends Cue {
  readonly read: NonNullable<NumberCues["read"]>;
}

interface Announced extends Span {
  readonly score: number;
}

/**
 * A recogniser for numbers of no fixed form, which only the word beside them gives away: before them within a few words
 * ("Kundennr. 4471 0932", "meine Kundennummer bei euch ist 4471"), behind them ("B-2024-1 ist meine Bestellnummer"), and
 * several after one word ("Bestellungen 4711-1 und 4711-2").
 */
export function createNumberByCue({ name, kind, explicit, bare, limit, read = readCode }: NumberCues): Recogniser {
  const pattern = new RegExp(`(?:${source(explicit)}|(?<bare>${source(bare)}))(?![A-Za-zÄÖÜäöüß_])`, "gi");
  return {
    name,
    find({ plain }) {
      if (!/\d/.test(plain)) return [];
      const findings: Finding[] = [];
      pattern.lastIndex = 0;
      for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
        const [word] = match;
        const isExplicit = match.groups?.["bare"] === undefined;
        const cue = { start: match.index, end: match.index + word.length, word, isExplicit, read };
        for (const found of announcedBy(plain, cue).map((one) => withHash(plain, one))) {
          // A code may begin as a cue does: the "KD" in "Kd.-Nr. KD-2024-88131".
          const highest = limit === undefined ? 1 : limit(plain, found, cue);
          if (highest === null) continue;
          if (found.start >= cue.end) pattern.lastIndex = Math.max(pattern.lastIndex, found.end);
          const score = Math.min(found.score, highest);
          findings.push(findingAt(found, { kind, score, pattern: "code", context: word.toLowerCase() }));
        }
      }
      return findings;
    },
  };
}

/** A number sign that stands directly before a value belongs to it. */
function withHash(plain: string, found: Announced): Announced {
  return plain.charAt(found.start - 1) === "#" ? { ...found, start: found.start - 1 } : found;
}

function source({ open, whole }: CueWords): string {
  return [...open, ...(whole.length === 0 ? [] : [`(?<![A-Za-zÄÖÜäöüß0-9@/_])(?:${whole.join("|")})`])].join("|");
}

function announcedBy(plain: string, cue: ReadableCue): readonly Announced[] {
  const first = following(plain, cue) ?? linkedTo(plain, cue) ?? preceding(plain, cue);
  if (first === null) return [];
  return first.start < cue.start ? [first] : withFurther(plain, first, cue);
}

function following(plain: string, cue: ReadableCue): Announced | null {
  const gap = gapAfterCue(plain, cue.end, { overLines: cue.isExplicit });
  const code = gap.end === cue.end && /[A-Za-z]/.test(plain.charAt(gap.end)) ? null : cue.read(plain, gap.end);
  if (code === null) return null;
  // "Verband (RMA) von 1936", "Vertrag of 2019"
  if (/(?:von|of|bei)\s+$/i.test(plain.slice(cue.end, code.start)) && readsAsPeriod(plain.slice(code.start, code.end)))
    return null;
  return scored(plain, code, { says: cue.isExplicit || gap.saysNumber });
}

function linkedTo(plain: string, cue: ReadableCue): Announced | null {
  return (
    linkedCode(plain, cue, linkedGapAfterCue(plain, cue.end)) ??
    linkedCode(plain, cue, datedGapAfterCue(plain, cue.end)) ??
    (cue.isExplicit ? linkedCode(plain, { ...cue, isExplicit: false }, wordsGapAfterCue(plain, cue.end)) : null)
  );
}

function linkedCode(plain: string, cue: ReadableCue, start: number | null): Announced | null {
  const code = start === null ? null : cue.read(plain, start);
  if (code === null) return null;
  const text = plain.slice(code.start, code.end);
  const between = plain.slice(cue.end, code.start);
  if (otherThing.test(between) || !(cue.isExplicit ? bareCode(text).length >= 4 : isDistinctCode(text))) return null;
  return scored(plain, code, { says: cue.isExplicit });
}

/** Words that announce something else between a cue and a code. */
const otherThing =
  /\b(?:artikel|art|modell|typ|karten?|iban|konto|ust|uid|steuer|tel|telefon|handy|natel|mobil|fax|nummer|nr|fin|plz|preis|betrag|summe|datum|termin|phone|price|total|e-?mail|kennzeichen)/i;

const behindIt =
  /(?<![A-Za-z0-9ÄÖÜäöüß\-/._,])((?:[A-Z]{1,4} )?(?=[A-Za-z/._-]*\d)[A-Za-z0-9]+(?:[-/._][A-Za-z0-9]+)*(?: \d{2,6})*)["“”')\]]{0,2}\s{0,2}(?:\(|=\s?|[–-]\s|,?\s?(?:das |that |dies )?(?:ist|isch|war|wäre|is|was|lautet|als|as)\s)(?:(?:die|der|das|d|the|(meine?r?|mini|unsere|ihre|seine|my|our|her|his)|neue|alte|aktuelle|new|old)\s){0,3}$/i;

function preceding(plain: string, cue: Cue): Announced | null {
  const stretch = plain.slice(Math.max(0, cue.start - 70), cue.start).replace(/[A-Za-zÄÖÜäöüß-]+$/, "");
  const match = behindIt.exec(stretch);
  const text = match?.[1];
  if (match === null || text === undefined) return null;
  if (/\b(?:nr|no|art|artikel)\.?\s*$/i.test(stretch.slice(0, match.index))) return null;
  if (!cue.isExplicit && match[2] === undefined && !isDistinctCode(text)) return null;
  const start = Math.max(0, cue.start - 70) + match.index;
  return scored(plain, { start, end: start + text.length }, { says: cue.isExplicit });
}

function withFurther(plain: string, first: Announced, cue: ReadableCue): readonly Announced[] {
  const all = [first];
  for (let last = first; ; ) {
    const start = gapToNext(plain, last.end);
    const code = start === null ? null : cue.read(plain, start);
    if (code === null) return all;
    if (!areAlike(plain.slice(last.start, last.end), plain.slice(code.start, code.end))) return all;
    if (readsAsQuantity(plain, code)) return all;
    last = { ...code, score: first.score };
    all.push(last);
  }
}

const placeAfter = /^ [A-ZÄÖÜ][a-zäöüß]/;

/** 000000, 111111, KD0000, three times x: what stands in forms and examples. */
const standIn = /^(?:(\d)\1+|x+\d*|[a-z]{1,4}0{4,}|x{3}.*|.*abc-?123.*)$/i;
const counting = /^1234(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?$/;

function scored(plain: string, code: Span, { says }: { readonly says: boolean }): Announced | null {
  const text = plain.slice(code.start, code.end);
  if (readsAsQuantity(plain, code) || standIn.test(bareCode(text))) return null;
  const length = bareCode(text).length;
  if (says) {
    if (length < 2 || (length === 2 && !/[A-Z]/.test(text))) return null;
    const isWeak = readsAsPeriod(text) || counting.test(bareCode(text));
    return { ...code, score: length < 3 ? scores.possible : isWeak ? scores.likely : scores.strong };
  }
  if (readsAsPeriod(text) || counting.test(text)) return null;
  if (readsAsCode(text)) return { ...code, score: scores.strong };
  const isShortNumber = /^\d{4,5}$/.test(text) && !placeAfter.test(plain.slice(code.end, code.end + 3));
  return isShortNumber ? { ...code, score: scores.likely } : null;
}
