import { type Finding, scores } from "../finding.ts";
import { loadNameLists } from "../names/lists/index.ts";
import { capitals, letters } from "../text/letters.ts";
import type { WrittenDate } from "./written-dates.ts";

const nameWord = `[${capitals}][${letters}'’.-]*`;
const particle = "(?:von|van|der|den|de|del|di|da|zu|und|vom|zum|el|al|bin|ter|ten)";
const fullName = `(?:(?:${nameWord},?|${particle}) ){0,5}${nameWord}`;

/** What a person is in a form: the date behind the name is the person's own. */
const role = eitherCase(
  "patient(?:in|en)? pat\\. versicherte[rn]? versicherungsnehmer(?:in)? versicherte\\sperson VN VP mieter(?:in)? schuldner(?:in)? antragsteller(?:in)? " +
    "teilnehmer(?:in)? mitglied(?:er)? bewerber(?:in)? name vorname nachname halter(?:in)? inhaber(?:in)? kontoinhaber(?:in)? angeklagte[rn]? " +
    "beschuldigte[rn]? betroffene[rn]? fahrer(?:in)? schüler(?:in)? person(?:en)? erblasser(?:in)? eigentümer(?:in)? besitzer(?:in)? kläger(?:in)? beklagte[rn]? verstorbene[rn]? bewohner(?:in)? erbin erbe pächter(?:in)? verunfallte[rn]? geschädigte[rn]? zeuge zeugin verletzte[rn]? " +
    "begünstigte[rn]? vollmachtgeber(?:in)? betreute[rn]? reisende[rn]? passagiere? gäste gast arbeitnehmer(?:in)? mitarbeiter(?:in)? frau herrn? " +
    "employee insured driver tenant passengers? applicant claimant policyholder student member defendant witness mr\\.? mrs\\.? ms\\.? anmeldung",
);
const relative = eitherCase(
  "kind(?:er|ern)? sohn söhne tochter töchter enkel(?:in)? bruder schwester mutter vater mama papa ehefrau ehemann ehegatte mann " +
    "partner(?:in)? baby child children son daughter wife husband mum mom dad brother sister",
);
/** What may stand between a name and its date. */
const ends = String.raw`(\s?[,(]\s?|\s[–-]\s|\s)(?:\*\s?)?$`;
const inForm = new RegExp(
  `(?<![${letters}])(?:${role})(?: \\d{1,2})?\\s?(:|\\s)\\s?(?:\\d[.)]\\s)?(?:${fullName}|ich|selbst|me|self)${ends}`,
);
const ofRelative = new RegExp(`(?<![${letters}])(?:${relative})(?: \\d{1,2})?\\s?(:|\\s)\\s?${fullName}${ends}`);
const relativeAtEnd = new RegExp(
  `(?<![${letters}])(?:(?:[Ii]ch|me|myself|I|[Ff]rau|(?:${relative}))\\s?\\(\\s?|(?:${relative})(?: \\d{1,2})?\\s?:\\s?)$`,
);
const relativeAndWord = new RegExp(`(?<![${letters}])(?:${relative}) ([a-z\\u00df-\\u024f]+)\\s?\\(\\s?$`);
const named = new RegExp(
  `(?<![${letters}.-])((?:${nameWord} ?|${particle} ?){1,5}|${nameWord}, ${nameWord})\\s?([,(])\\s?$`,
);
const listed = new RegExp(
  `^\\s{0,4}(?:\\d{1,3}[.)]\\s|[-–•*]\\s)?(${nameWord},? ${nameWord}(?: ${nameWord})?)[ \\t]{1,8}$`,
);
const further = new RegExp(
  `^[)\\s]*(?:,|und|and|&|sowie|\\d[.)])\\s(${nameWord})(?: ${nameWord})?(\\s?[(,:]\\s?|\\s)$`,
);
const ofSex = /\((?:m|w|d|f|männlich|weiblich|divers|male|female)\s?[,;/]\s?$/i;

/** The latest year of birth that is taken from a name and a date alone: later dates are those of letters and signatures. */
const latestYear = 2018;

const institution =
  /gericht|straße|strasse|platz|urteil|beschluss|klinik|verein|gmbh|amt\b|schule|universität|institut|konzert|version|update|stand\b|ausgabe|teil\b/i;

/** Why the person named right before a date was born on it; null where nobody is named, or the date may be any. */
export function personBefore(
  plain: string,
  { start, end, year }: WrittenDate,
  last: Finding | undefined,
): { readonly score: number; readonly reason: string } | null {
  const left = plain.slice(Math.max(0, start - 90), start);
  const line = left.slice(left.lastIndexOf("\n") + 1);
  if (/^\s?(?:[–-]{1,3}|bis|to|until)\s?\d/.test(plain.slice(end, end + 8))) return null;
  if (ofSex.test(line)) return { score: 0.7, reason: "a person's sex and date" };
  if (relativeAtEnd.test(line) || isRelativeInSmallLetters(line)) return { score: 0.7, reason: "a relative" };
  if (last !== undefined && start - last.end < 60 && goesOn(plain.slice(last.end, start))) {
    return { score: scores.likely, reason: "next to another date of birth" };
  }
  if (hasRole(line, year)) return { score: 0.8, reason: "a person's role and name" };
  if (year > latestYear) return null;
  const isEnd = /^\s*(?:[,;.\n)|]|$|in\s|wohn|aus\s)/.test(plain.slice(end, end + 8));
  const name = (isEnd ? named.exec(line) : null) ?? (isWholeLine(left, plain, end) ? listed.exec(line) : null);
  return name !== null &&
    readsAsPerson(name[1] ?? "", {
      inBrackets: name[2] === "(",
      isOpened: /(?:^|[:;–-])\s*$/.test(line.slice(0, name.index)),
    })
    ? { score: scores.likely, reason: "a person's name" }
    : null;
}

