import { isAbbreviation } from "./abbreviations.ts";
import { characterClass, classOf } from "./character-class.ts";

/** A text cut into words and marks, in sentences. Offsets are UTF-16 code units, ends exclusive. */
export interface Tokens {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentenceCount: number;
  /** The first token of each sentence; a sentence ends where the next begins, the last one at `count`. */
  readonly sentenceStarts: Uint32Array;
}

const { space, letter, digit, surrogate, lineBreak } = characterClass;

const hyphen = 0x2d;
const fullStop = 0x2e;
const at = 0x40;
const colon = 0x3a;
const slash = 0x2f;
const hash = 0x23;

/** Lines at least this long (UTF-16 code units) that break off in mid-sentence were wrapped by a mail program. */
const wrappedLineLength = 55;

/**
 * Cuts a text into tokens as the corpora of German names do: marks stand alone, hyphenated words, numbers with their
 * separators, addresses of mail and web stay whole, abbreviations, ordinals and initials keep their full stop. Sentences
 * end at marks that end them, at empty lines, and at line breaks that no mail program made.
 *
 * @example
 * tokenise("Dr. Lena Voss kam am 3. Mai.").count; // 8
 */
export function tokenise(text: string): Tokens {
  const scan = new TokenScan(text);
  return scan.run();
}

