import { characterClass, classOf } from "../../text/character-class.ts";
import { scrambled } from "../lists/word-hash.ts";

/** How a word uses capital letters. */
export const capitals = { none: 0, initial: 1, all: 2, mixed: 3, single: 4, noLetter: 5 } as const;

export interface WordShape {
  /** The classes of the characters, runs shortened: "Xx" for "Meier", "X." for "A.", "dddd" for a year. */
  readonly hash: number;
  readonly capitalisation: number;
  /** Digits and marks only, with at least one digit. */
  readonly digitsOnly: boolean;
}

const longestDigitRun = 5;

/** The shape of a word. */
export function shapeOf(text: string, start: number, end: number): WordShape {
  let hash = 17;
  let last = 0;
  let run = 0;
  let letters = 0;
  let digits = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const kind = classOf(code);
    let symbol = code;
    if (kind === characterClass.letter) {
      symbol = isCapital(code, text, index) ? 1 : 2;
      letters++;
    } else if (kind === characterClass.digit) {
      symbol = 3;
      digits++;
    }
    run = symbol === last ? run + 1 : 1;
    if (run === 1 || (symbol === 3 && run <= longestDigitRun)) hash = Math.imul(hash, 31) + symbol;
    last = symbol;
  }
  const digitsOnly = letters === 0 && digits > 0;
  return { hash: scrambled(hash), capitalisation: capitalisation(text, start, end), digitsOnly };
}

/** How the stretch uses capital letters. */
export function capitalisation(text: string, start: number, end: number): number {
  let large = 0;
  let small = 0;
  let initial = false;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (classOf(code) !== characterClass.letter) continue;
    const capital = isCapital(code, text, index);
    if (capital && large + small === 0) initial = true;
    if (capital) large++;
    else small++;
  }
  if (large + small === 0) return capitals.noLetter;
  if (large === 0) return capitals.none;
  if (small === 0) return large === 1 ? capitals.single : capitals.all;
  return initial && large === 1 ? capitals.initial : capitals.mixed;
}

function isCapital(code: number, text: string, index: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = text.charAt(index);
  return character.toLowerCase() !== character;
}
