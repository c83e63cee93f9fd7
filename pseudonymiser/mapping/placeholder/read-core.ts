import { longestForm, ownedKinds, type Reference } from "./reference.ts";
import { characterAt, type TextWindow } from "./text-window.ts";

/** What stands inside the brackets, and where it ends. */
export interface Core {
  readonly reference: Reference;
  readonly end: number;
}

/** How exactly the text must be written: `strict` as we write it, save for escapes; `loose` as models bend it. */
export type Manner = "strict" | "loose";

interface Name {
  readonly kind: string;
  readonly end: number;
}

const mostEscapes = 2;
const mostSeparators = 3;
const mostDigits = 6;
const separator = /[ _\u00a0\u2010\u2011\u2013\u202f\uff3f-]/;

/** Reads a kind, a number, the letters of a form and what is named after a person: `PERSON_1b`, `PERSON_1_EMAIL`. */
export function readCore(window: TextWindow, start: number, manner: Manner): Core | null {
  for (const name of readNames(window, start, manner)) {
    const gap = readSeparators(window, name.end, manner);
    if (manner === "strict" && gap === name.end) continue;
    const number = readNumber(window, gap);
    if (number === null) continue;
    const form = readForm(window, number.end, manner);
    const owned = name.kind === "PERSON" ? readOwned(window, form.end, manner) : null;
    const reference = { kind: name.kind, number: number.value, form: form.letters, owned: owned?.owned ?? null };
    return { reference, end: owned?.end ?? form.end };
  }
  return null;
}

/** Reads a kind alone, as in `[PERSON]`: only the kind's own name in capitals, since people write `[Name]` in templates. */
export function readKind(window: TextWindow, start: number): Core | null {
  const name = readNames(window, start, "strict")[0];
  if (name === undefined) return null;
  return { reference: { kind: name.kind, number: null, form: "", owned: null }, end: name.end };
}

/** The names that begin here, the longest first: `IP_ADDRESS` before `IP`. */
function readNames(window: TextWindow, start: number, manner: Manner): readonly Name[] {
  const found: Name[] = [];
  for (const root of window.names) {
    let node = root;
    let end = start;
    for (let step = takeStep(window, end, manner); ; step = takeStep(window, end, manner)) {
      const next = node.next.get(step.letter);
      if (next === undefined) break;
      node = next;
      end = step.end;
      if (node.kind !== null && (manner === "loose" || node.own)) found.push({ kind: node.kind, end });
    }
  }
  return found.length > 1 ? found.toSorted((one, other) => other.end - one.end) : found;
}

/** One letter of a name, or the separators between two of its words. */
function takeStep(window: TextWindow, start: number, manner: Manner): { letter: string; end: number } {
  const gap = readSeparators(window, start, manner);
  if (gap > start) return { letter: "_", end: gap };
  return { letter: plainCapital(characterAt(window, start), manner), end: start + 1 };
}

function plainCapital(character: string, manner: Manner): string {
  if (manner === "strict") return character;
  const code = character.charCodeAt(0);
  return (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character).toUpperCase();
}

/** Where the separators that begin here end. Strict: one underscore. Markdown may have escaped each. */
function readSeparators(window: TextWindow, start: number, manner: Manner): number {
  let end = start;
  for (let count = 0; count < (manner === "strict" ? 1 : mostSeparators); count++) {
    const bare = skipEscapes(window, end);
    const character = characterAt(window, bare);
    if (manner === "strict" ? character !== "_" : !separator.test(character)) break;
    end = bare + 1;
  }
  return end;
}

/** Where the backslashes that begin here end: one of Markdown's, doubled inside JSON. */
export function skipEscapes(window: TextWindow, start: number): number {
  let end = start;
  while (end < start + mostEscapes && characterAt(window, end) === "\\") end++;
  return end;
}

function readNumber(window: TextWindow, start: number): { value: number; end: number } | null {
  let end = start;
  let value = 0;
  for (; end <= start + mostDigits; end++) {
    const digit = digitOf(characterAt(window, end));
    if (digit === null) return end === start ? null : { value, end };
    value = value * 10 + digit;
  }
  return null;
}

function digitOf(character: string): number | null {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : null;
}

function readForm(window: TextWindow, start: number, manner: Manner): { letters: string; end: number } {
  let letters = "";
  for (let end = start; letters.length <= longestForm; end++) {
    const character = characterAt(window, end);
    if (!(manner === "strict" ? /^[a-z]$/ : /^[a-z]$/i).test(character)) return { letters, end };
    letters += character.toLowerCase();
  }
  return { letters: "", end: start };
}

function readOwned(
  window: TextWindow,
  start: number,
  manner: Manner,
): { owned: { kind: string; form: string }; end: number } | null {
  const gap = readSeparators(window, start, manner);
  if (gap === start) return null;
  const name = readNames(window, gap, manner).find(({ kind }) => ownedKinds.some((owned) => owned === kind));
  if (name === undefined) return null;
  const form = readForm(window, name.end, manner);
  return { owned: { kind: name.kind, form: form.letters }, end: form.end };
}
