import { parseHTML } from "linkedom";
import type { HtmlNode } from "./blocks-of-html.ts";
import { withImpliedTags } from "./implied-tags.ts";

/** The body of a page, or of a fragment of one. */
export function htmlBody(html: string): HtmlNode {
  const { document } = parseHTML(withImpliedTags(html));
  return document.body as unknown as HtmlNode; // the library types its document by the browser's types, which are not loaded here
}
