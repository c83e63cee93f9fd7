/** What stands between an announcing word and what it announces. */
export interface Gap {
  /** Where the announced thing begins. */
  readonly end: number;
  /** The gap says "number" itself: "Bestellung Nr. 4711", "order #4711". */
  readonly saysNumber: boolean;
}

const between = String.raw`[ \t:.=#|;()\[\]"'„“”«»*_>→–-]+`;
const littleWords = [
  "ist|isch|is|war|was|wär|wäre|sei|lautete?|heißt|heisst|hat|reads|nr|nrn|nummern?|number|numbers|numero|num|no|code|id|ref",
  "die|der|das|dem|den|d|the|hier|jetzt|also|noch|nochmal|nomal|bitte|please|mal|dazu|nämlich|und zwar|again|with|mit",
  "mein|meine|meiner|mini|ihre|ihr|ihrer|deine|unsere|unser|my|your|our|her|his|neu|neue|alt|alte|unter|under|wie folgt|folgende",
  "glaube? ich|glaub|denke ich|i think|wohl|vermutlich|angeblich|probably|currently|aktuell|übrigens|btw",
  "(?:,|\\?) ?(?:ist|isch|is|wär|was) (?:das|des|es|that|it)|läuft|laufend|geführt|registriert|erfasst|eingetragen|bei|ihnen|euch|uns|filed|registered|placed|von|of",
].join("|");
const tight = new RegExp(String.raw`(?:${between}|(?:${littleWords})(?![\w/ÄÖÜäöüß-])){0,9}`, "iy");
const tightOverLines = new RegExp(
  String.raw`(?:${between}|\n(?!\s*\n)|(?:${littleWords})(?![\w/ÄÖÜäöüß-])){0,9}`,
  "iy",
);
const linked =
  /[^\n.!?;:=]{1,60}?(?:[:=]|(?<=\s)(?:ist|isch|is|lautete?|war|was|reads|heißt|heisst)(?=\s))[\s"„“'(*#:]{0,4}/iy;
const saysNumber = /\b(?:nrn?|nummern?|no|numbers?|num|numero|id)\b|#/i;

/** The gap made of nothing but punctuation and little words; `overLines`: also down to the next line. */
export function gapAfterCue(plain: string, at: number, { overLines }: { readonly overLines: boolean }): Gap {
  const gap = overLines ? tightOverLines : tight;
  gap.lastIndex = at;
  const text = gap.exec(plain)?.[0] ?? "";
  return { end: at + text.length, saysNumber: saysNumber.test(text) };
}

/** The gap that other words stand in, as long as "is" or a colon ends it ("Kundennummer bei den Stadtwerken ist …"). */
export function linkedGapAfterCue(plain: string, at: number): number | null {
  linked.lastIndex = at;
  const text = linked.exec(plain)?.[0];
  return text === undefined ? null : at + text.length;
}

const dated =
  /[^\n.!?;:=]{0,30}?(?:\d{1,2}\.\s?(?:\d{1,2}\.(?:\d{2,4})?|[A-Za-zä]{3,9}(?: \d{4})?))?[^\n.!?;:=]{0,25}?[(:,–=]\s?(?=[A-Z]{0,5}-?\d)/y;

/** The gap that a date and a bracket may stand in ("Bestellung vom 3.2. (B-2024-118734)"), or null. */
export function datedGapAfterCue(plain: string, at: number): number | null {
  dated.lastIndex = at;
  const text = dated.exec(plain)?.[0];
  return text === undefined ? null : at + text.length;
}

const words = /(?: [A-Za-zÄÖÜäöüß.'-]{2,24}){1,4} #?(?=[A-Z]{0,5}[-/]?\d|[A-Z]{1,4}\d|[A-Z]{1,3} \d)/y;

/** The gap of a few words before a code that is one by itself ("Seriennummer des Geräts KM7-2209-118842"), or null. */
export function wordsGapAfterCue(plain: string, at: number): number | null {
  words.lastIndex = at;
  const text = words.exec(plain)?.[0];
  return text === undefined ? null : at + text.length;
}

const listing =
  /\s{0,2}(?:,|;|&|\+|\/|(?:und|and|sowie|oder|or|bis|plus)(?=\s))\s{0,2}(?:(?:auch|also|die|the|und|and|nr|no)\b\.?\s{0,2}|#){0,2}/iy;

/** The gap to a further one ("4711-1 und 4711-2", "4711-1, 4711-2"), or null. */
export function gapToNext(plain: string, at: number): number | null {
  listing.lastIndex = at;
  const text = listing.exec(plain)?.[0];
  return text === undefined ? null : at + text.length;
}
