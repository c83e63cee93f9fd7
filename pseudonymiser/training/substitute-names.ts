import { personBegin, personEnd, personInside, personSingle } from "../names/tagger/labels.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";
import type { NameStock } from "./name-stock.ts";
import type { Random } from "./random.ts";

const oneWord = /^\p{Lu}[\p{L}'’-]+$/u;
const placeBegin = 5;
const placeInside = 6;

/** A copy of a sentence with other persons and some other places in it: first names for first names, the genitive kept. */
export function substituteNames(sentence: LabelledSentence, stock: NameStock, random: Random): LabelledSentence {
  const { labels } = sentence;
  const renamed = new Map<string, string>();
  const tokens = sentence.tokens.map((token, index) => {
    const label = labels[index] ?? 0;
    if (!oneWord.test(token)) return token;
    if (label === placeBegin && labels[index + 1] !== placeInside) {
      return random.next() < 0.4 ? (stock.places[random.below(stock.places.length)] ?? token) : token;
    }
    if (label < personBegin || label > personSingle || random.next() < 0.1) return token;
    const known = renamed.get(token) ?? otherName(token, label, { stock, random });
    renamed.set(token, known);
    return known;
  });
  return { tokens, labels, source: `${sentence.source}+` };
}

/** Whether a sentence has a surname in the genitive before a noun ("Müllers Vorschlag"), which is rare and hard. */
export function hasGenitive({ tokens, labels }: LabelledSentence, stock: NameStock): boolean {
  return tokens.some(
    (token, index) => isGenitive(token, labels[index] ?? 0, stock) && /^\p{Lu}/u.test(tokens[index + 1] ?? ""),
  );
}

function isGenitive(token: string, label: number, { isFirstName, isSurname }: NameStock): boolean {
  if (!/[a-zäöü]s$/.test(token) || (label !== personEnd && label !== personSingle) || isFirstName.has(token))
    return false;
  const stem = token.slice(0, -1);
  return isFirstName.has(stem) || isSurname.has(stem) || !isSurname.has(token);
}

function otherName(token: string, label: number, { stock, random }: { stock: NameStock; random: Random }): string {
  const pick = (names: readonly string[]): string => names[random.below(names.length)] ?? token;
  const isFirst =
    label === personBegin || ((label === personInside || label === personSingle) && stock.isFirstName.has(token));
  let name: string;
  if (isFirst) name = pick(random.next() < 0.75 ? stock.commonFirstNames : stock.firstNames);
  else {
    name = pick(random.next() < 0.35 ? stock.commonSurnames : stock.surnames);
    if (random.next() < 0.04) name += `-${pick(stock.commonSurnames)}`;
  }
  if (isGenitive(token, label, stock) && !/[sxzß]$/i.test(name)) name += "s";
  return token.length > 2 && token === token.toUpperCase() ? name.toUpperCase() : name;
}
