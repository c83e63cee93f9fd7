import type { PayUnit } from "./listing-query.ts";
import type { RequestText } from "./request-text.ts";

/** An amount as somebody wrote it. `bound` says whether it is the least or the most. */
export interface Amount {
  readonly amount: number;
  readonly currency: string | null;
  readonly unit: PayUnit | null;
  readonly bound: "min" | "max" | null;
}

const symbols: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|eur|euros?)$/iu, "EUR"],
  [/^(?:chf|s?fr\.?|franken|stutz)$/iu, "CHF"],
  [/^(?:£|gbp|pounds?|pfund)$/iu, "GBP"],
  [/^(?:\$|usd|dollars?)$/iu, "USD"],
];

const units: readonly (readonly [RegExp, PayUnit])[] = [
  [/stunde|std|stündlich|hour|\bhr\b|^h$|\/ ?h|stundensatz/iu, "hour"],
  [/tag|\bday\b|daily|tägl|^d$|\/ ?d$/iu, "day"],
  [/mona|\bmt\b|month|\bmo\b|mtl/iu, "month"],
  [/jahr|jähr|year|annual|annum|p\.? ?a|\byr\b/iu, "year"],
];

const currency = "(?:€|eur(?:os?)?|chf|s?fr\\.?|franken|stutz|£|gbp|pounds?|pfund|\\$|usd|dollars?)";
const digits = "\\d{1,3}(?:[.,'’ ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const thousand = "(?:\\s?(?:k|tsd\\.?|tausend|thousand)(?![\\p{L}\\p{N}]))?";
const unitWord =
  "stunde|std\\.?|stündlich|hour|hr|h|tag|day|d|monat|monatlich|month|mt\\.?|mo|jahr|jährlich|year|yr|annum";
const per = `(?:\\s*(?:\\/|pro|per|je|die|in der|in einer|an|a|im|am|the|each)\\s*(?:${unitWord})(?![\\p{L}])|\\s*(?:stündlich|täglich|monatlich|jährlich|hourly|daily|monthly|yearly|annually|p\\.? ?a\\.?(?![\\p{L}])|stundenlohn|stundensatz|tagessatz|monatslohn|monatsgehalt|jahresgehalt|jahreslohn))`;
const least =
  "mindestens|mind\\.?|min\\.?|wenigstens|ab|über|mehr als|nicht unter|at least|min|minimum|from|over|above|more than|von";
const most =
  "bis zu|bis|unter|höchstens|max\\.?|maximal|maximum|nicht mehr als|nicht über|weniger als|günstiger als|billiger als|under|below|up to|less than|at most|no more than|cheaper than|für";
const topic =
  "stundensatz|tagessatz|stundenlohn|monatslohn|monatsgehalt|jahresgehalt|jahreslohn|gehalt|lohn|verdienst|bezahlung|honorar|vergütung|budget|preis|eintritt|(?:monthly |annual |yearly |hourly |daily |day )?(?:salary|wage|rate|pay)|salary|wage|rate|pay|price|paying|pays";

const money = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:(?<topic>${topic})(?:\\s*(?:von|of|:))?\\s+)?`,
    `(?:(?<least>${least})\\s+|(?<most>${most})\\s+)?(?:von\\s+|of\\s+)?`,
    `(?<before>${currency})?\\s?(?<digits>${digits})(?<thousand>${thousand})(?:\\.?[-–—]{1,2})?\\s?(?<after>${currency}(?![\\p{L}]))?\\s?(?<plus>\\+)?`,
    `(?:\\s*(?:brutto|netto|gross|net))?(?<per>${per})?(?:\\s*(?:brutto|netto|gross|net|lohn|gehalt))?`,
    "(?![\\p{L}\\p{N}%])",
  ].join(""),
  "giu",
);

/** What is no money although it looks like it: distances, hours a week, percentages, days of a month. */
const followedByOther =
  /^\s*(?:km|kilometer|%|prozent|percent|stunden|std|hours|tage|days|wochen|weeks|monate|months|jahre|years|\.\s?\d|\.?\s?(?:jan|jän|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec))/iu;

/** Finds amounts of money and takes them out. A bare number counts only with a word for pay or price before it. */
export function takeMoney(request: RequestText): Amount[] {
  const found: Amount[] = [];
  for (let from = 0; ; ) {
    money.lastIndex = from;
    const match = money.exec(request.rest);
    if (match === null) return found;
    const amount = readAmount(match.groups ?? {});
    const after = request.rest.slice(match.index + match[0].length);
    if (amount === null || followedByOther.test(after)) {
      from = match.index + Math.max(1, match[0].length);
      continue;
    }
    request.takeAt(match.index, match.index + match[0].length);
    found.push(amount);
    from = match.index;
  }
}

function readAmount(groups: Readonly<Record<string, string | undefined>>): Amount | null {
  const { topic: about = "", digits: written = "", before, after, per: perWord = "" } = groups;
  const isThousand = (groups["thousand"] ?? "") !== "";
  if (about === "" && before === undefined && after === undefined && perWord === "" && !isThousand) return null;
  const unit = unitOf(perWord) ?? unitOf(about);
  const bound =
    groups["least"] !== undefined || groups["plus"] !== undefined ? "min" : groups["most"] === undefined ? null : "max";
  return {
    amount: readNumber(written) * (isThousand ? 1000 : 1),
    currency: currencyOf(before ?? after ?? ""),
    unit,
    bound,
  };
}

/** The unit of time that a word of pay names; null where it names none. */
export function unitOf(word: string): PayUnit | null {
  return word === "" ? null : (units.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? null);
}

/** The ISO code of a currency's sign or word; null where it is none. */
export function currencyOf(word: string): string | null {
  return symbols.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? null;
}

/**
 * A number as people write it in German, Swiss and English: three digits after a mark are thousands.
 *
 * @example
 * readNumber("1.200,50"); // 1200.5
 * readNumber("120'000"); // 120000
 */
export function readNumber(text: string): number {
  const plain = text.replace(/['’\s]/gu, "");
  const decimal = /[.,](\d{1,2})$/u.exec(plain);
  const whole = (decimal === null ? plain : plain.slice(0, decimal.index)).replace(/[.,]/gu, "");
  return Number(decimal === null ? whole : `${whole}.${decimal[1]}`);
}
