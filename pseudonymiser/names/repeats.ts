import { wordsPattern } from "../decision/term-list.ts";
import type { Finding } from "../finding.ts";
import type { NameLists } from "./lists/index.ts";
import { nameForm } from "./name-text.ts";
import { isInFirm } from "./vetoes.ts";
import { particles } from "./words/salutations.ts";

/**
 * Second look at a text: what was found once is found wherever it stands. Whole values of every kind, and the single parts
 * of a person's name, unless they are everyday words: after "Herr Fuchs" a fox in the garden stays a fox.
 */
export function findRepeats(plain: string, found: readonly Finding[], lists: NameLists): Finding[] {
  const sources = new Map<string, Finding>();
  for (const finding of found) {
    const value = plain.slice(finding.start, finding.end);
    if (finding.kind !== "PERSON") {
      if (value.length >= 5) sources.set(value, finding);
      continue;
    }
    for (const part of nameParts(value, lists)) if (!sources.has(part)) sources.set(part, finding);
  }
  if (sources.size === 0) return [];
  const pattern = wordsPattern([...sources.keys()], "gu");
  return Array.from(plain.matchAll(pattern)).flatMap(({ 0: value, index }): Finding[] => {
    const source = sources.get(value);
    const isKnown = found.some(({ start, end }) => start < index + value.length && end > index);
    if (source === undefined || isKnown) return [];
    const isName = source.kind === "PERSON";
    if (isName && speaksOfThing.test(plain.slice(Math.max(0, index - 12), index))) return [];
    if (
      source.kind === "PERSON" &&
      !value.includes(" ") &&
      isInFirm(plain.slice(index + value.length, index + value.length + 60))
    )
      return [];
    return [
      {
        kind: source.kind,
        start: index,
        end: index + value.length,
        score: Math.min(source.score, 0.9) * 0.95,
        evidence: [{ by: "linked", detail: "stands elsewhere in the text" }],
      },
    ];
  });
}

/** An article or number before a word that is also a name: "einen Zimmermann empfohlen", "kein Graf". */
const speaksOfThing =
  /(?:^|[^\p{L}])(?:ein|eine|einen|einem|einer|eines|kein|keine|keinen|das|dem|den|ein paar|glas|a|an|the)\s+$/iu;

/** The whole name, and its parts that are no everyday words. */
function nameParts(value: string, lists: NameLists): string[] {
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  const isTelling = (word: string): boolean =>
    word.length >= 3 &&
    /^\p{Lu}/u.test(word) &&
    !particles.has(word.toLowerCase()) &&
    !lists.commonWord(nameForm(word).toLowerCase());
  return words.length > 1 ? [value, ...words.filter(isTelling)] : words.filter(isTelling);
}
