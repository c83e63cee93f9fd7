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
    best = better(best, run === "" ? null : [run]);
    run = "";
  };
  while (at < source.length && source.charAt(at) !== "|" && source.charAt(at) !== ")") {
    const atom = readAtom(source, at);
    const quantifier = /^(?:[*?+]|\{\d+(?:,\d*)?\})[?]?/.exec(source.slice(atom.end, atom.end + 12))?.[0] ?? "";
    const isOptional = /^(?:[*?]|\{0)/.test(quantifier);
    at = atom.end + quantifier.length;
    if (atom.character !== null && !isOptional) run += atom.character;
    if (atom.character === null || quantifier !== "") endRun();
    if (!isOptional) best = better(best, atom.literals);
  }
  endRun();
  return { literals: best, end: at };
}

function readAtom(source: string, at: number): Atom {
  const rest = source.slice(at, at + 12);
  const assertion = /^\(\?<?[=!]/.exec(rest)?.[0];
  const opening = assertion ?? /^\((?:\?(?:[ims]*(?:-[ims]+)?:|<\w+>))?/.exec(source.slice(at, at + 40))?.[0];
  if (opening !== undefined) {
    const inner = readAlternatives(source, at + opening.length);
    return { literals: assertion === undefined ? inner.literals : null, end: inner.end + 1, character: null };
  }
  const taken =
    /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u[\da-fA-F]{4}|\\.|[\s\S])/.exec(source.slice(at, at + 200))?.[0] ?? "";
  const isEscape = /^\\[^A-Za-z0-9]$/.test(taken);
  const isPlain = taken.length === 1 && !/[.^$[]/.test(taken);
  const character = isEscape ? taken.charAt(1) : isPlain ? taken.toLowerCase() : null;
  return { literals: null, end: at + Math.max(1, taken.length), character };
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
