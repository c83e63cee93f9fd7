import { loadNameLists } from "../names/lists/index.ts";
import { columnCue } from "../text/column-cues.ts";
import { capitals, letters } from "../text/letters.ts";
import type { TextView } from "../text/text-view.ts";

/** The label of a field for a street: whatever stands behind it is one. */
const label =
  /(?:^|[\n,;|("'\s])(?:stra(?:ß|ss)e(?:\s?(?:\/|,|und|&)?\s?(?:haus-?)?(?:nr|nummer)\.?)?|str\.?(?:\s?\/?\s?(?:haus-?)?nr\.?)?|anschrift|adress(?:e|en)?|[a-zäöü]+adresse|[a-zäöü]+anschrift|wohnort|address|street(?: address)?)["'*_]{0,2}\s?[:=]\s{0,3}["'*_]{0,2}$/i;
const talk =
  /(?:^|[^a-zäöüß])(?:wohn\w*|adress\w*|anschrift\w*|\w*adresse|gemeldet|gezogen|umgezogen|zieh\w*|zügl\w*|liefer\w*|abhol\w*|abgeb\w*|haus|hause|daheim|wohnung\w*|objekt|baustelle|einsatzort|treffpunkt|termin|komm\w*|fahr\w*|zuhause|filiale|praxis|büro|werkstatt|standort|sitz|address|live[sd]?|living|moved|deliver\w*|ship\w*|sent|send|home|flat|house|located|rechnig)(?![a-zäöüß])[^\n.!?]{0,32}$|(?:^|\s)(?:in der|in dr|in de|i de|a de|an dr|an der|aus dem|aus der|us em|von der)\s$/i;

/** Whether a street stands in a field or a column of a form for one: whatever stands there is one. */
export function isInAddressField(view: TextView, start: number): boolean {
  if (label.test(view.plain.slice(Math.max(0, start - 60), start))) return true;
  const head = columnCue(view, { start });
  return head !== null && /stra(?:ß|ss)e|adress|anschrift|street/i.test(head);
}

/** Whether the words before a street say that somebody lives, moves or delivers there. */
export function isTalkOfAddress(plain: string, start: number): boolean {
  return talk.test(plain.slice(Math.max(0, start - 60), start));
}

const homelyEnd =
  /(?:hof|winkel|hain|anger|rain|horst|siedlung|heide|busch|bühl|büel|hang|blick|höhe|grund|mühle|wiesen?|äcker|acker|aue|brunnen|bach|berg|matte?)$/i;

/** "im Pappelhof 12," in a sentence: an end that streets have, led to as one lives in a street, with the end of a phrase behind. */
export function isLedTo(plain: string, { start }: { readonly start: number }, numberEnd: number): boolean {
  const before = plain.slice(Math.max(0, start - 10), start);
  const name = /^[^\d]*/.exec(plain.slice(start, numberEnd))?.[0].trim() ?? "";
  return (
    /(?:^|\s)(?:im|am|in der|an der|auf der|auf dem|beim)\s$/.test(before) &&
    homelyEnd.test(name) &&
    /^(?:\s?[,.;!?)\n]|$)/.test(plain.slice(numberEnd, numberEnd + 2))
  );
}

const personWords = `(?:Fam(?:ilie|\\.) |Herrn? |Frau |Dr\\. )?[${capitals}][${letters}'’.-]*(?: (?:[${capitals}][${letters}'’.-]*|von|van|der|de|und|&)){0,4}`;
const careOf = new RegExp(`(?:c/o|C/O|℅)\\s?${personWords}(?:[ \\t]?,[ \\t]?|[ \\t]?\\r?\\n[ \\t]*| )$`);
const lodger = new RegExp(
  `(?<=^|[:,;\\n(]\\s?)(?:bei|b\\.)\\s${personWords}(?:[ \\t]?,[ \\t]?|[ \\t]?\\r?\\n[ \\t]*)$`,
);

/** Where an address begins that has a c/o line before its street; a lodging "bei Hinrichs," where code and place follow. */
export function startWithCareOf(plain: string, start: number, hasCode: boolean): number {
  const left = plain.slice(Math.max(0, start - 70), start);
  const found = careOf.exec(left) ?? (hasCode ? lodger.exec(left) : null);
  return found === null ? start : start - found[0].length;
}

const lineBefore = new RegExp(
  `(?<![\\d${letters}-])(?:(?:D|A|CH|DE|AT)[- ])?(\\d{4,5}) ([${capitals}][${letters}.'’()/ -]{1,40}?),\\s?$`,
);

/** Where an address begins whose code and place stand before the street, as is usual in Austria ("1140 Wien, Linzer Straße 4"). */
export function startWithPostalLine(plain: string, start: number): number {
  const found = lineBefore.exec(plain.slice(Math.max(0, start - 56), start));
  const [whole = "", code = "", place = ""] = found ?? [];
  const { postalPlaces } = loadNameLists();
  const countries = code.length === 5 ? (["DE"] as const) : (["AT", "CH"] as const);
  return countries.some((country) => postalPlaces.hasPlace(country, code, place)) ? start - whole.length : start;
}
