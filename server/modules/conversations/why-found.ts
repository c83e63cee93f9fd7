import type { Language, PassageReason } from "@diskret/contract";
import type { FoundPassage } from "#modules/knowledge";
import { termsOf, wordsOf } from "#platform/text";

/** Which words of a question stand in a passage, its headings or its title, in any form; all words count alike. */
export function whyFound(question: string, language: Language, passage: FoundPassage): PassageReason[] {
  const asked = wordsWithStems(question, language);
  const there = wordsWithStems(
    [passage.title, ...passage.headings, passage.text].join("\n"),
    passage.language ?? language,
  );
  const share = asked.size === 0 ? 0 : 1 / asked.size;
  return [...asked].flatMap(([stem, [first = ""]]) => {
    const met = there.get(stem);
    return met === undefined ? [] : [{ word: first, met: met.slice(0, 5), share }];
  });
}

/** The different forms of each stem, in the order of the text. */
function wordsWithStems(text: string, language: Language): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const { text: form } of wordsOf(text)) {
    for (const stem of termsOf(form, language)) {
      const known = forms.get(stem) ?? [];
      if (!known.includes(form)) forms.set(stem, [...known, form]);
    }
  }
  return forms;
}