/** "Versicherungsnehmer: Christoph Rüegg, ", "meine Tochter Merle (". Without a mark before the date a colon is needed. */
function hasRole(line: string, year: number): boolean {
  const match = ofRelative.exec(line) ?? (year <= latestYear ? inForm.exec(line) : null);
  const [, link = "", mark = ""] = match ?? [];
  return match !== null && (mark.trim() !== "" || link === ":");
}

/** "mein sohn leo (" in a chat. */
function isRelativeInSmallLetters(line: string): boolean {
  const name = relativeAndWord.exec(line)?.[1];
  return name !== undefined && loadNameLists().firstName(name) !== null;
}

/** Each of the alternatives, with a small or a capital letter at its beginning. */
function eitherCase(alternatives: string): string {
  return alternatives
    .split(" ")
    .map((text) => `[${text.charAt(0)}${text.charAt(0).toUpperCase()}]${text.slice(1)}`)
    .join("|");
}

/** Whether the date begins and ends a line with the name, but for numbers and marks of a list. */
function isWholeLine(left: string, plain: string, end: number): boolean {
  return (left.length < 90 || left.includes("\n")) && /^[ \t]*(?:[\n,;]|$)/.test(plain.slice(end, end + 6));
}

/** ") und Théo (" behind a date of birth; without a bracket the word must be a first name. */
function goesOn(gap: string): boolean {
  if (
    /^\s(?:und|and|&)\s$|^,?\s(?:sondern|richtig|korrekt|nicht|statt|correct|not)(?:\s(?:ist|is|war|wäre))?:?\s$/.test(
      gap,
    )
  )
    return true;
  const [, first = "", mark = ""] = further.exec(gap) ?? [];
  return mark.includes("(") || (first !== "" && loadNameLists().firstName(first) !== null);
}

/** "DSGVO. Samuel Adjei" without what ends the sentence before; titles and initials stay. */
function ofLastSentence(words: string): string {
  return words.replace(/^.*?(?<!(?:^|[ .])(?:Dr|Prof|St|Ing|Dipl|Mag|[A-Z]))\. /u, "");
}

interface NamePlace {
  readonly inBrackets: boolean;
  /** Whether the name begins a line or stands behind a colon. */
  readonly isOpened: boolean;
}

function readsAsPerson(words: string, { inBrackets, isOpened }: NamePlace): boolean {
  const lists = loadNameLists();
  if (institution.test(words)) return false;
  const all = ofLastSentence(words).trim().replace(/\.$/, "").split(/[ ,]+/);
  const isLed = all.length > 2 && lists.firstName(all[0] ?? "") === null;
  const parts = isLed ? all.slice(1) : all;
  const isLastFirst = words.includes(",");
  const first = (isLastFirst ? parts.at(-1) : parts[0])?.split("-")[0] ?? "";
  const known = lists.firstName(first);
  const surname = isLastFirst ? (parts[0] ?? "") : (parts.at(-1) ?? "");
  const bySurname =
    isOpened &&
    parts.length > 1 &&
    lists.surname(surname) > 1 &&
    ![first, surname].some((part) => lists.commonWord(part) || lists.place(part));
  if ((known === null || known.weight < 2) && !bySurname) return false;
  if (known === null) return true;
  return parts.length > 1 || (inBrackets && !lists.commonWord(first) && (known.weight === 3 || !lists.place(first)));
}
