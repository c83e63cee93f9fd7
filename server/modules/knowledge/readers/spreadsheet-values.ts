import type { Language } from "@diskret/contract";

/** Says what stands in a cell as a person reads it. */
export interface CellFormat {
  /** A number in the format of the style with that place. */
  number(value: number, style: number): string;
  truth(value: boolean): string;
}

type Kind = "general" | "date" | "time" | "date-time" | "percent" | "number";

interface Shape {
  readonly kind: Kind;
  readonly decimals: number | null;
  readonly grouped: boolean;
  readonly before: string;
  readonly after: string;
}

const dayMs = 86_400_000;
/** Day 0 of spreadsheets, such that dates from March 1900 on are right. */
const epochMs = Date.UTC(1899, 11, 30);

/** Formats that every workbook knows without naming them (ECMA-376, part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "dd.mm.yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd.mm.yyyy hh:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss",
};

/**
 * Makes the format of a workbook's cells. Decimal comma and order of a date follow the language that the workbook is
 * written in, as the file does not say how its author saw them.
 */
export function createCellFormat(
  styles: readonly { readonly id: number; readonly code: string | null }[],
  language: Language,
): CellFormat {
  const locale = language === "de" ? "de-DE" : "en-GB";
  const writers = styles.map(({ id, code }) => createWriter(shapeOf(code ?? builtIn[id] ?? "General"), locale));
  const general = createWriter(shapeOf("General"), locale);
  return {
    number: (value, style) => (Number.isFinite(value) ? (writers[style] ?? general)(value) : ""),
    truth: (value) => (language === "de" ? (value ? "ja" : "nein") : value ? "yes" : "no"),
  };
}

/** Reads a format code: the part for positive numbers, without colours and conditions. */
function shapeOf(code: string): Shape {
  const positive = code.split(";")[0] ?? "";
  const currency = /\[\$([^\]-]*)(?:-[^\]]*)?\]/u.exec(positive)?.[1] ?? "";
  const spoken = positive
    .replace(/\[\$[^\]]*\]/gu, currency === "" ? "" : `"${currency}"`)
    .replace(/\[(?!h|m|s)[^\]]*\]/giu, "");
  const literal = /"[^"]*"|\\.|_.|\*./gu;
  const bare = spoken.replace(literal, "");
  const decimals = /[0#?]\.([0#?]+)/u.exec(bare)?.[1]?.length ?? 0;
  const digits = /[0#?]/u.test(bare);
  const [before, after] = digits ? literalsAround(spoken) : ["", ""];
  const shape = { decimals, grouped: /[0#],[0#]/u.test(bare), before, after };
  if (/general|standard/iu.test(bare) || bare.trim() === "@" || bare === "")
    return { ...shape, kind: "general", decimals: null };
  const hasDate = /[yd]|mmm/iu.test(bare);
  const hasTime = /[hs]/iu.test(bare);
  if (hasDate && hasTime) return { ...shape, kind: "date-time" };
  if (hasDate) return { ...shape, kind: "date" };
  if (hasTime) return { ...shape, kind: "time" };
  return { ...shape, kind: bare.includes("%") ? "percent" : "number" };
}

/** Words and signs before and after the digits: `#,##0.00 "€"`. */
function literalsAround(code: string): readonly [string, string] {
  const words = (text: string) =>
    text
      .replace(/_.|\*./gu, "")
      .replace(/\\(.)/gu, "$1")
      .replace(/["0#?,.%]/gu, "");
  const digits = /[0#?][0#?,.]*/u.exec(code.replace(/"[^"]*"/gu, (quoted) => '"'.repeat(quoted.length)));
  if (digits === null) return ["", ""];
  return [words(code.slice(0, digits.index)), words(code.slice(digits.index + digits[0].length))];
}

/** Writes numbers of one shape. Its formatter is made once: making one takes a hundred times as long as using it. */
function createWriter(shape: Shape, locale: string): (value: number) => string {
  const digits = shape.decimals ?? 0;
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  switch (shape.kind) {
    case "general":
      return new Intl.NumberFormat(locale, { maximumSignificantDigits: 15, useGrouping: false }).format;
    case "percent": {
      const { format } = new Intl.NumberFormat(locale, fixed);
      return (value) => `${format(value * 100)} %`;
    }
    case "number": {
      const { format } = new Intl.NumberFormat(locale, { ...fixed, useGrouping: shape.grouped });
      return (value) => `${shape.before}${format(value)}${shape.after}`.trim();
    }
    default:
      return createDateWriter(shape.kind, locale);
  }
}

function createDateWriter(kind: Kind, locale: string): (value: number) => string {
  const german = locale === "de-DE" ? new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }) : null;
  return (value) => {
    const at = new Date(epochMs + Math.round(value * dayMs));
    if (Number.isNaN(at.getTime())) return "";
    const day = german === null ? at.toISOString().slice(0, 10) : german.format(at);
    const time = at.toISOString().slice(11, at.getUTCSeconds() === 0 ? 16 : 19);
    if (kind === "date") return day;
    return kind === "time" ? time : `${day} ${time}`;
  };
}
