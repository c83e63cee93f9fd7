import { letters } from "../text/letters.ts";
import type { Span } from "./find-by-pattern.ts";

const word = String.raw`geb(?:oren(?:e[rnms]?)?|ohren|orn|ore)|gebohren|geb(?:urts)?\.?-?\s?dat(?:um(?:\(en\))?|en|\.)?s?|geburts(?:tag|jahr)(?:s|es)?|geburt|gebtag|geb\.?|born|d\.?o\.?b\.?|date\sof\sbirth|birth\s?-?(?:day|date)|year\sof\sbirth|(?<!z\.\s?)b\.|b-?day|jahrgang|jahrg\.?|jg\.?|née?\sle|nato\sil|nata\sil`;
const cueBefore = new RegExp(String.raw`(?<![${letters}\d])(?:${word})(?![${letters}])`, "gi");
const cueAfter = new RegExp(
  String.raw`^(?:geb(?:oren(?:e[rnms]?)?|ohren|ore)|geb\.?|born|geburts(?:datum|tag)|birthday|date\sof\sbirth|birth\s?date)(?![${letters}])`,
  "i",
);

/** Words that may stand between the word for birth and the date. */
const between: ReadonlySet<string> = new Set(
  (
    "am on den dem der die das the is ist isch war was wurde wurden bin bist lautet lauten vom ca circa im jahr jahre year und zwar also " +
    "nämlich laut ausweis mein meine meiner meines meinem my ihr ihre ihrer ihres her his sein seine seiner unser unsere unserer our " +
    "von of für for des kindes kind person tochter sohn sohnes sohns frau mann mannes mutter vater baby bruder schwester partner " +
    "partnerin ehefrau ehemann enkel patient patienten patientin kunden kundin mitglied versicherten check verification record records account file form booking policy prüfung akte konto buchung daughter son wife husband mother " +
    "father child montag dienstag mittwoch donnerstag freitag samstag sonntag tt mm jj jjjj dd yy yyyy tag monat i ich er sie he she " +
    "they am: hat has korrigieren ändern berichtigen falsch richtig korrekt statt nicht sondern neu neues wrong correct instead ort geburtsort datum zu in at near bei als glaub glaube ich's nach"
  ).split(" "),
);
/** Words after which a name of a person or place may stand. */
const beforeName: ReadonlySet<string> = new Set(
  "in zu at near bei von of für for geb geb. geborene geborener née sohn tochter kind".split(" "),
);

/** The word for birth that announces a date, in small letters; null where none does. */
export function birthCueBefore(plain: string, { start }: Span): string | null {
  const left = plain.slice(Math.max(0, start - 70), start);
  if (isStar(plain, left, start)) return "*";
  let last: RegExpExecArray | null = null;
  cueBefore.lastIndex = 0;
  for (let match = cueBefore.exec(left); match !== null; match = cueBefore.exec(left)) last = match;
  if (last === null) return null;
  const cue = last[0].toLowerCase();
  const isFeast =
    /tag|day/.test(cue) && /(?:\d\.?|ter|zum|feier\w*|nachträglich|alles gute)\s$/i.test(left.slice(0, last.index));
  if (cue === "b." && !/\d\s?\p{L}{3}/u.test(plain.slice(start, start + 6))) return null;
  return !isFeast && leadsOn(left.slice(last.index + cue.length), cue) ? cue : null;
}

/** The word for birth behind a date ("am 3.9.1999 in Hagen geboren"), in small letters; null where there is none. */
export function birthCueAfter(plain: string, { end }: Span): string | null {
  const right = plain.slice(end, end + 50).split("\n", 1)[0] ?? "";
  const found = new RegExp(`(?<![${letters}])(?:geb|born|birth|date of birth)`, "i").exec(right);
  if (found === null) return null;
  const cue = cueAfter.exec(right.slice(found.index))?.[0];
  if (cue === undefined) return null;
  const gap = right.slice(0, found.index);
  const next = right.slice(found.index + cue.length);
  const isOfNext = /^[\s.:]*(?:(?:am|on|in|den|im)\s)?(?:[${letters}]+\s)?['’]?\d/i.test(next);
  if (isOfNext || /[,;.|/]/.test(gap.trimEnd()) || /^\s?[–-]\s/.test(gap)) return null;
  return leadsOn(gap.replace(/[()]/g, " "), "") && !/^[a-z]*tag|^birthday/i.test(cue)
    ? cue.toLowerCase()
    : feast(gap, cue);
}

/** "12.3.1985 ist mein Geburtstag", and not "12.3. Geburtstag". */
function feast(gap: string, cue: string): string | null {
  return /^\s(?:ist|is|isch|war)\s(?:mein|sein|ihr|unser|my|his|her)e?\s$|^\s\($/i.test(gap) ? cue.toLowerCase() : null;
}

/** A star right before the date: after a name, in brackets, or with a place behind it; not the mark of a list. */
function isStar(plain: string, left: string, start: number): boolean {
  const star = /(?<![*\d])\*\s?$/.exec(left);
  if (star === null || /^[^\n]{0,22}\*/.test(plain.slice(start))) return false;
  const before = left.slice(0, star.index);
  const isListMark = /(?:^|\n)\s*$/.test(before) && star[0].length > 1;
  return !isListMark || /^[\d. ]+(?:\p{L}+ \d{4} )?in\s\p{Lu}/u.test(plain.slice(start, start + 40));
}

/** Whether nothing but words without a meaning of their own, and names after "in", lie between cue and date. */
function leadsOn(gap: string, cue: string): boolean {
  if (
    /\n\s*\n|\d/.test(gap.replace(/(?:kind|person|nr\.?)\s\d(?!\d)/i, "")) ||
    /\p{L}{3,}\.\s/u.test(gap) ||
    (/\n/.test(gap) && /\p{L}/u.test(gap))
  )
    return false;
  const tokens = gap.match(new RegExp(`[${letters}]+(?:['’-][${letters}]+)*|[^\\s]`, "g")) ?? [];
  let previous = cue;
  let isName = false;
  for (const token of tokens) {
    const small = token.toLowerCase();
    if (/^[:.=,()"'|–>_*#/[\]-]$/.test(token)) continue;
    const follows =
      isName ||
      beforeName.has(previous) ||
      previous.startsWith("geburtsdaten") ||
      /^(?:frau|herrn?|mr|mrs|ms)$/.test(previous);
    if (!between.has(small)) {
      if (!follows || !/^\p{Lu}/u.test(token)) return false;
      isName = true;
    } else if (!/^(?:am|an|der|dem|im|bei)$/.test(small)) isName = false;
    previous = small;
  }
  return tokens.length <= 14;
}
