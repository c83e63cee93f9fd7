import { type Core, readCore, readKind, skipEscapes } from "./read-core.ts";
import type { Reference } from "./reference.ts";
import { characterAt, isWordCharacter, type TextWindow } from "./text-window.ts";

/** A placeholder in a text, with everything about it that goes when the value comes. */
export interface PlaceholderMatch {
  readonly start: number;
  readonly end: number;
  readonly reference: Reference;
  /** Emphasis inside the brackets, as in `[**PERSON_1**]`: it is kept around the value. */
  readonly emphasis: string;
  /** A genitive inside the brackets, as in `[PERSON_1's]`. */
  readonly ending: string;
}

/** Which brackets close which. Square ones stand for one another. */
const closers: Readonly<Record<string, string>> = {
  "[": "]］】⟧",
  "［": "]］】⟧",
  "【": "]］】⟧",
  "⟦": "]］】⟧",
  "<": ">",
  "{": "}",
};
const squareOpeners = "[［【⟦";
const squareClosers = "]］】⟧";
const mostBlanks = 2;
const mostEmphasis = 3;
/** How far around a placeholder with one bracket the other one is looked for, to see whose the one is. */
const bracketReach = 24;

/**
 * The placeholder that begins exactly at `start`, or `null`. As written by us it is matched as it is, whatever stands
 * around it; bent in any other way, it takes along the brackets and escapes that belong to it. No placeholder holds an
 * opening square bracket inside, so that text before one never swallows it.
 */
export function matchPlaceholder(window: TextWindow, start: number): PlaceholderMatch | null {
  const bracketAt = skipEscapes(window, start);
  const opening = characterAt(window, bracketAt);
  if (Object.hasOwn(closers, opening)) {
    return matchInBrackets(window, start, bracketAt) ?? matchOpenOnly(window, start);
  }
  return bracketAt === start ? matchBare(window, start) : null;
}

function matchInBrackets(window: TextWindow, start: number, bracketAt: number): PlaceholderMatch | null {
  const opening = characterAt(window, bracketAt);
  const square = squareOpeners.includes(opening);
  const doubled = opening === "{" && characterAt(window, bracketAt + 1) === "{";
  const inside = bracketAt + (doubled ? 2 : 1);
  const from = square ? skipBlanks(window, inside) : inside;
  const emphasis = readEmphasis(window, from);
  for (const core of coresAt(window, from + emphasis.length, opening)) {
    const ending = readEnding(window, core.end);
    const rest = core.end + ending.length;
    if (emphasis !== "" && readEmphasis(window, rest) !== mirrored(emphasis)) continue;
    const blank = square ? skipBlanks(window, rest + emphasis.length) : rest + emphasis.length;
    const closingAt = skipEscapes(window, blank);
    // An escape before our own placeholder is the text's: it goes only together with one before the closing bracket.
    if (bracketAt > start && closingAt === blank) continue;
    const closing = closers[opening] ?? "";
    const closed = [closingAt, ...(doubled ? [closingAt + 1] : [])].every((at) =>
      isOneOf(characterAt(window, at), closing),
    );
    if (closed) return { start, end: closingAt + (doubled ? 2 : 1), reference: core.reference, emphasis, ending };
  }
  return null;
}

/** What can stand in brackets: bent in square ones, as we write it in others. */
function* coresAt(window: TextWindow, at: number, opening: string): Iterable<Core> {
  const core = readCore(window, at, squareOpeners.includes(opening) ? "loose" : "strict");
  if (core !== null) yield core;
  if (opening === "{") return;
  const kind = readKind(window, at);
  if (kind !== null && kind.reference.kind !== "TEXT") yield kind;
}

/** `[PERSON_1` whose closing bracket is lost. A bracket that closes soon after belongs to the text: `[PERSON_1, Kundin]`. */
function matchOpenOnly(window: TextWindow, start: number): PlaceholderMatch | null {
  if (!isOneOf(characterAt(window, start), squareOpeners)) return null;
  const core = readCore(window, start + 1, "strict");
  if (core === null || !isWordEnd(window, core.end)) return null;
  for (let index = core.end; index < core.end + bracketReach; index++) {
    const character = characterAt(window, index);
    if (isOneOf(character, squareClosers)) return null;
    if (character === "" || character === "\n" || isOneOf(character, squareOpeners)) break;
  }
  return { start, end: core.end, reference: core.reference, emphasis: "", ending: "" };
}

/** `PERSON_1` without brackets, or with the closing one alone. */
function matchBare(window: TextWindow, start: number): PlaceholderMatch | null {
  if (isWordCharacter(window.text.charAt(start - 1))) return null;
  const core = readCore(window, start, "strict");
  if (core === null || !isWordEnd(window, core.end)) return null;
  const closingAt = skipEscapes(window, core.end);
  const closes = isOneOf(characterAt(window, closingAt), squareClosers) && !isBracketOpen(window.text, start);
  const end = closes ? closingAt + 1 : core.end;
  return { start, end, reference: core.reference, emphasis: "", ending: "" };
}

/** Whether no word goes on at `index`, not even by an escaped underscore. */
function isWordEnd(window: TextWindow, index: number): boolean {
  return !isWordCharacter(characterAt(window, index)) && characterAt(window, skipEscapes(window, index)) !== "_";
}

/** Whether a square bracket before `index` still waits for its closing one. */
function isBracketOpen(text: string, index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - lookBack); before--) {
    const character = text.charAt(before);
    if (squareClosers.includes(character) || character === "\n") return false;
    if (squareOpeners.includes(character)) return true;
  }
  return false;
}

/** How many characters before a placeholder say something about it. */
export const lookBack = 64;

function skipBlanks(window: TextWindow, start: number): number {
  let end = start;
  while (end < start + mostBlanks && /^[ \u00a0\u202f]$/.test(characterAt(window, end))) end++;
  return end;
}

function readEmphasis(window: TextWindow, start: number): string {
  let marks = "";
  while (marks.length < mostEmphasis && isOneOf(characterAt(window, start + marks.length), "*_`")) {
    marks += characterAt(window, start + marks.length);
  }
  return marks;
}

/** Marks as they close what they opened: `**_` by `_**`. */
export function mirrored(marks: string): string {
  return Array.from(marks).reverse().join("");
}

function readEnding(window: TextWindow, start: number): string {
  const apostrophe = characterAt(window, start);
  return isOneOf(apostrophe, "'’") && characterAt(window, start + 1) === "s" ? `${apostrophe}s` : "";
}

function isOneOf(character: string, characters: string): boolean {
  return character !== "" && characters.includes(character);
}
