import type { QuestionType } from "./question-type.ts";

/** A piece of a text that may be what was asked for; UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const numberWord =
  "(?:ein|eine|einem|einen|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|hundert|tausend|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundred|thousand)";
/** Number words that are no article. */
const countWord = numberWord.replace("ein|eine|einem|einen|einer|", "");
const figure = "\\d+(?:[.,\u00a0 ]\\d{3}(?!\\d))*(?:[.,]\\d+)?";
const scale =
  "(?: (?:Millionen?|Mio\\.?|Milliarden?|Mrd\\.?|Billionen?|Tausend|Dutzend|million|billion|trillion|thousand|hundred|dozen))";
const month =
  "(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December)";
const weekday =
  "(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag(?:en|e|s)?|Mittwochs?|Sonnabends?|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)";
const timeUnit =
  "(?:Sekunden?|Minuten?|Stunden?|Tag(?:e[ns]?)?|Werktag(?:e[ns]?)?|Nächten?|Wochen?|Monat(?:e[ns]?)?|Jahr(?:e[ns]?)?|Jahrzehnten?|Jahrhunderten?|seconds?|minutes?|hours?|(?:working )?days?|nights?|weeks?|months?|years?|decades?|centuries)";
const clockTime = "\\d{1,2}(?:[:.]\\d{2})?";
const halfDay = "(?:Uhr|h|a\\.?m\\.?|p\\.?m\\.?|o['’]clock)(?!\\p{L})";

const clock = `(?:(?:von|ab|bis|um|from|at|until|till) )?${clockTime}(?: ?${halfDay})?(?: ?(?:bis|to|until|[–-]) ?${clockTime})? ?${halfDay}`;
const date = `(?:\\d{1,2}\\. ?)?(?:\\d{1,2} )?${month}(?: \\d{1,2}(?!\\d)(?:, \\d{4})?)?(?: \\d{4})?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?|\\d{4}-\\d{2}-\\d{2}`;
const year =
  "(?<![\\d.,])(?:1\\d{3}|20\\d{2})(?:er(?: Jahren?)?|s)?(?:[–/-]\\d{2,4})?(?![\\d]|[.,]\\d)(?: (?:v\\. Chr\\.|n\\. Chr\\.|BCE?|CE))?|\\d{1,2}\\. Jahrhunderts?|\\d{1,2}(?:st|nd|rd|th) century";
const duration = `(?:${figure}|${numberWord}|halbe[nrs]?|half an?|mehrere|einige|several)(?:[- ](?:bis|to|und|and|oder|or|[–-]) (?:${figure}|${countWord}))?[- ]${timeUnit}`;
const someTime = "sofort|unverzüglich|jederzeit|immediately|at any time";

const money = `(?:[€$£] ?${figure}|${figure}${scale}? ?(?:€|Euro|Cent|Mark|Franken|CHF|EUR|Dollar|US-Dollar|Pfund|euros?|cents?|dollars?|pounds?|pence)(?!\\p{L}))`;
const percent = `(?:${figure}|${numberWord}) ?(?:%|Prozent|per ?cent|percent)`;
const quantity = `(?:${figure}${scale}?(?: ?(?:%|°C?|€)| ?[\\p{L}²³]+)?|${countWord}(?!-)${scale}?(?: [\\p{L}²³]+)?|(?:die |the )?(?:Hälfte|half)|(?:ein|zwei|drei|one|two|three)[ -](?:Drittel|Viertel|Fünftel|thirds?|quarters?|fifths?))`;

const name = "\\p{Lu}[\\p{L}’'-]*[\\p{Ll}](?:[-’']\\p{Lu}\\p{Ll}+)*";
const title =
  "(?:Herrn?|Frau|Dr\\.|Prof\\.|Professorin|Professor|Kaiserin|Kaiser|Königin|König|Papst|Präsidentin|Präsident|Mr\\.?|Mrs\\.?|Ms\\.?|Sir|King|Queen|Pope|President|Emperor|Saint|St\\.)";
const fullName = `(?:${title} )+(?:${name}|[IVX]+\\.?)(?: (?:von|van|der|de|of|the|den|zu|la|al-)? ?(?:${name}|[IVX]+\\.?))*|${name}(?: (?:\\p{Lu}\\.|von|van|van der|de|del|di|bin|of) ?)*(?: ?${name})+`;
const role =
  "(?:[Bb]etreiber|[Vv]erantwortliche\\p{L}*|[Kk]unde\\p{L}*|[Mm]itarbeiter\\p{L}*|[Bb]esucher\\p{L}*|[Mm]ieter|[Hh]ändler|[Uu]nternehmen|[Vv]erein|[Kk]rankenkasse|operator|controller|visitors?|team|niemand|nobody|company|cooperative)(?!\\p{L})";
const place = `(?<!\\p{L})(?:in|im|auf|bei|nach|aus|am|an|unter|zwischen|at|from|on|near|inside|to|between) (?:der |dem |den |die |das |the |ehemaligen |a )?(?:${name}|\`[^\`]+\`|folder|file|drawer|room|house|building|street)(?: ${name})*`;

const contact = `\\+?\\d[\\d /-]{4,}\\d|[\\p{L}\\p{N}._-]+@[\\p{L}\\p{N}._-]+\\p{L}|(?<!\\p{N})\\d{4}(?!\\p{N})`;

const wholeWords = (source: string, flags = "gu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?!\\p{L})`, flags);

const times = `${clock}|${duration}|${date}|${year}|${weekday}|${someTime}`;
const shapes: Readonly<Partial<Record<QuestionType, RegExp>>> = {
  time: wholeWords(times),
  hours: wholeWords(`${clock}|${weekday}`),
  duration: wholeWords(`${duration}|${clock}|${date}|${year}|${quantity}`),
  money: new RegExp(
    `${money}|${percent}|(?<!\\p{L})(?:kostenlos|kostenfrei|gratis|umsonst|free(?: of charge)?)(?!\\p{L})`,
    "gu",
  ),
  percent: new RegExp(`${percent}|(?<!\\p{L})${quantity}`, "gu"),
  amount: new RegExp(`${money}|(?<![\\p{L}\\p{N}])${quantity}`, "gu"),
  person: new RegExp(`${fullName}|(?<!\\p{L})${role}`, "gu"),
  place: new RegExp(place, "gu"),
  contact: new RegExp(contact, "gu"),
  reason:
    /(?<!\p{L})(?:weil|denn|damit|deshalb|daher|wegen|aufgrund|dadurch|um \p{L}+ (?:\p{L}+ )*zu|da|because|since|so that|therefore|due to|in order|to \p{Ll}+|as)(?!\p{L})/gu,
};

/**
 * What in a text has the shape of an answer to a question of this type and does not stand in the question itself:
 * who asks what happened in 1945 does not want to hear 1945. Empty for types that answers do not show by their shape.
 */
export function answerSpans(text: string, type: QuestionType, question: string): readonly Span[] {
  const shape = shapes[type];
  if (shape === undefined) return [];
  const asked = question.toLowerCase();
  return [...text.matchAll(shape)]
    .filter(([found]) => !asked.includes(found.toLowerCase()))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether the type of question is one that sentences show the answer of by their shape. */
export function wantsShape(type: QuestionType): boolean {
  return shapes[type] !== undefined;
}

/** Whether only a sentence of that shape can answer: who asks for a telephone number wants digits. */
export function needsShape(type: QuestionType): boolean {
  return type === "contact" || type === "hours";
}
