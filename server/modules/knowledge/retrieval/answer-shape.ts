/** What an answer must hold for a kind of question: a time, an amount, a person. */
interface AnswerShape {
  readonly asked: RegExp;
  readonly answered: RegExp;
}

const months =
  "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December";
const days =
  "(?:Mon|Diens|Donners|Frei|Sams|Sonn)tags?|Mittwochs?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|täglich|daily";
const numerals =
  "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend|Millionen|Milliarden|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion";

const shapes: readonly AnswerShape[] = [
  {
    asked:
      /^(?:wann|when)(?!\p{L})|(?:^|\P{L})(?:(?:in |im |seit |bis |ab |an )?welche[mnsr]? (?:jahr|jahrhundert|jahrzehnt|monat|datum|tag)|(?:what|which) (?:year|date|day|month|century|decade)|um wie ?viel uhr|what time)/iu,
    answered: new RegExp(
      `(?<!\\d)(?:1\\d{3}|20\\d\\d)(?!\\d)|\\d{1,2}\\.\\s?(?:${months})|(?:${days})|\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:Uhr|am|pm)|Jahrhundert|century`,
      "u",
    ),
  },
  {
    asked:
      /(?:^|\P{L})(?:wie ?viele?r?|wie (?:hoch|groß|lange?|weit|alt|schwer|tief|breit|oft|teuer)|how (?:many|much|long|far|old|high|tall|large|big|often|heavy|deep|wide)|(?:what|which|wel\p{L}+|wie hoch ist der) (?:percent\p{L}*|prozent\p{L}*|anteil|anzahl|number|zahl|amount)|was kostet)(?!\p{L})/iu,
    answered: new RegExp(`\\d|(?<!\\p{L})(?:${numerals})(?!\\p{L})`, "u"),
  },
  {
    asked: /^(?:wer|wen|wem|wessen|who|whom|whose)(?!\p{L})/iu,
    answered: /\p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
  },
];

/** Whether a text holds what a question's kind asks for, 1 or 0; one half where the kind asks for nothing certain. */
export function answerShapeOf(question: string): (text: string) => number {
  const shape = shapes.find(({ asked }) => asked.test(question.replace(/[\s\u200b]+/gu, " ").trim()));
  return (text) => (shape === undefined ? 0.5 : Number(shape.answered.test(text)));
}
