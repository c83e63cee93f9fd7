/** The characters of a text as recognition is judged by them: without marks of Markdown, white space as single blanks. */
export function charactersOf(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/[#*`>|_]/gu, "")
    .replace(/^-{3,}.*$/gmu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * The character error rate: the least number of characters inserted, deleted or replaced (Levenshtein distance, two-row
 * method), divided by the length of the text as it should be.
 */
export function errorRate(expected: string, found: string): number {
  let above = Array.from({ length: found.length + 1 }, (_, column) => column);
  for (let row = 1; row <= expected.length; row++) {
    const current = [row];
    for (let column = 1; column <= found.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (expected[row - 1] === found[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return (above[found.length] ?? 0) / expected.length;
}
