import { dayOf, isDay, monthOf, monthPattern } from "./calendar.ts";
import { dayPattern, readDay } from "./read-day.ts";
import type { RequestText } from "./request-text.ts";

/** From when to when; an end that is null is open. */
export interface TimeSpan {
  readonly from: string | null;
  readonly to: string | null;
}

const edge = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";
const start =
  "ab|seit|nach|frühestens|nicht vor|beginn|start|beginnend|startend|starting|beginning|from|after|as of|not before|available from";
const until = "bis|spätestens|vor|until|till|by|before|no later than|not after";
const article = "(?:(?:ab|in|im|am|on|from|spätestens|zum|dem|den|the|anfang nächsten|ende des)\\s)?";

const betweenTwo = new RegExp(
  `${edge}(?:von|vom|zwischen|from|between)?\\s?(?<a>${dayPattern})\\s?(?:bis zum|bis|und|to|and|until|till|-|–)\\s?(?:dem\\s|the\\s)?(?<b>${dayPattern})${end}`,
  "iu",
);
const daysOfMonth = new RegExp(
  `${edge}(?:von|vom|zwischen|from|between)?\\s?(?:dem\\s)?(?<a>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(?:bis zum|bis|und|to|and|until|-|–)\\s?(?:dem\\s)?(?<b>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(?<name>${monthPattern})(?:\\s(?<y>\\d{4}))?${end}`,
  "iu",
);
const openEnd = new RegExp(`${edge}(?:${start})\\s(?:spätestens\\s)?${article}(?<a>${dayPattern})${end}`, "iu");
const openStart = new RegExp(
  `${edge}(?:${until})\\s(?:spätestens\\s|ende\\s(?=des))?${article}(?<a>${dayPattern})${end}`,
  "iu",
);
const inside = new RegExp(
  `${edge}(?:(?:im|in|am|an|on|during|für|for|zum|dieses?|at)\\s)?(?:den\\s|dem\\s|the\\s)?(?<a>${dayPattern})${end}`,
  "iu",
);

/** Finds from when to when something is wanted and takes it out. English `may` counts only as a name: written `May` or behind a preposition. */
export function takeTime(request: RequestText, today: string): TimeSpan | null {
  const pair = takePair(request, today);
  if (pair !== null) return pair;
  const begins = openEnd.exec(request.rest)?.[0] ?? "";
  const from = takeOne(request, openEnd, today);
  if (from !== null && /^(?:beginn|start|beginning)/iu.test(begins) && !/ (?:ab|from) /iu.test(begins)) {
    return from.from === from.to ? { from: from.from, to: null } : from;
  }
  const to = takeOne(request, openStart, today);
  if (from !== null || to !== null) return { from: from?.from ?? null, to: to?.to ?? null };
  const span = takeOne(request, inside, today);
  return span === null ? null : { from: span.from, to: span.to };
}

function takePair(request: RequestText, today: string): TimeSpan | null {
  const days = daysOfMonth.exec(request.rest);
  if (days !== null) {
    const { a, b, name = "", y } = days.groups ?? {};
    const month = monthOf(name);
    const year = y === undefined ? Number(today.slice(0, 4)) : Number(y);
    const ahead = y === undefined && isDay(year, month, Number(b)) && dayOf(year, month, Number(b)) < today ? 1 : 0;
    if (isDay(year + ahead, month, Number(a)) && isDay(year + ahead, month, Number(b))) {
      request.take(daysOfMonth);
      return { from: dayOf(year + ahead, month, Number(a)), to: dayOf(year + ahead, month, Number(b)) };
    }
  }
  const both = betweenTwo.exec(request.rest);
  const [a, b] = [readDay(both?.groups?.["a"] ?? "", today), readDay(both?.groups?.["b"] ?? "", today)];
  if (both === null || a === null || b === null || a.from > b.to) return null;
  request.take(betweenTwo);
  return { from: a.from, to: b.to };
}

function takeOne(request: RequestText, pattern: RegExp, today: string): TimeSpan | null {
  const match = pattern.exec(request.rest);
  const text = match?.groups?.["a"] ?? "";
  if (match === null || (/^may$/u.test(text) && match[0] === text)) return null;
  const span = readDay(text, today);
  if (span === null) return null;
  request.take(pattern);
  return span;
}
