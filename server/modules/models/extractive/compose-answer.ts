import type { Language } from "@diskret/contract";
import type { AnswerRequest } from "../answerer.ts";
import type { ComparedPart } from "./compare.ts";
import type { ScoredUnit } from "./score-units.ts";
import { asOpening } from "./short-answer.ts";
import { dateIn, titleSaysDate } from "./source-date.ts";

/** Writes the answer: the fact asked for if it is plain, then what was selected, each passage's part with its number behind it. */
export function composeAnswer(
  request: AnswerRequest,
  { groups, fact }: { readonly groups: readonly (readonly ScoredUnit[])[]; readonly fact: string | null },
): string {
  const marks = quotesFor(groups[0]?.[0], request);
  const parts = groups.map((units) => composePart(units, marks));
  const opening = foreignOpening(groups[0]?.[0], request);
  return `${opening}${fact === null ? "" : `${asOpening(withoutNumbers(fact))} `}${joinParts(parts)}`;
}

/** Says that sources differ, and what each of them says, the newest first. */
export function composeContradiction(request: AnswerRequest, sides: readonly ScoredUnit[]): string {
  const lines = sides.map((unit) => {
    const said = withoutNumbers(
      unit.kind === "row" ? rowText(unit.text, unit.lead) : closed(unit.text.replace(itemMark, "")),
    );
    return `- ${sourceName(unit, request.language)}: ${request.language === "de" ? `„${said}“` : `“${said}”`} [${unit.passage.number}]`;
  });
  const opening =
    request.language === "de"
      ? "Die Quellen sagen dazu Verschiedenes, die neueste zuerst:"
      : "The sources differ on this, the newest first:";
  return `${opening}\n\n${lines.join("\n")}`;
}

/** Sets two things against each other: a line for each, what is said of both behind it. */
export function composeComparison(request: AnswerRequest, parts: readonly ComparedPart[]): string {
  const marks = quotesFor(parts[0]?.units[0], request);
  const texts = parts.map(({ thing, units, lines }) => {
    const number = units[0]?.passage.number ?? 0;
    if (lines.length > 0) return `${lines.map(withoutNumbers).join("\n")} [${number}]`;
    const byPassage = [...Map.groupBy(units, ({ passage }) => passage.number).values()];
    const said = byPassage.map((group) => composePart(group.map(asSentence), marks)).join(" ");
    return thing === null || units.every(({ kind }) => kind === "row") ? dash(said, thing) : `- **${thing}**: ${said}`;
  });
  return `${foreignOpening(parts[0]?.units[0], request)}${texts.join("\n\n").replace(/(\n- .*)\n\n(?=- )/gu, "$1\n")}`;
}

const dash = (said: string, thing: string | null): string => (thing === null ? said : `- ${said}`);

/** A list item that stands alone is told as a sentence. */
function asSentence(unit: ScoredUnit): ScoredUnit {
  return unit.kind === "item" ? { ...unit, kind: "sentence", text: unit.text.replace(itemMark, "") } : unit;
}

const itemMark = /^\s*(?:-|\d{1,3}[.)])\s+/u;

function foreignOpening(unit: ScoredUnit | undefined, { language }: AnswerRequest): string {
  const spoken = unit?.passage.language ?? language;
  if (spoken === language) return "";
  return language === "de"
    ? "Dazu gibt es nur eine englische Quelle; dort steht: "
    : "Only a German source covers this; it says: ";
}

/** A source by its title, with its date where the title does not say it. */
function sourceName({ passage }: ScoredUnit, language: Language): string {
  const title = language === "de" ? `„${passage.title}“` : `“${passage.title}”`;
  const date = dateIn(passage);
  if (date === null || titleSaysDate(passage)) return title;
  const said = date.toLocaleDateString(language === "de" ? "de-DE" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${title} (${language === "de" ? "Stand" : "as of"} ${said})`;
}

/** The marks around a quotation in another language than the answer's. */
function quotesFor(unit: ScoredUnit | undefined, { language }: AnswerRequest): readonly [string, string] {
  if ((unit?.passage.language ?? language) === language) return ["", ""];
  return language === "de" ? ["„", "“"] : ["“", "”"];
}

/** A list stands in a paragraph of its own; sentences of different passages follow each other. */
function joinParts(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    if (text === "") return part;
    const block = text.includes("\n") || part.includes("\n");
    return text + (block ? "\n\n" : " ") + part;
  }, "");
}

function composePart(units: readonly ScoredUnit[], [open, close]: readonly [string, string]): string {
  const number = units[0]?.passage.number ?? 0;
  const blocks: { list: boolean; texts: string[] }[] = [];
  const alone = units.filter(({ kind }) => kind === "item").length === 1;
  for (const unit of units.map((unit) => (alone ? asSentence(unit) : unit))) {
    const list = unit.kind === "item" || unit.kind === "code";
    const last = blocks.at(-1);
    if (last === undefined || last.list !== list) {
      if (list && last === undefined && unit.lead !== null) blocks.push({ list: false, texts: [unit.lead] });
      blocks.push({ list, texts: [textOf(unit)] });
    } else last.texts.push(textOf(unit));
  }
  const cited = blocks.map((block, index) => {
    if (block.list) return block.texts.join("\n");
    const beforeList = blocks[index + 1]?.list === true;
    const text = `${open}${block.texts.join(" ")}${close}`;
    return beforeList ? `${text.replace(/[:：]?$/u, (end) => (end === "" ? "" : ":"))}` : text;
  });
  return cite(cited, blocks.at(-1)?.list === true, number);
}

/** The number stands right after the last sentence; after a list it stands behind its last item. */
function cite(blocks: readonly string[], endsInList: boolean, number: number): string {
  const text = blocks.join("\n\n");
  const fenced = endsInList && text.endsWith("```");
  return `${text}${fenced ? "\n\n" : " "}[${number}]`;
}

function textOf(unit: ScoredUnit): string {
  switch (unit.kind) {
    case "item":
      return withoutNumbers(unit.text);
    case "code":
      return `\`\`\`\n${unit.text.replace(/\[(\d{1,3})\]/gu, "[ $1 ]")}\n\`\`\``;
    case "row":
      return withoutNumbers(rowText(unit.text, unit.lead));
    case "sentence":
      return withoutNumbers(closed(unit.text));
  }
}

/** A source's own `[2]` is no citation of ours. */
function withoutNumbers(text: string): string {
  return text.replace(/\[(\d{1,3})\]/gu, "($1)");
}

/** A table row as a sentence: each cell with the name of its column. */
function rowText(row: string, header: string | null): string {
  const names = header?.split(" | ") ?? [];
  const cells = row.split(" | ").map((cell) => cell.trim());
  const [first = "", ...rest] = cells;
  const said = rest
    .map((cell, index) => ({ cell, name: names[index + 1]?.trim() ?? "" }))
    .filter(({ cell }) => cell !== "" && cell !== "–" && cell !== "-")
    .map(({ cell, name }) => (name === "" || cells.length === 2 ? cell : `${name}: ${cell}`));
  return closed(said.length === 0 ? first : `${first}: ${said.join("; ")}`);
}

/** No half sentences: what has no end mark (a heading, a fragment) gets a full stop. */
function closed(text: string): string {
  return /[.!?:…]["“”»«')\]]*$/u.test(text) ? text : `${text.replace(/[,;–-]+$/u, "")}.`;
}
