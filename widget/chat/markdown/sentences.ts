/** What a screen reader is to say of Markdown: its words, without markup and citation numbers. */
export function speakable(markdown: string): string {
  return markdown
    .replace(/\[\d{1,3}\](?!\()/g, "")
    .replace(/!?\[([^\]\n]{1,300})\]\([^()\s]{1,2000}\)/g, "$1")
    .replace(/^\s*(?:[-*+]|#{1,6}|>|```\w*|~~~\w*)\s+/gm, "")
    .replace(/[*`|_]+|-{3,}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A stop that ends a sentence, marks and citation numbers behind it included, before white space. */
const sentenceEnd = /[.!?…:](?:["'»“”’)*_]|\[\d{1,3}\])*\s+|\n+/gu;
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|\d+|bzw|ca|evtl|ggf|inkl|etc|usw|vgl|Abs|Art|Nr|Str|Dr|Prof|Mr|Mrs|Ms|vs|e\.g|i\.e)\.$/u;

/**
 * Where the last finished sentence of `text` ends, counted from `from`; `from` where none is finished yet. A stop after an
 * abbreviation or a number ("z. B.", "am 3. Mai") ends none.
 */
export function finishedUntil(text: string, from: number): number {
  let until = from;
  sentenceEnd.lastIndex = from;
  for (let match = sentenceEnd.exec(text); match !== null; match = sentenceEnd.exec(text)) {
    const end = match.index + match[0].length;
    const upToStop = text.slice(from, match.index + 1);
    if (match[0].startsWith("\n") || !abbreviation.test(upToStop)) until = end;
  }
  return until;
}
