import { bareCode } from "./code-value.ts";

/**
 * Whether something reads as a code by itself, so that "Bestellung" before it suffices: letters and digits in one, digits
 * in groups, or at least six digits.
 *
 * @example
 * readsAsCode("B-2024-118734"); // true
 * readsAsCode("7H2KQ9"); // true
 * readsAsCode("2025"); // false
 */
export function readsAsCode(code: string): boolean {
  const bare = bareCode(code);
  const digits = bare.replace(/\D/g, "").length;
  if (digits === bare.length) return digits >= 6 || (digits >= 5 && /[-/]/.test(code));
  if (bare.length < 5 || digits < 2) return false;
  const isMarked = /[-/_.]/.test(code) || bare === bare.toUpperCase();
  return digits >= (isMarked ? 2 : 3);
}

/** Whether a code can hardly be anything but one: it counts at some distance from its cue. */
export function isDistinctCode(code: string): boolean {
  const bare = bareCode(code);
  const digits = bare.replace(/\D/g, "").length;
  return digits === bare.length ? digits >= 10 : bare.length >= 6 && digits >= 4 && /^[A-Z]/.test(code);
}

/** Whether two codes are made alike, as several of one kind are: "4711-1" and "4711-2". */
export function areAlike(one: string, other: string): boolean {
  const shape = (code: string) =>
    code
      .replace(/\d+/g, "9")
      .replace(/[A-Z]+/g, "A")
      .replace(/[a-z]+/g, "a");
  return shape(one) === shape(other) && Math.abs(one.length - other.length) <= (/[-/_.A-Za-z]/.test(one) ? 2 : 0);
}
