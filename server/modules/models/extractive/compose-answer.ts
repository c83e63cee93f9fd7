import type { Language } from "@diskret/contract";
import type { AnswerRequest } from "../answerer.ts";
import type { ScoredUnit } from "./score-units.ts";

/** Writes the answer: what was selected, in sentences and lists, each passage's part with its number behind it. */
export function composeAnswer(request: AnswerRequest, groups: readonly (readonly ScoredUnit[])[]): string {
  const foreign = groups[0]?.[0]?.passage.language ?? request.language;
  const parts = groups.map((units) => composePart(units, quotes(foreign, request.language)));
  const opening = foreign === request.language ? "" : foreignOpening[request.language];
  return opening + joinParts(parts);
}

const foreignOpening: Readonly<Record<Language, string>> = {
  de: "Dazu gibt es nur eine englische Quelle; dort steht: ",
  en: "Only a German source covers this; it says: ",
};

/** The marks around a quotation in another language than the answer's. */
function quotes(source: Language, answer: Language): readonly [string, string] {
  if (source === answer) return ["", ""];
  return answer === "de" ? ["„", "“"] : ["“", "”"];
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
  for (const unit of units) {
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
