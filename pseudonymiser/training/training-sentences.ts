import type { LabelledSentence } from "./labelled-sentence.ts";
import { labelsOf } from "./labelled-sentence.ts";
import { markedSentences } from "./marked-sentences.ts";
import { fillWords, type NameStock } from "./name-stock.ts";
import type { Random } from "./random.ts";
import { hasGenitive, substituteNames } from "./substitute-names.ts";
import { chatMessages, englishMessages } from "./templates/chat-messages.ts";
import { everydayEnglish, everydayMessages } from "./templates/everyday-messages.ts";
import { fillTemplate, type TaggedSentence } from "./templates/fill-template.ts";
import { newsSentences } from "./templates/news-sentences.ts";
import type { TrainingInputs } from "./training-inputs.ts";

export interface WeightedSentence {
  readonly sentence: LabelledSentence;
  readonly weight: number;
}

/** How often each template is filled. */
export interface TemplateRounds {
  readonly news: number;
  readonly chat: number;
  readonly english: number;
}

/** How much texts count in which persons are marked, and how many copies with other names each has. */
export interface MarkedWeight {
  readonly weight: number;
  readonly copies: number;
}

/** Sources whose licence is in doubt, and those too noisy to learn from. */
const leftOut = /^(?:smartdata|mobie|europeana\/onb)/;
/** Sentences of modern news and encyclopaedias, which count double. */
const core = /^germeval/;
/** The share of sentences that is kept: of those with persons, of those without. */
const shares: readonly (readonly [RegExp, withPerson: number, without: number])[] = [
  [/^ler/, 1, 0.3],
  [/^btc/, 0.4, 0.2],
];

const generatedWeight = 0.5;

/** Chooses and weighs the sentences to learn from, adds copies with other names, and sentences from templates. */
export function trainingSentences(
  { sentences, texts }: Pick<TrainingInputs, "sentences" | "texts">,
  {
    stock,
    templateRounds,
    marked,
  }: { readonly stock: NameStock; readonly templateRounds: TemplateRounds; readonly marked: MarkedWeight },
  random: Random,
): WeightedSentence[] {
  const chosen = sentences.filter((sentence) => isChosen(sentence, random));
  const weightOf = ({ source }: LabelledSentence): number => (core.test(source) ? 2 : 1);
  const result = chosen.map((sentence) => ({ sentence, weight: weightOf(sentence) }));
  for (const sentence of chosen) {
    const copies = copiesOf(sentence, stock);
    for (let copy = 0; copy < copies; copy++) {
      if (copies - copy < 1 && random.next() >= copies - copy) continue;
      result.push({ sentence: substituteNames(sentence, stock, random), weight: weightOf(sentence) });
    }
  }
  for (const sentence of markedSentences(texts)) {
    result.push({ sentence, weight: marked.weight });
    for (let copy = 0; copy < marked.copies && hasPerson(sentence.labels); copy++)
      result.push({ sentence: substituteNames(sentence, stock, random), weight: marked.weight });
  }
  return [...result, ...generatedSentences({ stock, templateRounds }, random)];
}

function isChosen({ tokens, labels, source }: LabelledSentence, random: Random): boolean {
  if (leftOut.test(source) || tokens.length > 250) return false;
  const share = shares.find(([pattern]) => pattern.test(source));
  return share === undefined || random.next() < (hasPerson(labels) ? share[1] : share[2]);
}

function hasPerson(labels: Uint8Array): boolean {
  return labels.some((label) => label >= 1 && label <= 4);
}

function copiesOf(sentence: LabelledSentence, stock: NameStock): number {
  if (!hasPerson(sentence.labels)) return 0;
  if (core.test(sentence.source)) return hasGenitive(sentence, stock) ? 5 : 2;
  return /^(?:wikigold|btc)/.test(sentence.source) ? 0.5 : 1;
}

function generatedSentences(
  { stock, templateRounds }: { readonly stock: NameStock; readonly templateRounds: TemplateRounds },
  random: Random,
): WeightedSentence[] {
  const words = fillWords(stock, random);
  const result: WeightedSentence[] = [];
  const fill = (source: string, templates: readonly string[], count: number): void => {
    for (const template of templates) {
      for (let round = 0; round < count; round++) {
        const manner = source === "news" ? 1 : random.next();
        for (const filled of fillTemplate(template, words, random)) {
          const { tokens, tags } = source === "news" ? filled : inChatManner(filled, manner, random);
          if (tokens.length === 0) continue;
          result.push({
            sentence: { tokens, labels: labelsOf(tags), source: `own/${source}` },
            weight: generatedWeight,
          });
        }
      }
    }
  };
  fill("news", newsSentences, templateRounds.news);
  fill("chat", chatMessages, templateRounds.chat);
  fill("english", englishMessages, templateRounds.english);
  fill("chat", everydayMessages, templateRounds.chat);
  fill("english", everydayEnglish, templateRounds.english);
  return result;
}

/** Some messages without capitals, without umlauts, with names in capitals; some sentences without their full stop. */
function inChatManner({ tokens, tags }: TaggedSentence, manner: number, random: Random): TaggedSentence {
  const isUnfinished = random.next() < 0.2 && /^[.?!]$/.test(tokens.at(-1) ?? "");
  const kept = isUnfinished ? tokens.slice(0, -1) : tokens;
  return {
    tokens: kept.map((token, index) => written(token, tags[index] ?? "O", manner)),
    tags: tags.slice(0, kept.length),
  };
}

function written(token: string, tag: string, manner: number): string {
  if (manner < 0.18) return token.toLowerCase();
  if (manner < 0.25) return withoutUmlauts(token);
  return manner < 0.31 && tag.endsWith("PER") ? token.toUpperCase() : token;
}

function withoutUmlauts(token: string): string {
  return token.replace(/[äöüßÄÖÜ]/g, (letter) => spelled.get(letter) ?? letter);
}

const spelled: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ß", "ss"],
  ["Ä", "Ae"],
  ["Ö", "Oe"],
  ["Ü", "Ue"],
]);
