import {
  addDays,
  type DaySpan,
  dayOf,
  isDay,
  monthOf,
  monthPattern,
  weekdayNamed,
  weekdayOf,
  weekdayPattern,
} from "./calendar.ts";

const part = "(?:(?:anfang|mitte|ende|early|mid|late|the beginning of|the end of)[ -])?";
const next = "(?:nächste[nrsm]?|kommende[nrsm]?|diese[nrsm]?|next|this|coming)";

/** One way to name a day or a span of days: a pattern with named groups, and how it is read. */
interface Form {
  readonly source: string;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, today: string) => DaySpan | null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const single = (day: string): DaySpan => ({ from: day, to: day });

/** The full year of two digits. */
function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** A day of a month; without a year the next one that is not past. */
function dayInYear(
  day: number,
  month: number,
  rest: { readonly year: string | undefined; readonly today: string },
): DaySpan | null {
  const year = rest.year === undefined ? yearOf(rest.today) : fullYear(rest.year);
  if (!isDay(year, month, day)) return null;
  const found = dayOf(year, month, day);
  return single(rest.year === undefined && found < rest.today ? dayOf(year + 1, month, day) : found);
}

function monthSpan(month: number, year: number, word: string): DaySpan {
  const last = dayOf(year, month + 1, 0);
  if (/^(?:anfang|early|the beginning)/iu.test(word))
    return { from: dayOf(year, month, 1), to: dayOf(year, month, 10) };
  if (/^mi[td]/iu.test(word)) return { from: dayOf(year, month, 11), to: dayOf(year, month, 20) };
  if (/^(?:ende|late|the end)/iu.test(word)) return { from: dayOf(year, month, 21), to: last };
  return { from: dayOf(year, month, 1), to: last };
}

function monthNamed(name: string, year: string | undefined, today: string): { month: number; year: number } {
  const month = monthOf(name);
  if (year !== undefined) return { month, year: fullYear(year) };
  return { month, year: yearOf(today) + (month < Number(today.slice(5, 7)) ? 1 : 0) };
}

const seasons: readonly (readonly [RegExp, number])[] = [
  [/^(?:früh|spring|lenz)/iu, 3],
  [/^(?:sommer|summer)/iu, 6],
  [/^(?:herbst|autumn|fall)/iu, 9],
  [/^winter/iu, 12],
];

/** A season as three whole months; one that is over stands for next year's. */
function seasonSpan(name: string, year: string | undefined, today: string): DaySpan | null {
  const month = seasons.find(([pattern]) => pattern.test(name))?.[1];
  if (month === undefined) return null;
  const at = (of: number): DaySpan => ({ from: dayOf(of, month, 1), to: dayOf(of, month + 3, 0) });
  if (year !== undefined) return at(fullYear(year));
  const now = at(yearOf(today));
  return now.to < today ? at(yearOf(today) + 1) : now;
}

function weekFrom(today: string, weeks: number): DaySpan {
  const monday = addDays(today, weeks * 7 - weekdayOf(today));
  return { from: monday, to: addDays(monday, 6) };
}

function monthsFrom(today: string, count: number): DaySpan {
  const [year, month] = [yearOf(today), Number(today.slice(5, 7)) + count];
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
}

const lengths: readonly (readonly [RegExp, number])[] = [
  [/^(?:tag|day)/iu, 1],
  [/^(?:woche|week)/iu, 7],
  [/^(?:monat|month)/iu, 30],
];

const numberWords: Readonly<Record<string, number>> = {
  ein: 1,
  einem: 1,
  einer: 1,
  eine: 1,
  one: 1,
  a: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  sechs: 6,
  six: 6,
};

function daysOf(count: string, unit: string): number {
  const length = lengths.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  return (numberWords[count.toLowerCase()] ?? Number(count)) * length;
}

const isNext = (word: string | undefined): boolean => /^(?:nächst|kommend|next|coming)/iu.test(word ?? "");

