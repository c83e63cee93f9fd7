/**
 * Writes out the tags that HTML lets a page leave away (`html`, `head`, `body`); the parser does not imply them, and would
 * see no text.
 */
export function withImpliedTags(html: string): string {
  const body = /<body[\s>]/iu.exec(html);
  const hasHead = /<head[\s>]/iu.test(html);
  if (body !== null && hasHead) return html;
  const bare = html.replace(/<!doctype[^>]*>/iu, "").replace(/<\/?html(?:\s[^>]*)?>/giu, "");
  if (body !== null) {
    const at = bare.search(/<body[\s>]/iu);
    return `<html><head>${bare.slice(0, at)}</head>${bare.slice(at)}</html>`;
  }
  const [head, rest] = hasHead ? partAfterHead(bare) : ["<head></head>", bare];
  return `<html>${head}<body>${rest}</body></html>`;
}

function partAfterHead(html: string): readonly [head: string, rest: string] {
  const end = /<\/head\s*>/iu.exec(html);
  return end === null
    ? ["<head></head>", html]
    : [html.slice(0, end.index + end[0].length), html.slice(end.index + end[0].length)];
}
