/**
 * Literals in small letters, of which every match of a regular expression holds at least one (in any case of letters), or
 * null where none of at least three characters can be told. Read from the pattern's source as prefilters of code search
 * engines do (R. Cox, Regular Expression Matching with a Trigram Index): of what must follow one another the part with the
 * longest literals, of alternatives all.
 *
 * @example
 * requiredLiterals("(?:bin|ist) (?:schwanger|krank)"); // ["schwanger", "krank"]
 * requiredLiterals("Tel\\.? ?(?:nr)?"); // ["tel"]
 * requiredLiterals("\\d{3}"); // null
 */
export function requiredLiterals(source: string): readonly string[] | null {
  const { literals } = readAlternatives(source, 0);
  return literals === null || shortest(literals) < shortestUseful ? null : [...new Set(literals)];
}

const shortestUseful = 3;

type Literals = readonly string[] | null;

interface Read {
  readonly literals: Literals;
  readonly end: number;
}

interface Atom extends Read {
  /** A single character to be joined with its neighbours. */
  readonly character: string | null;
}

function readAlternatives(source: string, start: number): Read {
  const all: string[] = [];
  let known = true;
  let at = start;
  for (;;) {
    const { literals, end } = readSequence(source, at);
    if (literals === null) known = false;
    else all.push(...literals);
    at = end;
    if (source.charAt(at) !== "|") return { literals: known ? all : null, end: at };
    at += 1;
  }
}

function readSequence(source: string, start: number): Read {
  let best: Literals = null;
  let run = "";
  let at = start;
  const endRun = () => {
    if (run !== "") best = better(best, [run]);
    run = "";
  };
  while (at < source.length && source[at] !== "|" && source[at] !== ")") {
    const plain = textAt(plainPattern, source, at);
    run += plain.toLowerCase();
    at += plain.length;
    if (plain !== "") continue;
    const atom = readAtom(source, at);
    at = atom.end;
    const quantifier = mayQuantify(source[at]) ? textAt(quantifierPattern, source, at) : "";
    const isOptional = quantifier !== "" && /^(?:[*?]|\{0)/.test(quantifier);
    at += quantifier.length;
    if (atom.character !== null && !isOptional) run += atom.character;
    if (atom.character === null || quantifier !== "") endRun();
    if (!isOptional) best = better(best, atom.literals);
  }
  endRun();
  return { literals: best, end: at };
}

const mayQuantify = (character: string | undefined): boolean =>
  character === "?" || character === "*" || character === "+" || character === "{";

/** Characters that stand for themselves, without the last one where it is repeated. */
const plainPattern = /[^\\()[\]{}.^$|?*+]+(?![?*+{])/y;
const quantifierPattern = /(?:[*?+]|\{\d+(?:,\d*)?\})[?]?/y;
const openingPattern = /\((?:\?(?:<?[=!]|[ims]*(?:-[ims]+)?:|<\w+>))?/y;
const classPattern = /\[(?:\\.|[^\]\\])*\]/y;
const escapePattern = /\\(?:[pP]\{[^}]*\}|u[\da-fA-F]{4}|.)/y;

/** What a sticky pattern matches at a place, "" for nothing. */
function textAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? "";
}

function readAtom(source: string, at: number): Atom {
  const first = source.charAt(at);
  if (first === "(") {
    const opening = textAt(openingPattern, source, at);
    const inner = readAlternatives(source, at + opening.length);
    // What must stand before a match is as much required as what is in it; what follows may lie beyond the room looked at.
    const isElsewhere = opening === "(?=" || opening.endsWith("!");
    return { literals: isElsewhere ? null : inner.literals, end: inner.end + 1, character: null };
  }
  if (first === "[")
    return { literals: null, end: at + Math.max(1, textAt(classPattern, source, at).length), character: null };
  if (first === "\\") {
    const escaped = textAt(escapePattern, source, at);
    const character = /^\\[^A-Za-z0-9]$/.test(escaped) ? escaped.charAt(1) : null;
    return { literals: null, end: at + Math.max(1, escaped.length), character };
  }
  const isSpecial = first === "." || first === "^" || first === "$";
  return { literals: null, end: at + 1, character: isSpecial ? null : first.toLowerCase() };
}

/** Words that nearly every text holds tell nothing. */
const everywhere = new Set(
  "der die das den dem des ein eine und ist bin war hat als bei von the and was are has for".split(" "),
);

function shortest(literals: readonly string[]): number {
  return Math.min(
    ...literals.map((literal) => (everywhere.has(literal.trim()) ? shortestUseful : literal.length + 0.5)),
  );
}

/** The one whose shortest literal is longer: it stops at fewer places of a text. */
function better(one: Literals, other: Literals): Literals {
  if (one === null || other === null) return one ?? other;
  return shortest(other) > shortest(one) ? other : one;
}