function relativeSpan(word: string | undefined, unit: string, today: string): DaySpan | null {
  const ahead = isNext(word) ? 1 : 0;
  if (/^(?:woche$|week$|wk)/iu.test(unit)) {
    const span = weekFrom(today, ahead);
    return ahead === 0 ? { from: today, to: span.to } : span;
  }
  if (/^(?:monat|month)/iu.test(unit)) return monthsFrom(today, ahead);
  if (/^(?:jahr|year)/iu.test(unit)) {
    const year = yearOf(today) + ahead;
    return { from: ahead === 0 ? today : dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  }
  const saturday = addDays(today, weekdayOf(today) === 6 ? -1 : 5 - weekdayOf(today));
  return { from: saturday < today ? today : saturday, to: addDays(saturday, 1) };
}

const forms: readonly Form[] = [
  {
    source: "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})",
    read: ({ y, m, d }, today) => dayInYear(Number(d), Number(m), { year: y, today }),
  },
  {
    source: "(?<d>\\d{1,2})(?:\\.\\s?|/)(?<m>\\d{1,2})(?:\\.\\s?|/)(?<y>\\d{4}|\\d{2})(?!\\d)",
    read: ({ d, m, y }, today) => dayInYear(Number(d), Number(m), { year: y, today }),
  },
  {
    source: "(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.(?!\\d)",
    read: ({ d, m }, today) => dayInYear(Number(d), Number(m), { year: undefined, today }),
  },
  {
    source: `(?<d>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(?:of )?(?<name>${monthPattern})(?:,?\\s(?<y>\\d{4}))?`,
    read: ({ d, name = "", y }, today) => dayInYear(Number(d), monthOf(name), { year: y, today }),
  },
  {
    source: `(?<name>${monthPattern})\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(?<y>\\d{4}))?`,
    read: ({ d, name = "", y }, today) => dayInYear(Number(d), monthOf(name), { year: y, today }),
  },
  {
    source: `(?<part>${part})(?<name>${monthPattern})(?:,?\\s(?<y>\\d{4}))?`,
    read: ({ part: word = "", name = "", y }, today) => {
      const { month, year } = monthNamed(name, y, today);
      return monthSpan(month, year, word);
    },
  },
  { source: "(?:heute(?: abend| nachmittag)?|today|tonight)", read: (_, today) => single(today) },
  { source: "(?:sofort|jetzt|asap|as soon as possible|immediately|now|umgehend)", read: (_, today) => single(today) },
  { source: "(?:übermorgen|the day after tomorrow)", read: (_, today) => single(addDays(today, 2)) },
  { source: "(?:morgen|tomorrow)", read: (_, today) => single(addDays(today, 1)) },
  {
    source: `(?:den |the )?(?:nächsten|kommenden|next|coming)\\s(?<n>\\d{1,2}|zwei|drei|vier|sechs|two|three|four|six)\\s(?<unit>tagen?|wochen|monaten?|days|weeks|months)`,
    read: ({ n = "1", unit = "" }, today) => ({ from: today, to: addDays(today, daysOf(n, unit)) }),
  },
  {
    source: `(?<next>${next})\\s(?<unit>woche|monats?|jahre?s?|wochenende|week|month|year|weekend)`,
    read: ({ next: word, unit = "" }, today) => relativeSpan(word, unit, today),
  },
  { source: "(?:the |dem )?(?:wochenende|weekend)", read: (_, today) => relativeSpan(undefined, "wochenende", today) },
  {
    source: `(?:${next}\\s)?(?<day>${weekdayPattern})`,
    read: ({ day = "" }, today) => single(addDays(today, (weekdayNamed(day) - weekdayOf(today) + 7) % 7)),
  },
  {
    source:
      "(?<n>\\d{1,2}|einem|einer|zwei|drei|vier|sechs|a|one|two|three|four|six)\\s(?<unit>tag(?:en)?|wochen?|monat(?:en)?|days?|weeks?|months?)",
    read: ({ n = "1", unit = "" }, today) => single(addDays(today, daysOf(n, unit))),
  },
  {
    source: "(?:q(?<q>[1-4])|(?<n>[1-4])\\. ?quartal)(?:[ /](?<y>\\d{4}))?",
    read: ({ q, n, y }, today) => {
      const first = (Number(q ?? n) - 1) * 3 + 1;
      const at = (year: number): DaySpan => ({ from: dayOf(year, first, 1), to: dayOf(year, first + 3, 0) });
      if (y !== undefined) return at(Number(y));
      return at(yearOf(today)).to < today ? at(yearOf(today) + 1) : at(yearOf(today));
    },
  },
  {
    source:
      "(?:(?:diesen |nächsten |this |next )?(?<season>früh(?:jahr|ling)|sommer|herbst|winter)|(?:this |next |in |the |from )(?<named>spring|summer|autumn))(?:\\s(?<y>\\d{4}))?",
    read: ({ season, named = "", y }, today) => seasonSpan(season ?? named, y, today),
  },
  { source: "(?:jahr |year )?(?<y>20[2-9]\\d)(?!\\d)", read: ({ y }) => ({ from: `${y}-01-01`, to: `${y}-12-31` }) },
];

/** All ways to name days, as a part of a pattern without groups. */
export const dayPattern = `(?:${forms.map(({ source }) => source.replace(/\(\?<\w+>/gu, "(?:")).join("|")})`;

const whole = forms.map(({ source, read }) => ({ pattern: new RegExp(`^(?:${source})$`, "iu"), read }));

/** Reads what `dayPattern` found. Null for what is no day of the calendar (31 February). */
export function readDay(text: string, today: string): DaySpan | null {
  for (const { pattern, read } of whole) {
    const match = pattern.exec(text.trim());
    if (match !== null) return read(match.groups ?? {}, today);
  }
  return null;
}
