import { readFileSync, writeFileSync } from "node:fs";
import { numberIsValid } from "./check-digits.ts";

/**
 * Builds tuning-set.jsonl from tuning-set.txt: `node pseudonymiser/evaluation/build-set.ts [--check]`. Marks read
 * ⟦TYPE:value⟧; a "?" in a number stands for a check digit to be filled in; TYPE! says that the number is wrong on
 * purpose. Offsets are UTF-16 code units, end exclusive. With --check nothing is written, the file on disk is compared.
 */
const typesOfData = [
  "PERSON",
  "EMAIL",
  "PHONE",
  "ADDRESS",
  "DATE_OF_BIRTH",
  "IBAN",
  "CREDIT_CARD",
  "TAX_ID",
  "SOCIAL_SECURITY",
  "HEALTH_INSURANCE_ID",
  "ID_DOCUMENT",
  "VEHICLE",
  "VAT_ID",
  "IP_ADDRESS",
  "URL_PERSONAL",
  "USERNAME",
  "CUSTOMER_NUMBER",
  "SECRET",
  "SPECIAL",
  "OTHER_ID",
];
const typesWithCheckDigits = [
  "IBAN",
  "CREDIT_CARD",
  "TAX_ID",
  "SOCIAL_SECURITY",
  "HEALTH_INSURANCE_ID",
  "VAT_ID",
  "ID_DOCUMENT",
  "OTHER_ID",
];
const languages = ["de", "en", "de-CH", "de-AT"];
const channels = ["web", "whatsapp", "internal", "mail", "passage"];
const markPattern = /⟦([A-Z_]+)(!?):([^⟦⟧]+)⟧/g;
const headerPattern = /^=== (t\d{3}) (\S+) (\S+)$/;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface Text {
  readonly id: string;
  readonly lang: string;
  readonly channel: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

function demand(condition: boolean, id: string, message: string): void {
  if (!condition) throw new Error(`Text ${id}: ${message}.`);
}

/** Replaces the open check digits by those that make the number valid. */
function filled(type: string, value: string): string | undefined {
  if (!value.includes("?")) return numberIsValid(type, value) === true ? value : undefined;
  const candidates = value.split("?").length === 2 ? "0123456789Xabdfghikmpstvwxyz" : "0123456789";
  for (const candidate of candidates) {
    const solution = filled(type, value.replace("?", candidate));
    if (solution !== undefined) return solution;
  }
  return undefined;
}

/** A value as it is marked in the source. */
interface Mark {
  readonly type: string;
  /** Whether the mark says that the check digit is wrong. */
  readonly wrong: boolean;
  readonly written: string;
}

function checkedValue(id: string, { type, wrong, written }: Mark): string {
  demand(typesOfData.includes(type), id, `there is no type ${type}`);
  demand(written === written.trim(), id, `a ${type} has blanks at its ends`);
  const open = typesWithCheckDigits.includes(type) && written.includes("?");
  const value = open ? filled(type, written) : written;
  if (value === undefined) throw new Error(`Text ${id}: no check digit makes the ${type} valid.`);
  demand((numberIsValid(type, value) === false) === wrong, id, `the check digit of a ${type} is not as the mark says`);
  demand(type !== "EMAIL" || /example$/i.test(value), id, "a mail address does not end in .example");
  return value;
}

function read(id: string, marked: string): Pick<Text, "text" | "spans"> {
  const spans: Span[] = [];
  let text = "";
  let at = 0;
  for (const mark of marked.matchAll(markPattern)) {
    const [whole, type = "", wrong = "", written = ""] = mark;
    text += marked.slice(at, mark.index);
    const value = checkedValue(id, { type, wrong: wrong === "!", written });
    spans.push({ start: text.length, end: text.length + value.length, type });
    text += value;
    at = mark.index + whole.length;
  }
  text += marked.slice(at);
  demand(!/[⟦⟧]/.test(text), id, "a mark is broken");
  demand(
    spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0)),
    id,
    "spans overlap",
  );
  return { text, spans };
}

function textFrom(block: string, index: number): Text {
  const [header = "", ...lines] = block.split("\n");
  const [, id = "", lang = "", channel = ""] = headerPattern.exec(header) ?? [];
  const expected = `t${String(index + 1).padStart(3, "0")}`;
  demand(id === expected, expected, "the header is missing or has another id");
  demand(languages.includes(lang) && channels.includes(channel), id, "language or channel is unknown");
  const marked = lines.join("\n").trim();
  demand(marked !== "", id, "it is empty");
  return { id, lang, channel, ...read(id, marked) };
}

function summary(texts: readonly Text[]): string {
  const spans = texts.flatMap((text) =>
    text.spans.map((span) => ({ ...span, number: text.text.slice(span.start, span.end) })),
  );
  const lines = typesOfData.map((type) => {
    const ofType = spans.filter((span) => span.type === type);
    const proven = ofType.filter(({ number }) => numberIsValid(type, number) === true).length;
    return `${type.padEnd(20)} ${String(ofType.length).padStart(4)}  check digits proven ${proven}`;
  });
  const empty = texts.filter((text) => text.spans.length === 0).length;
  return [`${texts.length} texts, ${empty} without personal data, ${spans.length} spans`, ...lines, ""].join("\n");
}

const source = readFileSync(new URL("tuning-set.txt", import.meta.url), "utf8");
const texts = source
  .split(/^(?==== )/m)
  .filter((block) => block.startsWith("=== "))
  .map(textFrom);
demand(new Set(texts.map(({ text }) => text)).size === texts.length, "set", "a text occurs twice");
const target = new URL("tuning-set.jsonl", import.meta.url);
const built = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
if (process.argv.includes("--check")) {
  demand(readFileSync(target, "utf8") === built, "set", "tuning-set.jsonl is out of date; build it again");
} else {
  writeFileSync(target, built);
  process.stdout.write(summary(texts));
}
