import type { AnswerPassage } from "../answerer.ts";

const months: readonly (readonly string[])[] = [
  ["januar", "jänner", "january"],
  ["februar", "february"],
  ["märz", "march"],
  ["april"],
  ["mai", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["dezember", "december"],
];
const month = `(?<month>${months.flat().join("|")})`;
const patterns: readonly RegExp[] = [
  new RegExp(`(?<day>\\d{1,2})\\.? ${month} (?<year>\\d{4})`, "iu"),
  new RegExp(`${month} (?<day>\\d{1,2}),? (?<year>\\d{4})`, "iu"),
  /(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})/u,
  /(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})/u,
  new RegExp(`${month} (?<year>\\d{4})`, "iu"),
];

/** The date a source gives itself in its title or headings, or else when it was added; null where neither is known. */
export function dateIn({ title, headings, addedAt }: AnswerPassage): Date | null {
  for (const text of [title, ...headings]) {
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.groups;
      if (found === undefined) continue;
      const name = found["month"]?.toLowerCase();
      const at = name === undefined ? Number(found["number"]) - 1 : months.findIndex((names) => names.includes(name));
      const date = new Date(Date.UTC(Number(found["year"]), at, Number(found["day"] ?? 1)));
      if (!Number.isNaN(date.getTime())) return date;
    }
  }
  return addedAt ?? null;
}

/** Whether the title itself says the date. */
export function titleSaysDate({ title }: AnswerPassage): boolean {
  return patterns.some((pattern) => pattern.test(title));
}
