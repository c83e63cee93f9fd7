import { extendName } from "../extend-name.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, type NameText, trait } from "../name-text.ts";
import { notNames } from "../words/not-names.ts";
import { addressees, salutations, titles } from "../words/salutations.ts";

/** Single words that are no salutation in front of every noun: "eine Frau Doktor" is one, "die Frau am Schalter" is not. */
const strongTitles = new Set([
  "dr",
  "prof",
  "professor",
  "professorin",
  "ddr",
  "mag",
  "dipl",
  "lic",
  "mag.a",
  "mag.ª",
  "dr.in",
  "prof.in",
  "di",
  "pfarrer",
  "pastor",
  "pater",
  "ra",
  "rain",
]);

/**
 * "Herr Koch", "Frau Prof. Dr. Anneliese von der Heide", "Dr. Lehmann", "mrs grabowski": what follows salutation and titles is
 * a name, whatever else the word may mean.
 */
export function salutationRule(text: NameText): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index < text.count; index++) {
    const lead = leadAt(text, index);
    if (lead === null) continue;
    const first = afterLead(text, index + 1);
    const end = first === null ? index : nameEnd(text, first, lead);
    if (first === null || end <= first) continue;
    const score = scoreOf(text, first, { lead, isLone: end - first === 1 });
    spans.push({ first, end, score, evidence: [{ by: "context", detail: `after ${lead}` }] });
    index = end - 1;
  }
  return spans;
}

type Lead = "salutation" | "title";

function leadAt(text: NameText, index: number): Lead | null {
  const word = withoutStop(text.lowers[index]);
  const isShip = text.words[index] === "MS" && !text.isUpperCase;
  if (salutations.has(word) && !isShip) return "salutation";
  return strongTitles.has(word) && has(text, index, trait.capital) ? "title" : null;
}

const withoutStop = (word: string | undefined): string => (word ?? "").replace(/\.$/, "");

/** The token after further titles: "Dr. med. dent." and full stops of their own are passed over. */
function afterLead(text: NameText, from: number): number | null {
  let index = from;
  while (index < text.count && index - from < 10) {
    if (gapBefore(text, index).includes("\n")) return null;
    const word = withoutStop(text.lowers[index]);
    const isStop = text.words[index] === "." || text.words[index] === "-";
    const isTitle = titles.has(word) || addressees.has(word) || salutations.has(word);
    if (!isStop && !isTitle && word !== "h" && word !== "c") return index;
    index++;
  }
  return null;
}

function nameEnd(text: NameText, first: number, lead: Lead): number {
  const end = extendName(text, first, { isTrusted: true });
  if (end > first) return end;
  // "mrs grabowski", "herr yilmaz": in lower-case text an unknown word after the salutation is the name.
  const isSurname = text.isLowerCase && has(text, first, trait.surname) && !has(text, first, trait.particle);
  if (lead === "salutation" && isSurname && !notNames.has(text.lowers[first] ?? "")) return first + 1;
  const isUnknownWord =
    text.isLowerCase && has(text, first, trait.word) && !has(text, first, trait.common | trait.particle);
  return lead === "salutation" && isUnknownWord && (text.words[first] ?? "").length > 2 ? first + 1 : first;
}

function scoreOf(
  text: NameText,
  first: number,
  { lead, isLone }: { readonly lead: Lead; readonly isLone: boolean },
): number {
  const isListed = has(text, first, trait.surname | trait.firstName | trait.foreign);
  if (lead === "title") return isListed || !isLone ? 0.9 : 0.7;
  return isListed || !isLone || !has(text, first, trait.common) ? 0.97 : 0.8;
}
