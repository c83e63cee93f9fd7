import type { DigitGroup, DigitRun } from "./digit-groups.ts";
import type { Span } from "./find-by-pattern.ts";
import { countryCodeOf, isServiceAbroad, trunkNumber } from "./phone-plan.ts";

/** A stretch of a run that reads as one telephone number. */
export interface WrittenPhone extends Span {
  /** `trunk`: with a 0 in front that fits no plan; `local`: without one. */
  readonly plan: "international" | "mobile" | "landline" | "american" | "trunk" | "local";
  /** How many digits it has. */
  readonly digits: number;
  readonly isGrouped: boolean;
  readonly hasPlus: boolean;
  /** Index of the first group behind it. */
  readonly next: number;
}

/** Calls for help and the like, which are everybody's. */
const emergency = /^(?:11[0-9]|116\d{3}|19222|911|999|144|14[0-9]|133|122|1414|1415|19240)$/;

/** More groups of digits have no number, with another one behind it that must be told from it. */
const mostGroups = 16;

/** Reads a telephone number that begins at a group of a run; null where none does. */
export function readPhone(plain: string, run: DigitRun, index: number): WrittenPhone | null {
  const first = run.groups[index];
  if (first === undefined) return null;
  const opening = index === 0 ? run.opening : openingBefore(plain, first);
  const hasPlus = opening.includes("+");
  const isAbroad =
    hasPlus || (index === 0 && /^00[1-9]/.test(first.digits) && countryCodeOf(first.digits.slice(2)) !== null);
  const limit = isAbroad ? 17 : first.digits.startsWith("0") ? 13 : 11;
  const groups = groupsOfOne(plain, run.groups.slice(index, index + mostGroups), limit);
  const last = groups.at(-1);
  if (last === undefined) return null;
  const opensBracket = opening.includes("(") && groups.length > 1 && groups[1]?.separator.startsWith(")") === true;
  const isSplitArea = opening.includes("(") && groups.some(({ separator }) => separator.startsWith(")"));
  const start =
    hasPlus || opensBracket || isSplitArea ? startOf(plain, first, opensBracket || isSplitArea) : first.start;
  const base = { start, end: last.end, isGrouped: groups.length > 1, hasPlus, next: index + groups.length };
  const digits = groups.map((group) => group.digits).join("");
  if (isAbroad) return readInternational(groups, hasPlus, base);
  if (digits.startsWith("0")) return readTrunk(groups, base);
  return readLocal(plain, groups, base);
}

type Base = Omit<WrittenPhone, "plan" | "digits">;

