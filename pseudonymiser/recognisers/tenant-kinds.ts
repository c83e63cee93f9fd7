import { isSafe } from "redos-detector";
import { InvalidTenantKind } from "../errors.ts";
import { type Recogniser, scores } from "../finding.ts";
import { isBuiltInKind, type TenantKind } from "../kinds.ts";
import { cueNear } from "../text/cues.ts";
import { boundRepetitions } from "./bounded-pattern.ts";
import { findingAt } from "./find-by-pattern.ts";

/** A kind of personal data that a tenant adds, e.g. the numbers of its member cards. */
export interface TenantKindDefinition {
  /** 2 to 32 capitals, digits and single underscores; every part begins with a letter. Not `TEXT`, nor a built-in kind. */
  readonly name: string;
  /**
   * Source of a JavaScript regular expression, without slashes and flags; read with the flags `g` and `u`. At most 200
   * characters; what may repeat without a limit repeats 100 times at most.
   */
  readonly pattern: string;
  /** Words near a match. With cues a match counts only beside one of them; without, always. At most 50, of 60 characters. */
  readonly cues?: readonly string[];
  /** What the kind is, for people. */
  readonly description?: string;
}

const limits = { pattern: 200, cues: 50, cue: 60, checkMs: 90, checkSteps: 1000, backtracks: 50 } as const;

/**
 * Makes a recogniser of a tenant's kind.
 *
 * @throws InvalidTenantKind where the name cannot be used, or the pattern does not compile, matches the empty text, is too
 * long, or takes time that grows faster than the text.
 * @example
 * compileTenantKind({ name: "MEMBER_CARD", pattern: "MC-\\d{6}", cues: ["Karte"] });
 */
export function compileTenantKind({ name, pattern, cues = [] }: TenantKindDefinition): Recogniser {
  const kind = usableName(name);
  const regex = usablePattern(name, pattern);
  const cue = cuePattern(name, cues);
  return {
    name: `tenant-${name.toLowerCase().replaceAll("_", "-")}`,
    find({ plain }) {
      return [...plain.matchAll(regex)].flatMap(({ 0: text, index }) => {
        const span = { start: index, end: index + text.length };
        const word = cue === null ? null : cueNear(plain, span, { cue, before: 60, after: 25 });
        if (text === "" || (cue !== null && word === null)) return [];
        const found = findingAt(span, { kind, score: scores.strong, context: word?.toLowerCase() ?? null });
        return [{ ...found, evidence: [{ by: "tenant", detail: name }, ...found.evidence] }];
      });
    },
  };
}

function usableName(name: string): TenantKind {
  // `TEXT` is what placeholders call text that only looks like one.
  if (isBuiltInKind(name) || name === "TEXT") throw new InvalidTenantKind(name, "built_in_name");
  if (!/^[A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)*$/.test(name) || name.length < 2 || name.length > 32) {
    throw new InvalidTenantKind(name, "name");
  }
  return name as TenantKind; // both conditions of a tenant's kind hold
}

function usablePattern(name: string, pattern: string): RegExp {
  if (pattern.length > limits.pattern) throw new InvalidTenantKind(name, "pattern_too_long");
  const regex = compiled(name, pattern);
  if (canMatchNothing(regex)) throw new InvalidTenantKind(name, "matches_empty_text");
  if (!takesLinearTime(pattern)) throw new InvalidTenantKind(name, "slow_pattern");
  return new RegExp(boundRepetitions(pattern), "gu");
}

function compiled(name: string, pattern: string): RegExp {
  try {
    return new RegExp(pattern, "gu");
  } catch {
    throw new InvalidTenantKind(name, "pattern");
  }
}

/** A match of nothing shows on texts that hold nothing the pattern could want; lookarounds may need some surroundings. */
function canMatchNothing(regex: RegExp): boolean {
  const surroundings = ["", " ", "a", "A", "0", "-", "\n", "a 0", "Nr. 4711-B"];
  return surroundings.some((text) => [...text.matchAll(regex)].some(({ 0: match }) => match === ""));
}

/**
 * `redos-detector` counts in how many ways a match may be read from one place on. It is stopped before it takes long, and
 * what it could not finish counts as slow; a second try is for a machine that was busy at the first. That every place of a
 * text is tried is bounded by `boundRepetitions`.
 */
function takesLinearTime(pattern: string): boolean {
  const bounds = { maxScore: limits.backtracks, maxSteps: limits.checkSteps, timeout: limits.checkMs };
  try {
    const regex = new RegExp(`^(?:${pattern})`, "u");
    const first = isSafe(regex, bounds);
    return first.error === "timedOut" ? isSafe(regex, bounds).safe : first.safe;
  } catch {
    return false;
  }
}

function cuePattern(name: string, cues: readonly string[]): RegExp | null {
  if (cues.length > limits.cues || cues.some((cue) => cue.trim() === "" || cue.length > limits.cue)) {
    throw new InvalidTenantKind(name, "cues");
  }
  if (cues.length === 0) return null;
  const words = cues.map((cue) =>
    cue
      .trim()
      .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
      .replaceAll(/\s+/g, "\\s+"),
  );
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${words.join("|")})(?![\p{L}\d])`, "iu");
}
