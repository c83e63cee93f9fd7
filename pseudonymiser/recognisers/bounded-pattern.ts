/** No number of a person repeats one thing more often. */
const most = 100;

/** An escape (also of a property), a class of characters, or a repetition without an upper limit. */
const part = /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|(?<open>[*+]|\{(?<least>\d+),\})/gsu;

/**
 * Gives every repetition in a regular expression an upper limit of 100: then a match, and what is tried in vain at one
 * place, has a greatest length, and searching takes time linear in the text's length.
 *
 * @example
 * boundRepetitions("KD-\\d+"); // "KD-\\d{1,100}"
 */
export function boundRepetitions(source: string): string {
  return source.replace(part, (text, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { open?: string; least?: string }; // the pattern has named groups
    if (groups.open === undefined) return text;
    const least = groups.least ?? (groups.open === "*" ? "0" : "1");
    return `{${least},${Math.max(most, Number(least))}}`;
  });
}