function openingBefore(plain: string, { start }: DigitGroup): string {
  return /(?:\(\s?)?\+?\s?$/.exec(plain.slice(Math.max(0, start - 4), start))?.[0].replace(/\s/g, "") ?? "";
}

function startOf(plain: string, first: DigitGroup, withBracket: boolean): number {
  const before = plain.slice(Math.max(0, first.start - 5), first.start);
  const lead = (withBracket ? /\([ \t]?(?:\+{1,2}[ \t]?)?$/ : /\+{1,2}[ \t]?$/).exec(before);
  return first.start - (lead?.[0].length ?? 0);
}

/** The groups that belong to the number: until it is long enough, or a date, a time or another number begins. */
function groupsOfOne(plain: string, groups: readonly DigitGroup[], limit: number): readonly DigitGroup[] {
  const taken: DigitGroup[] = [];
  let count = 0;
  for (const [step, group] of groups.entries()) {
    const isTrunkInBrackets = group.digits === "0" && group.separator.includes("(");
    if (count + group.digits.length > limit + (isTrunkInBrackets ? 1 : 0)) break;
    if (step > 0 && endsBefore(plain, group, { count, taken })) break;
    if (step > 0 && count >= 8 && /^0[1-9]\d/.test(group.digits) && startsAnother(groups.slice(step))) break;
    taken.push(group);
    count += group.digits.length;
  }
  return taken;
}

interface Taken {
  readonly count: number;
  readonly taken: readonly DigitGroup[];
}

function endsBefore(plain: string, group: DigitGroup, { count, taken }: Taken): boolean {
  const behind = plain.slice(group.start, group.start + 14);
  const isDotted =
    taken.length > 1 &&
    taken
      .slice(/^[ /-]$/.test(taken[1]?.separator ?? "") && taken.length > 2 ? 2 : 1)
      .every(({ separator }) => separator === ".");
  const isBehindCode = taken.length === 2 && (taken[0]?.digits.length ?? 0) <= 3;
  if (group.separator === "." && taken.length > 1 && !isDotted && !isBehindCode && taken[0]?.separator !== ".")
    return true;
  if (!isDotted && group.separator !== "." && /^\d{1,2}\.\s?\d{1,2}\./.test(behind)) return true;
  if (/^\d{1,2}(?::\d\d|\s?uhr|\s?h\b|\s?°|\s?%|\s?€)/i.test(behind)) return true;
  return /^\d{4}-\d\d-\d\d/.test(behind) && count >= 7;
}

/** A 0 and digits enough for a number of its own, behind a blank or a slash. */
function startsAnother(groups: readonly DigitGroup[]): boolean {
  const digits = groups.reduce((sum, group) => sum + group.digits.length, 0);
  return digits >= 8 && /[\s/]/.test(groups[0]?.separator ?? "");
}

function readInternational(groups: readonly DigitGroup[], hasPlus: boolean, base: Base): WrittenPhone | null {
  const digits = groups
    .filter((group, step) => step === 0 || group.digits !== "0" || !group.separator.includes("("))
    .map((group) => group.digits)
    .join("")
    .replace(hasPlus ? "" : /^00/, "");
  const code = countryCodeOf(digits);
  if (code === null) return null;
  const national = digits.slice(code.length).replace(/^0/, "");
  const isLong = code === "1" ? national.length === 10 : national.length >= 6 && digits.length >= 9;
  if (!isLong || digits.length > 15 || isServiceAbroad(code, national) || /^0+$/.test(national)) return null;
  return { ...base, plan: "international", digits: digits.length };
}

function readTrunk(groups: readonly DigitGroup[], base: Base): WrittenPhone | null {
  const digits = groups.map((group) => group.digits).join("");
  if (digits.length < 6 || /^0+\d?0*$/.test(digits) || digits.startsWith("00")) return null;
  if (groups.filter(({ separator }) => separator.includes("/")).length > 1 || isDate(groups)) return null;
  const plan = trunkNumber(digits.slice(1), areaLength(groups));
  if (plan === "service") return null;
  return { ...base, plan: plan === "none" ? "trunk" : plan, digits: digits.length };
}

/** How many digits behind the 0 are written as area code; in "0 30 / 23" and "(05 11) 12" it goes on to the mark. */
function areaLength(groups: readonly DigitGroup[]): number {
  if (groups.length === 1) return 0;
  const first = groups[0]?.digits.length ?? 0;
  if (first > 2) return first - 1;
  const mark = groups.findIndex(({ separator }, step) => step > 1 && /[)/-]/.test(separator));
  const area = mark === -1 ? groups.slice(0, first === 1 ? 2 : 1) : groups.slice(0, mark);
  return area.reduce((sum, group) => sum + group.digits.length, -1);
}

/** 01.02.2025, 01/02/2025, 01-02-25 */
function isDate(groups: readonly DigitGroup[]): boolean {
  const [day, month, year] = groups;
  if (day === undefined || month === undefined || year === undefined) return false;
  return (
    day.digits.length === 2 &&
    month.digits.length <= 2 &&
    /^(?:\d\d|(?:19|20)\d\d)$/.test(year.digits) &&
    month.separator === year.separator
  );
}

function readLocal(plain: string, groups: readonly DigitGroup[], base: Base): WrittenPhone | null {
  const shape = groups.map((group) => group.digits.length).join("-");
  const digits = groups.map((group) => group.digits).join("");
  const text = plain.slice(base.start, base.end);
  if (shape.startsWith("3-3-4") && /^[2-9]/.test(digits) && !text.includes(".")) {
    const threeGroups = groups.slice(0, 3);
    const end = threeGroups[2]?.end ?? base.end;
    if (isServiceAbroad("1", digits)) return null;
    return { ...base, end, next: base.next - groups.length + 3, plan: "american", digits: 10 };
  }
  if (/[-–]/.test(plain.charAt(base.start - 1))) return null; // an extension
  if (digits.length < 4 || emergency.test(digits) || /^555-?01\d\d$/.test(text) || isDate(groups)) return null;
  if (/^(?:19|20)\d\d$/.test(text) || /^\d{1,3}(?:\.\d{3})+$/.test(text)) return null;
  return { ...base, plan: "local", digits: digits.length };
}