/** One walk through a text. */
class TokenScan {
  readonly #text: string;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #count = 0;
  #sentenceStarts: Uint32Array;
  #sentenceCount = 0;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
    const capacity = (text.length >> 2) + 16;
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
    this.#sentenceStarts = new Uint32Array((text.length >> 5) + 16);
  }

  run(): Tokens {
    const text = this.#text;
    const length = text.length;
    let ended = true;
    let position = 0;
    while (position < length) {
      const kind = classOf(text.charCodeAt(position));
      if (kind === space) {
        position++;
        continue;
      }
      if (kind === lineBreak) {
        const next = this.#afterBreaks(position);
        ended = ended || this.#breakEndsSentence(position, next);
        this.#lineStart = next;
        position = next;
        continue;
      }
      const end = this.#tokenEnd(position, kind);
      if (ended && !(this.#count > 0 && this.#closes(position, end))) {
        this.#beginSentence();
        ended = false;
      }
      this.#push(position, end);
      if (this.#endsSentence(position, end)) ended = true;
      position = end;
    }
    return {
      count: this.#count,
      starts: this.#starts.subarray(0, this.#count),
      ends: this.#ends.subarray(0, this.#count),
      sentenceCount: this.#sentenceCount,
      sentenceStarts: this.#sentenceStarts.subarray(0, this.#sentenceCount),
    };
  }

  #push(start: number, end: number): void {
    if (this.#count === this.#starts.length) {
      this.#starts = enlarged(this.#starts);
      this.#ends = enlarged(this.#ends);
    }
    this.#starts[this.#count] = start;
    this.#ends[this.#count++] = end;
  }

  #beginSentence(): void {
    if (this.#sentenceCount === this.#sentenceStarts.length) this.#sentenceStarts = enlarged(this.#sentenceStarts);
    this.#sentenceStarts[this.#sentenceCount++] = this.#count;
  }

  #classAt(position: number): number {
    return position < this.#text.length ? classOf(this.#text.charCodeAt(position)) : space;
  }

  #tokenEnd(start: number, kind: number): number {
    if (kind === letter || kind === digit) return this.#wordEnd(start);
    const code = this.#text.charCodeAt(start);
    if (code === at || code === hash) {
      const next = this.#classAt(start + 1);
      if (next === letter || next === digit) return this.#wordEnd(start + 1);
    }
    let end = start + 1;
    if (kind === surrogate) {
      while (this.#classAt(end) === surrogate) end++;
      return end;
    }
    while (end < this.#text.length && this.#text.charCodeAt(end) === code) end++;
    return end;
  }

  /** The end of a word or number that begins at `start`. */
  #wordEnd(start: number): number {
    const text = this.#text;
    let end = start + 1;
    let stops = 0;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      const kind = classOf(code);
      if (kind === letter || kind === digit) continue;
      if (kind <= space || kind >= surrogate) break;
      if (code === colon && text.startsWith("//", end + 1)) return this.#blankAfter(end);
      if (!this.#joins(code, end)) break;
      if (code === fullStop) stops++;
      if (code === fullStop && text.startsWith("www", start)) return this.#blankAfter(end);
    }
    if (text.charCodeAt(end) === hyphen && this.#classAt(end - 1) === letter && this.#isTrailingHyphen(end))
      return end + 1;
    return this.#keepsFullStop(start, end, stops) ? end + 1 : end;
  }

  /** Whether the mark at `position` holds together what stands before and behind it. */
  #joins(code: number, position: number): boolean {
    const before = this.#classAt(position - 1);
    const after = this.#classAt(position + 1);
    if (after !== letter && after !== digit) return false;
    switch (code) {
      case hyphen:
      case 0x2010: // hyphen
      case 0x2011: // no-break hyphen
      case 0x27: // apostrophe
      case 0x2019: // apostrophe of typesetting
      case 0x5f: // underscore
      case at:
        return true;
      case fullStop:
        return before === digit ? after === digit : after === letter && this.#stopJoins(position);
      case 0x2c: // comma
      case colon:
      case slash:
        return before === digit && after === digit;
      default:
        return false;
    }
  }

  /** Whether a full stop between letters stands inside an abbreviation ("z.B.", "U.S."), a mail address or a domain. */
  #stopJoins(position: number): boolean {
    const text = this.#text;
    if (position < 2 || this.#classAt(position - 2) !== letter) return true;
    const next = text.charCodeAt(position + 1);
    return next === (text[position + 1] ?? "").toLowerCase().charCodeAt(0);
  }

  #isTrailingHyphen(position: number): boolean {
    const after = this.#classAt(position + 1);
    return after === space || this.#text.charCodeAt(position + 1) === 0x2c;
  }

  #keepsFullStop(start: number, end: number, stops: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(end) !== fullStop || text.charCodeAt(end + 1) === fullStop) return false;
    if (classOf(text.charCodeAt(start)) === digit) return end - start <= 4 && this.#isOrdinal(start, end);
    if (end - start === 1) return this.#classAt(start) === letter;
    return (stops > 0 && end - start <= 8 && text.charCodeAt(end - 2) === fullStop) || isAbbreviation(text, start, end);
  }

  /** "3. Mai", "25. Fest": digits and a stop with a word behind them. */
  #isOrdinal(start: number, end: number): boolean {
    if (this.#classAt(end + 1) !== space) return false;
    for (let index = start; index < end; index++) if (this.#classAt(index) !== digit) return false;
    return this.#classAt(end + 2) === letter && end - start <= 2;
  }

  #blankAfter(position: number): number {
    let end = position;
    while (end < this.#text.length) {
      const kind = this.#classAt(end);
      if (kind === space || kind === lineBreak) break;
      end++;
    }
    while (/[).,;:!?"'»“>\]]/.test(this.#text[end - 1] ?? "")) end--;
    return end;
  }

  /** Whether the mark from `start` to `end` belongs to the sentence that has just ended: closing quotes and brackets. */
  #closes(start: number, end: number): boolean {
    if (end - start !== 1 || this.#ends[this.#count - 1] !== start) return false;
    return /["'“”»«’)\]]/.test(this.#text[start] ?? "");
  }

  #endsSentence(start: number, end: number): boolean {
    const last = this.#text.charCodeAt(end - 1);
    if (last !== fullStop) return last === 0x21 || last === 0x3f || last === 0x2026;
    const ownToken = this.#text.charCodeAt(start) === fullStop;
    return ownToken;
  }

  #afterBreaks(position: number): number {
    let next = position;
    while (next < this.#text.length) {
      const kind = this.#classAt(next);
      if (kind !== lineBreak && kind !== space) break;
      next++;
    }
    return next;
  }

  /** Whether a sentence ends at a line break: always, but where a mail program has wrapped a long line. */
  #breakEndsSentence(position: number, next: number): boolean {
    const text = this.#text;
    if (position - this.#lineStart < wrappedLineLength || next >= text.length) return true;
    let breaks = 0;
    for (let index = position; index < next; index++) if (text.charCodeAt(index) === 0x0a) breaks++;
    return breaks > 1 || this.#classAt(next) !== letter || this.#classAt(position - 1) !== letter;
  }
}

function enlarged(array: Uint32Array): Uint32Array {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
