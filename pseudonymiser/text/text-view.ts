/**
 * A text as recognisers read it. People and programs write the same thing with other characters: no-break spaces between
 * groups of digits, soft hyphens inside names, full-width digits, umlauts in two pieces. `plain` has the everyday
 * character for each; offsets lead back to the text as it was.
 */
export interface TextView {
  /** The text as it came. */
  readonly raw: string;
  /** The text with everyday characters. Never longer than `raw`. */
  readonly plain: string;
  /** Where the part `start` to `end` (indices into `plain`, end exclusive) stands in `raw`. */
  toRaw(start: number, end: number): { start: number; end: number };
}

const blank = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
/** Soft hyphens, joiners, marks of direction, variation selectors: nobody sees them. */
const invisible = /\u00ad|\p{Cf}|[\ufe00-\ufe0f]/u;
const hyphen = /[\u2010\u2011\u2212\ufe58\ufe63]/;
const combining = /\p{Mn}/u;
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9]/;
const lineEnd = /[\u2028\u2029]/;
const fullWidth = /[\uff01-\uff5e]/;

const unusual = new RegExp(
  [blank, invisible, hyphen, combining, otherDigits, lineEnd, fullWidth].map(({ source }) => source).join("|"),
  "u",
);

/**
 * Reads a text for recognition.
 *
 * @example
 * const view = textView("DE12\u00a05001");
 * view.plain; // "DE12 5001"
 * view.toRaw(0, 9); // { start: 0, end: 9 }
 */
export function textView(raw: string): TextView {
  const first = raw.search(unusual);
  if (first === -1) return { raw, plain: raw, toRaw: (start, end) => ({ start, end }) };
  const starts = new Uint32Array(raw.length);
  const ends = new Uint32Array(raw.length);
  const plain: string[] = [];
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index);
    const everyday = code < firstUnusual ? raw.charAt(index) : everydayFor(raw.charAt(index), code);
    if (everyday === "") continue;
    const composed = isCombining(code) ? composeWith(plain.at(-1), everyday) : null;
    if (composed !== null) {
      plain[plain.length - 1] = composed;
      ends[plain.length - 1] = index + 1;
      continue;
    }
    starts[plain.length] = index;
    ends[plain.length] = index + 1;
    plain.push(everyday);
  }
  return {
    raw,
    plain: plain.join(""),
    toRaw: (start, end) =>
      end > start
        ? { start: starts[start] ?? raw.length, end: ends[end - 1] ?? raw.length }
        : { start: starts[start] ?? raw.length, end: starts[start] ?? raw.length },
  };
}

/** No character below this one is unusual. */
const firstUnusual = 0xa0;

const isCombining = (code: number): boolean => code >= 0x300 && combining.test(String.fromCharCode(code));

/** The everyday character for an unusual one; empty for one that nobody sees. Always one UTF-16 unit or none. */
function everydayFor(character: string, code: number): string {
  if (code === 0xa0) return " ";
  if (code === 0xad) return "";
  if (code < 0x300 || (code >= 0xd800 && code <= 0xdfff)) return character; // letters of Europe, halves of emoji
  if (blank.test(character)) return " ";
  if (invisible.test(character)) return "";
  if (hyphen.test(character)) return "-";
  if (lineEnd.test(character)) return "\n";
  if (fullWidth.test(character)) return String.fromCharCode(code - 0xfee0);
  if (otherDigits.test(character)) return String(((code & 0xff) - (code < 0x06f0 ? 0x60 : 0xf0)) % 10);
  return character;
}

/** Base letter and mark as one character, where there is one of one UTF-16 unit: u and two dots make ü. */
function composeWith(base: string | undefined, mark: string): string | null {
  if (base === undefined) return null;
  const composed = (base + mark).normalize("NFC");
  return composed.length === 1 ? composed : null;
}
